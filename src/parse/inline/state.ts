/**
 * Where the reading of one text stands, and what an inline rule is.
 *
 * docutils cuts off what it has read and looks at the rest as a text of its own. Here nothing is
 * cut: `base` is where the rest begins, and everything that asks for the start of the text asks for
 * that.
 */
import type { Position } from '../../source/position.js'
import type { InlineNode, SystemMessage } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import type { Boundaries } from './boundaries.js'
import type { Closing } from './closing.js'

export interface InlineState {
  readonly context: ParseContext
  /** The lines joined, with a null for each escaping backslash. */
  readonly text: string
  /** docutils' line number for messages. */
  readonly line: number
  readonly boundaries: Boundaries
  /** Source place of a part of `text`. */
  place(start: number, end: number): Position
  /** Where the text that is not read yet begins. */
  base: number
  /** The back-quote of a role that is known to be ahead, so that its name is not read as another. */
  roleAhead: number
  readonly nodes: InlineNode[]
  readonly messages: SystemMessage[]
  /** Messages that docutils puts before the construct. */
  readonly before: SystemMessage[]
  /** For each end-string: the place from which on it is known not to occur. */
  unclosed: Map<Closing, number> | undefined
}

/**
 * Reads markup at a special character. Undefined: there is none, and nothing has changed. The match
 * may begin before `index` (a role's name, a reference's name), but not before `state.base`.
 */
export type InlineRule = (state: InlineState, index: number) => InlineMatch | undefined

export interface InlineMatch {
  readonly start: number
  readonly end: number
  /** None where the start-string was no markup after all, but may not be looked at again. */
  readonly nodes: InlineNode[]
  /** White space before the match goes. */
  readonly trimBefore?: boolean
}

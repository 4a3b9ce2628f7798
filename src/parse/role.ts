/**
 * What a role is: a function from interpreted text to inline nodes. The built-in ones are registered
 * exactly as a user's are.
 *
 * Source: "reStructuredText Interpreted Text Roles", "Creating reStructuredText Interpreted Text Roles".
 */
import type { Position } from '../source/position.js'
import type { InlineNode, SystemMessage } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import type { OptionReader, OptionValue } from './directive.js'

export interface Role {
  /** Options that the `role` directive accepts when a role is based on this one. */
  readonly options?: Readonly<Record<string, OptionReader>>
  readonly hasContent?: boolean
  run(call: RoleCall, context: ParseContext): RoleResult
}

export interface RoleCall {
  /** Name as written. */
  readonly name: string
  /** The whole markup as written, escapes as written. */
  readonly rawText: string
  /** The text between the back-quotes with docutils' null for each escaping backslash. */
  readonly text: string
  /** Source place of `text`, and of the whole markup. */
  readonly textPosition: Position
  readonly position: Position
  /** Place of a part of `text`, by indices into it. */
  positionIn(start: number, end: number): Position
  /** docutils' line number for messages. */
  readonly lineNumber: number
  readonly options: Readonly<Record<string, OptionValue>>
  readonly content?: readonly string[]
}

export interface RoleResult {
  nodes: InlineNode[]
  messages: SystemMessage[]
}

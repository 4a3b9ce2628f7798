/**
 * What a block construct is. `constructs.ts` says which may open at which character and in what
 * order; a construct imports no other one.
 */
import type { Block, Line } from '../source/line.js'
import type { BlockNode } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import type { SectionStack } from './sections.js'

export interface BlockConstruct {
  readonly name: string
  /**
   * Reads at the state's index. Moves the index past what it read, puts nodes into `out`, and
   * returns true; or declines by returning false, with nothing changed but perhaps a message put
   * into `out` that says why.
   */
  parse(state: BlockState, context: ParseContext): boolean
}

/** A number of lines that are missing before a line. */
export interface LineGap {
  readonly before: Line
  readonly size: number
}

/** Where the block loop stands in one block. */
export interface BlockState {
  /** Replaced only by `insertLines`; the lines before `index` stay the same. */
  lines: Block
  /** The line that is read next. */
  index: number
  /** Where nodes go, in order: the children of the innermost open section, or of the block. */
  out: BlockNode[]
  /** Open sections; undefined where sections may not open. */
  readonly sections: SectionStack | undefined
  /** Whether this is the content of a `sidebar`. */
  readonly sidebar: boolean
  /** What docutils' line numbers are off by in this block. */
  readonly lineShift: number
  /** Where lines were taken out of the block, which docutils then does not count. */
  readonly gap: LineGap | undefined
  /** The line from which `ParseContext.sourceLine` counts, where that is not the source's first. */
  readonly countedFrom: Line | undefined
  /**
   * The line that docutils' state machine stands on, which is the last one taken so far. Messages
   * for which docutils has no better line get that of the outermost block.
   */
  cursor: number
  /**
   * The next line goes on with a series of explicit markup, which docutils reads with a machine of
   * its own: the cursor stays.
   */
  inSeries: boolean
  /** A paragraph ended with `::`. */
  literalNext: boolean
  /** Only RFC 2822 fields, quotes and blank lines were read so far, and such fields may come. */
  header: boolean
  /** The last run of lines that a table was cut from, so that the next one need not look again. */
  run?: { readonly lines: Block; readonly end: number }
  /** Index of a line that is text whatever it looks like, or -1. */
  forcedText: number
}

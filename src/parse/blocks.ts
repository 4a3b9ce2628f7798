/**
 * The block loop: looks at the first character of a line, and lets the constructs try that may open
 * there. A document, a list item, a directive's body and a table cell are all read by it.
 */
import type { Block, Line } from '../source/line.js'
import type { BlockNode } from '../tree/nodes.js'
import { constructsFor, literalConstruct, textConstructs } from './constructs.js'
import type { BlockConstruct, BlockState, LineGap } from './construct.js'
import type { ParseContext } from './context.js'
import { closeAllSections, createSections } from './sections.js'

export interface StateSettings {
  /** Where the nodes go. */
  readonly out: BlockNode[]
  readonly titles: boolean
  readonly sidebar: boolean
  readonly lineShift: number
  readonly gap: LineGap | undefined
  readonly countedFrom: Line | undefined
  /** Whether RFC 2822 fields may come first. */
  readonly header: boolean
}

export function createState(lines: Block, settings: StateSettings): BlockState {
  const { out, titles, sidebar, lineShift, gap, countedFrom, header } = settings
  return {
    lines,
    index: 0,
    out,
    sections: titles ? createSections(out) : undefined,
    sidebar,
    lineShift,
    gap,
    countedFrom,
    cursor: 0,
    inSeries: false,
    literalNext: false,
    header,
    forcedText: -1,
  }
}

/** Reads all lines of a state. */
export function readBlocks(state: BlockState, context: ParseContext): void {
  const { sections } = state
  for (;;) {
    if (state.literalNext) {
      state.literalNext = false
      literalConstruct.parse(state, context)
    } else if (state.index < state.lines.length) readBlock(state, context)
    else break
  }
  if (sections) closeAllSections(state, sections)
}

function readBlock(state: BlockState, context: ParseContext): void {
  const { index } = state
  const text = state.lines[index]?.text ?? ''
  if (!state.inSeries) state.cursor = index
  if (index === state.forcedText) {
    state.forcedText = -1
    tryConstructs(textConstructs, state, context)
  } else if (text === '') state.index++
  else {
    const first = text.charCodeAt(0)
    tryConstructs(constructsFor(first), state, context)
    if (first !== 0x20) state.header = false
  }
}

function tryConstructs(
  constructs: readonly BlockConstruct[],
  state: BlockState,
  context: ParseContext,
): void {
  const { index } = state
  const depth = state.sections?.open.length
  for (const construct of constructs) {
    if (!construct.parse(state, context)) continue
    if (state.index <= index && state.sections?.open.length === depth) {
      throw new Error(`The construct "${construct.name}" claims success without moving.`)
    }
    return
  }
  throw new Error(`No construct reads line ${index}.`)
}

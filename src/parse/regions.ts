/**
 * Cutting indented regions out of lines: docutils' `get_indented` and its three variants. A region
 * goes up to the first line that is indented too little; the blank lines before that belong to it.
 */
import { sliceLine, type Block, type Line } from '../source/line.js'
import { isWhiteSpace } from '../source/white-space.js'
import type { BlockState } from './construct.js'

export interface Region {
  /** The lines, dedented; blank ones at the start are cut off, those at the end are not. */
  readonly block: Block
  /** How many columns were cut off (all but the first line, where that is known). */
  readonly indent: number
  /** Index of the line after the region. */
  readonly end: number
  /** Whether it ended with a blank line or the end of all lines. */
  readonly blankFinish: boolean
}

/** As far as lines are looked at for their indent in one go. */
const PROBED_COLUMNS = 16

/** Lines that are indented by any number of columns; the smallest is cut off. */
export function indentedRegion(lines: Block, start: number, untilBlank = false): Region {
  return minimalRegion(lines, start, start, 0, untilBlank)
}

/**
 * A first line whose text begins at `first`, and the lines below that are indented by any number of
 * columns; the smallest is cut off. `stripTop` cuts blank lines at the start.
 */
export function hangingRegion(
  lines: Block,
  start: number,
  first: number,
  untilBlank = false,
  stripTop = true,
): Region {
  return minimalRegion(lines, start, start + 1, first, untilBlank, stripTop)
}

/** A first line, and the lines below that are indented by `indent` columns at least. */
export function alignedRegion(lines: Block, start: number, indent: number): Region {
  let end = start + 1
  let blankFinish = true
  for (; end < lines.length; end++) {
    const text = lines[end]?.text ?? ''
    if (text !== '' && indentWidth(text, indent) < indent) {
      blankFinish = lines[end - 1]?.text === ''
      break
    }
  }
  const block = lines.slice(start, end)
  for (let i = 0; i < block.length; i++) {
    const line = block[i]
    if (line) block[i] = sliceLine(line, indent)
  }
  return { block: withoutBlankTop(block), indent, end, blankFinish }
}

function minimalRegion(
  lines: Block,
  start: number,
  from: number,
  first: number,
  untilBlank: boolean,
  stripTop = true,
): Region {
  let indent = PROBED_COLUMNS
  let end = from
  let blankFinish = true
  for (; end < lines.length; end++) {
    const text = lines[end]?.text ?? ''
    if (text === '') {
      if (untilBlank) break
      continue
    }
    const width = indentWidth(text, indent)
    if (width === 0) {
      blankFinish = end > start && lines[end - 1]?.text === ''
      break
    }
    if (width < indent) indent = width
  }
  if (indent === PROBED_COLUMNS) indent = smallestIndent(lines, from, end)
  const block = lines.slice(start, end)
  for (let i = 0; i < block.length; i++) {
    const line = block[i]
    if (line) block[i] = sliceLine(line, start + i < from ? first : indent)
  }
  return { block: stripTop ? withoutBlankTop(block) : block, indent, end, blankFinish }
}

/**
 * The smallest indent of the lines that are not blank; 0 if all are. Lines are looked at a few
 * columns at first, then further, so that no more is read than is cut off afterwards.
 */
function smallestIndent(lines: Block, start: number, end: number): number {
  for (let limit = PROBED_COLUMNS; ; limit *= 4) {
    let smallest = Infinity
    for (let i = start; i < end; i++) {
      const text = lines[i]?.text ?? ''
      if (text !== '') smallest = Math.min(indentWidth(text, Math.min(smallest, limit)), smallest)
    }
    if (smallest === Infinity) return 0
    if (smallest < limit) return smallest
  }
}

function withoutBlankTop(block: Block): Block {
  let start = 0
  while (start < block.length && block[start]?.text === '') start++
  return start === 0 ? block : block.slice(start)
}

/**
 * Width of the white space at the start of a text, which is none unless it begins with a blank.
 * Nothing is read beyond `limit` columns, so that deep indents are not counted at every level.
 */
export function indentWidth(text: string, limit = Infinity): number {
  return text.charCodeAt(0) === 0x20 ? whiteSpaceWidth(text, limit) : 0
}

/** Width of all white space at the start of a text, as far as `limit`. */
export function whiteSpaceWidth(text: string, limit = Infinity): number {
  let width = 0
  while (width < limit && isWhiteSpace(text.charCodeAt(width))) width++
  return width
}

/** Moves a state past a region. */
export function consume(state: BlockState, end: number): void {
  state.index = end
  if (!state.inSeries) state.cursor = end - 1
}

/** The last line before `end` that is not blank; `start` at the least. */
export function lastLine(lines: Block, start: number, end: number): Line {
  let last = end - 1
  while (last > start && lines[last]?.text === '') last--
  return lineAt(lines, last)
}

/** A line that is known to be there. */
export function lineAt(lines: Block, index: number): Line {
  const line = lines[index]
  if (!line) throw new RangeError(`No line ${index} among ${lines.length}`)
  return line
}

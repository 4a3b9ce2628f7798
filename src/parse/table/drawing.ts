/**
 * The lines of a table by columns instead of characters, and rectangles cut out of them.
 *
 * docutils puts a null character after each double-width one, so that an index is a column, and
 * counts code points. Lines of narrow characters, nearly all, are their own columns. The others carry
 * the index in the text for each column, and the columns that are no combining characters.
 */
import { sliceLine, type Block, type Line } from '../../source/line.js'
import { positionBetween, type Position } from '../../source/position.js'
import { isCombining, isWide } from '../../source/width.js'
import type { BlockNode } from '../../tree/nodes.js'
import { positionAround } from '../../tree/position-around.js'
import { isWhiteSpace } from '../../source/white-space.js'

export interface DrawnLine {
  readonly line: Line
  /** One UTF-16 code unit for each column: `PADDING` after a wide character. */
  readonly columns: string
  /** `index[c]` is where column c begins in the line's text; its last item is the text's length. */
  readonly index?: readonly number[]
  /** The columns that do not hold a combining character, where some do. */
  readonly spacing?: readonly number[]
}

export type Drawing = readonly DrawnLine[]

const BLANK = 0x20
const PADDING = '\0'
const ASTRAL = '\ufffd'
/** Below, every character is one code unit, narrow, and not combining. */
const MAY_DIFFER = /[\u0300-\uffff]/

/** The lines as drawn; without `padWide`, double-width characters take one column. */
export function drawLines(block: Block, padWide = true): DrawnLine[] {
  return block.map((line) => drawLine(line, padWide))
}

export function drawLine(line: Line, padWide = true): DrawnLine {
  return MAY_DIFFER.test(line.text) ? drawUnusualLine(line, padWide) : { line, columns: line.text }
}

function drawUnusualLine(line: Line, padWide: boolean): DrawnLine {
  const index: number[] = []
  const spacing: number[] = []
  let columns = ''
  let at = 0
  for (const character of line.text) {
    if (!isCombining(character)) spacing.push(columns.length)
    index.push(at)
    at += character.length
    columns += character.length === 1 ? character : ASTRAL
    if (padWide && isWide(character)) {
      spacing.push(columns.length)
      index.push(at)
      columns += PADDING
    }
  }
  index.push(at)
  const drawn = { line, columns, index }
  return spacing.length === columns.length ? drawn : { ...drawn, spacing }
}

/** The drawn line without white space around it. */
export function stripDrawnLine(drawn: DrawnLine, padWide = true): DrawnLine {
  const { columns } = drawn
  let start = 0
  let end = columns.length
  while (start < end && isWhiteSpace(columns.charCodeAt(start))) start++
  while (end > start && isWhiteSpace(columns.charCodeAt(end - 1))) end--
  if (start === 0 && end === columns.length) return drawn
  return drawLine(sliceLine(drawn.line, indexAt(drawn, start), indexAt(drawn, end)), padWide)
}

/** Where a column begins in the line's text. */
function indexAt({ index, line }: DrawnLine, column: number): number {
  return index ? (index[column] ?? line.text.length) : column
}

/** Lines `top` to `bottom`, columns `left` to `right` (the last ones not included). */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * The lines of a rectangle without white space at their ends, and without the indent that they have
 * in common: docutils' `get_2D_block`. As there, the columns that a line with combining characters
 * moves stay moved for the lines below it.
 */
export function cutRectangle(drawing: Drawing, { top, left, bottom, right }: Rectangle): Block {
  const rows = Math.max(0, Math.min(bottom, drawing.length) - top)
  // of the size that it will have: an array that grows has room for many more
  const ranges = new Array<number>(2 * rows)
  let indent = right
  let from = left
  let to = right
  for (let row = 0; row < rows; row++) {
    const drawn = drawing[top + row]
    if (!drawn) break
    const { columns, spacing } = drawn
    if (spacing) {
      from = movedColumn(from, spacing, columns.length)
      to = movedColumn(to, spacing, columns.length)
    }
    const start = Math.min(from, columns.length)
    let end = Math.max(start, Math.min(to, columns.length))
    while (end > start && isBlank(drawn, end - 1)) end--
    if (end > start) indent = Math.min(indent, leadingBlanks(columns, start, end))
    ranges[2 * row] = start
    ranges[2 * row + 1] = end
  }
  const cut = indent > 0 && indent < to ? indent : 0
  return sliceRanges(drawing, top, ranges, cut)
}

/** docutils takes a wide blank at the end of a line for text, because of its padding; here it is none. */
function isBlank({ columns, index }: DrawnLine, column: number): boolean {
  const code = columns.charCodeAt(column)
  if (code === BLANK) return true
  if (index && code === 0 && column > 0) return isWhiteSpace(columns.charCodeAt(column - 1))
  return isWhiteSpace(code)
}

function movedColumn(column: number, spacing: readonly number[], length: number): number {
  return spacing[column] ?? column + length - spacing.length
}

function leadingBlanks(columns: string, start: number, end: number): number {
  let at = start
  while (at < end && isWhiteSpace(columns.charCodeAt(at))) at++
  return at - start
}

/** `ranges` has two columns for each line, its start and its end. */
function sliceRanges(
  drawing: Drawing,
  top: number,
  ranges: readonly number[],
  indent: number,
): Block {
  const lines: Line[] = []
  for (let i = 0; i < ranges.length; i += 2) {
    const drawn = drawing[top + i / 2]
    const end = ranges[i + 1] ?? 0
    const start = Math.min((ranges[i] ?? 0) + indent, end)
    if (!drawn) break
    const line = sliceLine(drawn.line, indexAt(drawn, start), indexAt(drawn, end))
    // most cells are one line, and an array that grows has room for many
    if (ranges.length === 2) return [line]
    lines.push(line)
  }
  return lines
}

/**
 * The place of a cell: from its first line, where the text begins if it has some, to the end of its
 * last text. So the cells of a row stand one after the other.
 */
export function cellPosition(
  drawing: Drawing,
  { top, left }: Rectangle,
  block: Block,
  children: readonly BlockNode[],
): Position {
  const first = block[0]
  if (first) {
    const last = lastText(block) ?? first
    return positionAround(children, first, last)
  }
  const drawn = drawing[top] ?? drawing[top - 1]
  if (!drawn) throw new RangeError(`No line ${top} in a drawing of ${drawing.length}`)
  const at = Math.min(indexAt(drawn, left), drawn.line.text.length)
  return positionBetween(drawn.line, at, drawn.line, at)
}

function lastText(block: Block): Line | undefined {
  let last = block.length - 1
  while (last > 0 && block[last]?.text === '') last--
  return block[last]
}

/** Places in a source, as unist has them: line and column from 1, offset from 0. */
import { offsetAt, type Line } from './line.js'

export interface Point {
  line: number
  column: number
  offset: number
  /** The path of the text that it is in, where that is not the document's but one that stands in it. */
  source?: string
}

export interface Position {
  start: Point
  end: Point
}

/** The place of the character at `index` of a line. */
export function pointAt(line: Line, index: number): Point {
  const offset = offsetAt(line, index)
  const column = offset - line.offset + line.column + 1
  const { row, source } = line
  return source.isInserted
    ? { line: row + 1, column, offset, source: source.path }
    : { line: row + 1, column, offset }
}

/** Whether a point is the place of the character at `index` of a line. */
export function isPlace(
  { line: number, column, offset }: Point,
  line: Line,
  index: number,
): boolean {
  const expected = offsetAt(line, index)
  if (offset !== expected || number !== line.row + 1) return false
  return column === expected - line.offset + line.column + 1
}

/** From a character of one line to (not including) a character of another. */
export function positionBetween(from: Line, start: number, to: Line, end: number): Position {
  return { start: pointAt(from, start), end: pointAt(to, end) }
}

/** The place of whole lines, from the first one's first character to the last one's end. */
export function positionOfLines(first: Line, last: Line): Position {
  return positionBetween(first, 0, last, last.text.length)
}

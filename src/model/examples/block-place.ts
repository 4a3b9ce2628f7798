/**
 * The place of a text in a literal block. The block's text has lost its indent; lines and columns
 * are found again from where it begins, and trusted only if they end where the block ends.
 */
import type { Point, Position } from '../../source/position.js'

export function blockPlace(text: string, block: Position, at: number, length: number): Position {
  const indent = block.start.column - 1
  const end = pointIn(text, block.start, indent, text.length)
  if (end.line !== block.end.line || end.offset !== block.end.offset) return block
  return {
    start: pointIn(text, block.start, indent, at),
    end: pointIn(text, block.start, indent, at + length),
  }
}

function pointIn(text: string, start: Point, indent: number, at: number): Point {
  const before = text.slice(0, at)
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  if (lines.length === 1)
    return {
      line: start.line,
      column: start.column + last.length,
      offset: start.offset + last.length,
    }
  const breaks = lines
    .slice(0, -1)
    .reduce(
      (sum, line, index) => sum + line.length + 1 + (index > 0 && line !== '' ? indent : 0),
      0,
    )
  return {
    line: start.line + lines.length - 1,
    column: indent + last.length + 1,
    offset: start.offset + breaks + indent + last.length,
  }
}

/**
 * Where the characters of a text that was joined from lines stand in the source.
 *
 * The joined text has one line feed after each line but the last; an index is found by its line,
 * then by the line's own offsets. Lines are found from the one found last, for nodes come in order.
 */
import type { Block, Line } from '../../source/line.js'
import { pointAt, type Point, type Position } from '../../source/position.js'

/** Finds the source place of a part of the joined text, by indices into it. */
export type Places = (start: number, end: number) => Position

/** `block` must have at least one line. */
export function placesOf(block: Block, first: Line): Places {
  if (block.length === 1) {
    return (start, end) => ({ start: pointAt(first, start), end: pointAt(first, end) })
  }
  const starts: number[] = []
  let length = 0
  for (const line of block) {
    starts.push(length)
    length += line.text.length + 1
  }
  let near = 0
  const place = (index: number): Point => {
    near = lineOf(starts, near, index)
    return pointAt(block[near] ?? first, index - (starts[near] ?? 0))
  }
  return (start, end) => ({ start: place(start), end: place(end) })
}

/** The last line that starts at `index` or before it. */
function lineOf(starts: readonly number[], near: number, index: number): number {
  if (within(starts, near, index)) return near
  if (within(starts, near + 1, index)) return near + 1
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

function within(starts: readonly number[], line: number, index: number): boolean {
  return (starts[line] ?? Infinity) <= index && index < (starts[line + 1] ?? Infinity)
}

/** Places of nodes that have children. */
import type { Line } from '../source/line.js'
import { isPlace, pointAt, type Position } from '../source/position.js'

/**
 * The place from the start of one line to the end of another. Where the first child begins there, or
 * the last one ends there, as nearly always, they share the point; an only child that does both
 * shares its whole position. That is a quarter of a tree's memory; nothing changes a position.
 */
export function positionAround(
  children: readonly { readonly position: Position }[],
  first: Line,
  last: Line,
): Position {
  const { length } = last.text
  const opening = children[0]?.position
  const closing = children[children.length - 1]?.position
  const sharesStart = opening !== undefined && isPlace(opening.start, first, 0)
  const sharesEnd = closing !== undefined && isPlace(closing.end, last, length)
  if (sharesStart && sharesEnd && opening === closing) return opening
  return {
    start: sharesStart ? opening.start : pointAt(first, 0),
    end: sharesEnd ? closing.end : pointAt(last, length),
  }
}

/**
 * Where a text of a cell stands in the source: exact to the column where the text is on one line
 * without escapes, else the smallest node that holds it.
 */
import type { RectangularCell } from '../../tables/types.js'
import type { Position } from '../../source/position.js'
import type { AnyNode, Text } from '../../tree/nodes.js'

/** From the cell's first block to its last; of an empty cell the cell's own place. */
export function cellPlace(cell: RectangularCell): Position {
  const [first] = cell.blocks
  const last = cell.blocks.at(-1)
  return first && last ? { start: first.position.start, end: last.position.end } : cell.position
}

/** The place of `text`, which is a part of the cell's text; the whole cell where it is not found. */
export function textPlace(cell: RectangularCell, text: string): Position {
  for (const node of textNodes(cell.blocks)) {
    const at = node.value.indexOf(text)
    if (at >= 0) return partOf(node, at, text.length)
  }
  return cellPlace(cell)
}

function* textNodes(nodes: readonly AnyNode[]): Generator<Text> {
  for (const node of nodes) {
    if (node.type === 'text') yield node
    else if ('children' in node && node.type !== 'system_message') yield* textNodes(node.children)
  }
}

function partOf(node: Text, at: number, length: number): Position {
  const { start, end } = node.position
  const isExact = start.line === end.line && end.offset - start.offset === node.value.length
  if (!isExact) return node.position
  return {
    start: { line: start.line, column: start.column + at, offset: start.offset + at },
    end: {
      line: start.line,
      column: start.column + at + length,
      offset: start.offset + at + length,
    },
  }
}

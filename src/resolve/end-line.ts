/**
 * The line that docutils gives to a message about nothing in particular: where its state machine was
 * left, which is after the last line; or none, if the last construct was one that jumps beyond it.
 */
import type { Document, NodeType } from '../tree/nodes.js'

const STAYS: ReadonlySet<NodeType> = new Set<NodeType>([
  'paragraph',
  'block_quote',
  'literal_block',
  'doctest_block',
  'line_block',
  'table',
  'transition',
])

/** For a document as the parser left it. */
export function lineAfter({ children, position }: Document): number | undefined {
  const last = children.findLast(({ type }) => type !== 'system_message')
  const { line, column } = position.end
  const after = column === 1 && line > 1 ? line : line + 1
  const blankLines = last === undefined ? 0 : after - 1 - last.position.end.line
  const stays = last?.type === 'target' ? blankLines > 0 : last && STAYS.has(last.type)
  return stays ? after : undefined
}

/**
 * The line that docutils gives to a message about nothing in particular: where its state machine was
 * left, which is after the last line; or none, if the last construct was one that jumps beyond it.
 */
import type { Document, NodeType } from '../tree/nodes.js'

const STAYS: ReadonlySet<NodeType> = new Set<NodeType>([
  'paragraph',
  'doctest_block',
  'line_block',
  'table',
  'transition',
])
/** Those that are always indented; the others are in a directive if they are. */
const INDENTED: ReadonlySet<NodeType> = new Set<NodeType>(['block_quote', 'literal_block'])

/** For a document as the parser left it. */
export function lineAfter({ children, position }: Document): number | undefined {
  const last = children.findLast(({ type }) => type !== 'system_message')
  const { line, column } = position.end
  const after = column === 1 && line > 1 ? line : line + 1
  const behind = children.at(-1)
  if (!last || !behind) return undefined
  // A message behind it is about something that left nothing else in the tree.
  if (behind.position.start.offset > last.position.end.offset) return undefined
  const blankLines = after - 1 - last.position.end.line
  const atMargin = last.position.start.column === 1
  const stays = last.type === 'target' ? blankLines > 0 : atMargin && STAYS.has(last.type)
  return stays || INDENTED.has(last.type) ? after : undefined
}

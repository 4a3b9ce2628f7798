/** The source that a message shows because nothing could be read from it: its last literal block. */
import type { BlockNode, SystemMessage } from './nodes.js'

export function unreadSource({ children, sourceRead }: SystemMessage): BlockNode[] {
  const last = children.at(-1)
  return last?.type === 'literal_block' && !sourceRead ? [last] : []
}

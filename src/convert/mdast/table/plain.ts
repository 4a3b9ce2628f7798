/** The text of mdast nodes. */
import type { Nodes } from 'mdast'

export function toString(node: Nodes): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  if ('alt' in node && node.alt) return node.alt
  return 'children' in node ? node.children.map(toString).join('') : ''
}

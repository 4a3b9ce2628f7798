/** The text of a block that is kept as written: a literal block, a comment. */
import type { AnyNode } from './nodes.js'

export function literalText({ children }: { readonly children: readonly AnyNode[] }): string {
  const first = children[0]
  if (children.length === 1 && first?.type === 'text') return first.value
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

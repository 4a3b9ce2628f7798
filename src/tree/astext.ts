/** The text of inline nodes without their markup: docutils' `astext`. */
import type { AnyNode } from './nodes.js'

export function astext(nodes: readonly AnyNode[]): string {
  let value = ''
  for (const node of nodes) {
    if (node.type === 'text') value += node.value
    else if (node.type === 'image') value += node.alt ?? ''
    else if ('children' in node) value += astext(node.children)
  }
  return value
}

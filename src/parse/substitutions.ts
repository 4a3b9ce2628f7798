/** What may stand in a substitution definition: inline nodes, of which none is there only once. */
import { INLINE_TYPES } from '../tree/inline-types.js'
import type { AnyNode, BlockNode, InlineNode, SubstitutionDefinition } from '../tree/nodes.js'

/** Nodes that docutils holds for inline elements; a `pending` or a message is none. */
const INLINE: ReadonlySet<AnyNode['type']> = new Set<InlineNode['type']>([
  'text',
  ...INLINE_TYPES,
  'image',
  'raw',
])

export function isInlineNode(node: BlockNode | InlineNode): node is InlineNode {
  return INLINE.has(node.type)
}

/** A node that cannot be put into many places: one with ids, an anonymous or automatic reference. */
export function findIllegalElement(node: SubstitutionDefinition): InlineNode | undefined {
  for (const child of node.children) {
    const found = findIllegal(child)
    if (found) return found
  }
  return undefined
}

function findIllegal(node: AnyNode): InlineNode | undefined {
  if (!('children' in node)) return isIllegal(node) ? node : undefined
  if (isIllegal(node)) return node
  for (const child of node.children) {
    const found = findIllegal(child)
    if (found) return found
  }
  return undefined
}

function isIllegal(node: AnyNode): node is InlineNode {
  if (node.type === 'text') return false
  if (node.ids) return true
  if (node.type === 'reference') return node.anonymous !== undefined
  return node.type === 'footnote_reference' && node.auto !== undefined
}

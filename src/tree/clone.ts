/** Copies of nodes. Positions are shared: nothing changes one. */
import { isParent } from './children.js'
import type { AnyNode } from './nodes.js'

/** A deep copy of a node, so that changing it leaves the original as it was. */
export function cloneNode<Node extends AnyNode>(node: Node): Node {
  // Nothing in it but its position is an object, and no node is more frequent.
  if (node.type === 'text') return { ...node }
  const copy: Record<string, unknown> = { ...node }
  for (const key in copy) {
    const value = copy[key]
    if (typeof value !== 'object' || key === 'position') continue
    copy[key] = key === 'children' && isParent(node) ? cloneNodes(node.children) : cloneValue(value)
  }
  // Every key of the node was copied, so the copy has its type.
  return copy as Node
}

/** What a node is to become; undefined where it stays, and what is in it is looked at. */
export type Replace = (node: AnyNode) => AnyNode | undefined

/** The node with others in it, each of the type of the one that it replaces; shared where nothing is. */
export function cloneReplacing<Node extends AnyNode>(node: Node, replace: Replace): Node {
  if (!isParent(node)) return node
  let copies: AnyNode[] | undefined
  for (const [index, child] of node.children.entries()) {
    const copy = replace(child) ?? cloneReplacing(child, replace)
    if (copy !== child) (copies ??= node.children.slice())[index] = copy
  }
  if (!copies) return node
  const copy: Record<string, unknown> = { ...node, children: copies }
  // Every child has a type that its place allows, so the copy has the node's.
  return copy as Node
}

/** A list that grows by one has room for many, so the copy has the right length at once. */
function cloneNodes(nodes: readonly AnyNode[]): AnyNode[] {
  const copies = nodes.slice()
  let index = 0
  for (const node of nodes) copies[index++] = cloneNode(node)
  return copies
}

function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneValue)
  if (isNode(value)) return cloneNode(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cloneValue(item)]))
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'position' in value
}

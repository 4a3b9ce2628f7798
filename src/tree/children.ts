/**
 * The children of any node. A walk over a tree meets nodes of many shapes; reading a property that
 * may be absent is quick on them, asking with `in` whether it is there is not.
 */
import type { AnyNode, NodeType, ParentNode, Title } from './nodes.js'

interface MaybeParent {
  readonly type: NodeType
  readonly children?: readonly AnyNode[]
}

const NONE: readonly AnyNode[] = []

/** The children of a node; none for a leaf. */
export function childrenOf({ children }: MaybeParent): readonly AnyNode[] {
  return children ?? NONE
}

export function isParent(node: AnyNode): node is ParentNode {
  const { children }: MaybeParent = node
  return children !== undefined
}

/** The title of a section or table; undefined where it has none. */
export function titleOf({
  children,
}: {
  readonly children: readonly AnyNode[]
}): Title | undefined {
  for (const child of children) if (child.type === 'title') return child
  return undefined
}

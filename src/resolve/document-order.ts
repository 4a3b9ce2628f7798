/**
 * The nodes of a document in document order, and those that transforms look for by type.
 *
 * A walk over a large document is most of what resolving it costs. So one walk finds everything, and
 * a change makes only the lists stale that hold nodes of the types that it moved.
 */
import { childrenOf } from '../tree/children.js'
import type { AnyNode, NodeOf, NodeType } from '../tree/nodes.js'

const SOUGHT = [
  'citation_reference',
  'comment',
  'footnote_reference',
  'pending',
  'problematic',
  'reference',
  'section',
  'substitution_reference',
  'system_message',
  'target',
  'transition',
] as const

/** The types of nodes that transforms look for. */
export type SoughtType = (typeof SOUGHT)[number]

const SOUGHT_TYPES: ReadonlySet<NodeType> = new Set(SOUGHT)

export function isSought({ type }: AnyNode): boolean {
  return SOUGHT_TYPES.has(type)
}

export interface DocumentOrder {
  /** All nodes of the document as it is now. */
  nodes(): readonly AnyNode[]
  /** Those of a type. */
  ofType<Type extends SoughtType>(type: Type): readonly NodeOf<Type>[]
  /** Those of several types. */
  ofTypes<Type extends SoughtType>(types: readonly Type[]): readonly NodeOf<Type>[]
  /**
   * Notes a further node, at the end: for the walk that meets all nodes first. Returns whether it is
   * one that transforms look for.
   */
  add(node: AnyNode): boolean
  /** A node, with all below it, came into the document, left it, or went to another place. */
  moved(node: AnyNode): void
  /** Nodes that are new came in behind all others. */
  appended(nodes: readonly AnyNode[]): void
  /** A node left the document, and what was below it stands in its place. */
  unwrapped(node: AnyNode): void
}

/** For a document whose nodes will be added; `isIn` says which nodes are in it, of those sought. */
export function createDocumentOrder(
  document: AnyNode,
  isIn: (node: AnyNode) => boolean,
): DocumentOrder {
  let nodes: AnyNode[] | undefined = []
  const byType = new Map<NodeType, AnyNode[]>()
  const stale = new Set<NodeType>()
  /** Types of nodes that were unwrapped: the others of the type are in order. */
  const thinned = new Set<NodeType>()

  function add(node: AnyNode): boolean {
    nodes?.push(node)
    const sought = isSought(node)
    if (sought) list(byType, node)
    return sought
  }

  function findAgain(): readonly AnyNode[] {
    const found = allNodes(document)
    for (const known of [byType, stale, thinned]) known.clear()
    nodes = []
    for (const node of found) add(node)
    return nodes
  }

  function listOf(type: NodeType): readonly AnyNode[] {
    if (stale.has(type)) findAgain()
    if (thinned.delete(type)) byType.set(type, (byType.get(type) ?? []).filter(isIn))
    return byType.get(type) ?? []
  }

  function moved(node: AnyNode): void {
    nodes = undefined
    stale.add(node.type)
    for (const child of childrenOf(node)) moved(child)
  }

  return {
    nodes: () => nodes ?? findAgain(),
    // A list holds the nodes of its type.
    ofType: <Type extends SoughtType>(type: Type) => listOf(type) as readonly NodeOf<Type>[],
    ofTypes<Type extends SoughtType>(types: readonly Type[]) {
      const [only = [], ...others] = types.map(listOf).filter(({ length }) => length > 0)
      const wanted = new Set<NodeType>(types)
      const found =
        others.length === 0 ? only : (nodes ?? findAgain()).filter(({ type }) => wanted.has(type))
      return found as readonly NodeOf<Type>[]
    },
    add,
    moved,
    appended(newNodes) {
      nodes = undefined
      const added = new Map<NodeType, AnyNode[]>()
      for (const node of newNodes.flatMap(allNodes)) if (isSought(node)) list(added, node)
      // Who has a list may be going through it, so it stays as it is.
      for (const [type, more] of added) byType.set(type, (byType.get(type) ?? []).concat(more))
    },
    unwrapped({ type }) {
      nodes = undefined
      thinned.add(type)
    },
  }
}

function list(byType: Map<NodeType, AnyNode[]>, node: AnyNode): void {
  const same = byType.get(node.type)
  if (same) same.push(node)
  else byType.set(node.type, [node])
}

/** All nodes below and including one, in document order, collected before any is changed. */
function allNodes(root: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  function walk(node: AnyNode): void {
    found.push(node)
    for (const child of childrenOf(node)) walk(child)
  }
  walk(root)
  return found
}

export function allOfType<Type extends NodeType>(root: AnyNode, type: Type): NodeOf<Type>[] {
  return allNodes(root).filter((node): node is NodeOf<Type> => node.type === type)
}

/**
 * A tree that can be edited: who is whose parent, and changes that keep it true.
 *
 * The types of the tree say precisely which children a node may have; transforms move nodes between
 * parents of many types. The one cast that this needs is in `childrenOf`.
 */
import { isParent } from '../tree/children.js'
import type { AnyNode, Document, NodeOf, NodeType, ParentNode } from '../tree/nodes.js'

export type Element = Exclude<AnyNode, { type: 'text' }>

export interface Editing {
  readonly document: Document
  /** All nodes of the document as it is now, in document order. */
  nodes(): readonly AnyNode[]
  /** Those of a type, in document order. */
  ofType<Type extends NodeType>(type: Type): readonly NodeOf<Type>[]
  parentOf(node: AnyNode): ParentNode | undefined
  /** The parent that a node has, or had when it was taken out. */
  lastParentOf(node: AnyNode): ParentNode | undefined
  /** A node's place among its parent's children. Quick where nodes are asked for in their order. */
  indexIn(parent: ParentNode, node: AnyNode): number
  replace(node: AnyNode, replacement: readonly AnyNode[]): void
  remove(node: AnyNode): void
  /** Puts the lists of nodes in place of the nodes, in one pass over each parent's children. */
  replaceAll(replacements: ReadonlyMap<AnyNode, readonly AnyNode[]>): void
  /** Puts nodes into a parent, before its child number `index`. */
  insert(parent: ParentNode, index: number, nodes: readonly AnyNode[]): void
  append(parent: ParentNode, nodes: readonly AnyNode[]): void
  /** Gives a parent these children in place of the ones it has. */
  setChildren(parent: ParentNode, nodes: readonly AnyNode[]): void
}

export function createEditing(document: Document): Editing {
  const parents = new Map<AnyNode, ParentNode>()
  const lastParents = new Map<AnyNode, ParentNode>()
  /** Where the last child that was looked for was found; the next one is mostly near it. */
  const places = new Map<ParentNode, number>()

  /** Most transforms look for nodes and change none, so what was found is kept until a change. */
  let order: Order | undefined

  function adopt(parent: ParentNode, nodes: readonly AnyNode[]): void {
    order = undefined
    for (const node of nodes) adoptOne(parent, node)
  }

  /** Below children that were the node's before, all is known already. */
  function adoptOne(parent: ParentNode, node: AnyNode): void {
    parents.set(node, parent)
    if (!isParent(node)) return
    for (const child of node.children) if (parents.get(child) !== node) adoptOne(node, child)
  }
  adopt(document, document.children)

  function splice(
    parent: ParentNode,
    index: number,
    count: number,
    nodes: readonly AnyNode[],
  ): void {
    const children = childrenOf(parent)
    for (const removed of children.slice(index, index + count)) release(parent, removed)
    const [node] = nodes
    if (count === 1 && nodes.length === 1 && node) children[index] = node
    else replaceRange(children, index, count, nodes)
    adopt(parent, nodes)
  }

  function release(parent: ParentNode, node: AnyNode): void {
    order = undefined
    parents.delete(node)
    lastParents.set(node, parent)
  }

  function replaceIn(
    parent: ParentNode,
    replacements: ReadonlyMap<AnyNode, readonly AnyNode[]>,
  ): void {
    const children = childrenOf(parent)
    const kept: AnyNode[] = []
    for (const child of children) {
      const replacement = replacements.get(child)
      if (replacement) release(parent, child)
      else kept.push(child)
      for (const node of replacement ?? []) kept.push(node)
    }
    children.length = 0
    for (const node of kept) children.push(node)
    adopt(
      parent,
      kept.filter((node) => !parents.has(node)),
    )
  }

  function indexIn(parent: ParentNode, node: AnyNode): number {
    const children = childrenOf(parent)
    const place = Math.min(places.get(parent) ?? 0, children.length)
    for (let after = place, before = place - 1; ; after++, before--) {
      const found = children[after] === node ? after : children[before] === node ? before : -1
      if (found >= 0) places.set(parent, found)
      if (found >= 0 || (after >= children.length && before < 0)) return found
    }
  }

  return {
    document,
    nodes: () => (order ??= orderOf(document)).nodes,
    // The nodes are listed by their own type.
    ofType: <Type extends NodeType>(type: Type) =>
      ((order ??= orderOf(document)).byType.get(type) ?? []) as NodeOf<Type>[],
    indexIn,
    parentOf: (node) => parents.get(node),
    lastParentOf: (node) => parents.get(node) ?? lastParents.get(node),
    replace(node, replacement) {
      const parent = parents.get(node)
      if (parent) splice(parent, indexIn(parent, node), 1, replacement)
    },
    remove(node) {
      const parent = parents.get(node)
      if (parent) splice(parent, indexIn(parent, node), 1, [])
    },
    replaceAll(replacements) {
      const touched = new Set<ParentNode>()
      for (const node of replacements.keys()) {
        const parent = parents.get(node)
        if (parent) touched.add(parent)
      }
      for (const parent of touched) replaceIn(parent, replacements)
    },
    insert(parent, index, nodes) {
      splice(parent, index, 0, nodes)
    },
    append(parent, nodes) {
      splice(parent, parent.children.length, 0, nodes)
    },
    setChildren(parent, nodes) {
      splice(parent, 0, parent.children.length, nodes)
    },
  }
}

/** As many arguments as surely fit on the stack. */
const MOST_AT_ONCE = 10_000

/** As `splice`, with any number of nodes. */
function replaceRange(
  children: AnyNode[],
  index: number,
  count: number,
  nodes: readonly AnyNode[],
): void {
  children.splice(index, count, ...nodes.slice(0, MOST_AT_ONCE))
  for (let at = MOST_AT_ONCE; at < nodes.length; at += MOST_AT_ONCE)
    children.splice(index + at, 0, ...nodes.slice(at, at + MOST_AT_ONCE))
}

interface Order {
  readonly nodes: readonly AnyNode[]
  readonly byType: ReadonlyMap<NodeType, readonly AnyNode[]>
}

function orderOf(document: Document): Order {
  const nodes = allNodes(document)
  const byType = new Map<NodeType, AnyNode[]>()
  for (const node of nodes) {
    const same = byType.get(node.type)
    if (same) same.push(node)
    else byType.set(node.type, [node])
  }
  return { nodes, byType }
}

/** A node's children, as any parent's; the caller keeps to what the parent's type allows. */
export function childrenOf(parent: ParentNode): AnyNode[] {
  return parent.children
}

/** All nodes below and including one, in document order, collected before any is changed. */
export function allNodes(root: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  function walk(node: AnyNode): void {
    found.push(node)
    if (isParent(node)) for (const child of node.children) walk(child)
  }
  walk(root)
  return found
}

export function allOfType<Type extends NodeType>(root: AnyNode, type: Type): NodeOf<Type>[] {
  return allNodes(root).filter((node): node is NodeOf<Type> => node.type === type)
}

export function isElement(node: AnyNode): node is Element {
  return node.type !== 'text'
}

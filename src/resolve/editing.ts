/**
 * A tree that can be edited: who is whose parent, and changes that keep it true.
 *
 * The types of the tree say precisely which children a node may have; transforms move nodes between
 * parents of many types. The one cast that this needs is in `childrenOf`.
 */
import type { AnyNode, Document, NodeOf, NodeType, ParentNode } from '../tree/nodes.js'

export type Element = Exclude<AnyNode, { type: 'text' }>

export interface Editing {
  readonly document: Document
  parentOf(node: AnyNode): ParentNode | undefined
  /** The parent that a node has, or had when it was taken out. */
  lastParentOf(node: AnyNode): ParentNode | undefined
  replace(node: AnyNode, replacement: readonly AnyNode[]): void
  remove(node: AnyNode): void
  /** Puts nodes into a parent, before its child number `index`. */
  insert(parent: ParentNode, index: number, nodes: readonly AnyNode[]): void
  append(parent: ParentNode, nodes: readonly AnyNode[]): void
  /** Gives a parent these children in place of the ones it has. */
  setChildren(parent: ParentNode, nodes: readonly AnyNode[]): void
}

export function createEditing(document: Document): Editing {
  const parents = new Map<AnyNode, ParentNode>()
  const lastParents = new Map<AnyNode, ParentNode>()

  function adopt(parent: ParentNode, nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      parents.set(node, parent)
      if (isParent(node)) adopt(node, node.children)
    }
  }
  adopt(document, document.children)

  function splice(
    parent: ParentNode,
    index: number,
    count: number,
    nodes: readonly AnyNode[],
  ): void {
    for (const removed of childrenOf(parent).splice(index, count, ...nodes)) {
      parents.delete(removed)
      lastParents.set(removed, parent)
    }
    adopt(parent, nodes)
  }

  return {
    document,
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

export function isParent(node: AnyNode): node is ParentNode {
  return 'children' in node
}

/** A node's children, as any parent's; the caller keeps to what the parent's type allows. */
export function childrenOf(parent: ParentNode): AnyNode[] {
  return parent.children
}

export function indexIn(parent: ParentNode, node: AnyNode): number {
  return childrenOf(parent).indexOf(node)
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

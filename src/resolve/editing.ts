/**
 * A tree that can be edited: who is whose parent, and changes that keep it true.
 *
 * The types of the tree say precisely which children a node may have; transforms move nodes between
 * parents of many types. The one cast that this needs is in `childrenOf`.
 */
import { isParent } from '../tree/children.js'
import type { AnyNode, Document, ParentNode } from '../tree/nodes.js'
import { createDocumentOrder, isSought, type DocumentOrder } from './document-order.js'

export type Element = Exclude<AnyNode, { type: 'text' }>

export interface Editing extends Pick<DocumentOrder, 'nodes' | 'ofType' | 'ofTypes'> {
  readonly document: Document
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
  /** Puts nodes that stand nowhere yet at the end of the document. */
  appendNew(nodes: readonly AnyNode[]): void
  /** Puts a node's children in its place. */
  unwrap(node: ParentNode): void
}

/** `note` is given each node of the document as it is now, in document order. */
export function createEditing(document: Document, note: (node: AnyNode) => void): Editing {
  const parents = new Map<AnyNode, ParentNode>()
  const lastParents = new Map<AnyNode, ParentNode>()
  /** Where the last child that was looked for was found; the next one is mostly near it. */
  const places = new Map<ParentNode, number>()

  const order = createDocumentOrder(document, (node) => parents.has(node))
  /** Whether the parents of all nodes are noted, not only those that are mostly asked for. */
  let complete = false

  /** Notes the parents of a node that transforms look for, and of all nodes around it. */
  function meet(node: AnyNode, parent: ParentNode | undefined): boolean {
    note(node)
    let wanted = order.add(node) || parent === document
    if (isParent(node)) for (const child of node.children) if (meet(child, node)) wanted = true
    if (wanted && parent) parents.set(node, parent)
    return wanted
  }
  meet(document, undefined)

  function parentOf(node: AnyNode): ParentNode | undefined {
    const parent = parents.get(node)
    if (parent || complete || node === document || isSought(node)) return parent
    complete = true
    for (const around of order.nodes())
      if (isParent(around)) for (const child of around.children) parents.set(child, around)
    return parents.get(node)
  }

  /** Below children that were the node's before, all is known already. */
  function adopt(parent: ParentNode, node: AnyNode): void {
    parents.set(node, parent)
    if (!isParent(node)) return
    for (const child of node.children) if (parents.get(child) !== node) adopt(node, child)
  }

  function bringIn(parent: ParentNode, nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      adopt(parent, node)
      order.moved(node)
    }
  }

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
    bringIn(parent, nodes)
  }

  function release(parent: ParentNode, node: AnyNode): void {
    order.moved(node)
    forget(parent, node)
  }

  function forget(parent: ParentNode, node: AnyNode): void {
    parents.delete(node)
    lastParents.set(node, parent)
  }

  function replaceIn(
    parent: ParentNode,
    replacements: ReadonlyMap<AnyNode, readonly AnyNode[]>,
  ): void {
    const children = childrenOf(parent)
    const before = children.slice()
    const broughtIn: AnyNode[] = []
    children.length = 0
    for (const child of before) {
      const replacement = replacements.get(child)
      if (replacement) release(parent, child)
      for (const node of replacement ?? [child]) children.push(node)
      for (const node of replacement ?? []) broughtIn.push(node)
    }
    bringIn(parent, broughtIn)
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
    nodes: () => order.nodes(),
    ofType: (type) => order.ofType(type),
    ofTypes: (types) => order.ofTypes(types),
    indexIn,
    parentOf,
    lastParentOf: (node) => parentOf(node) ?? lastParents.get(node),
    replace(node, replacement) {
      const parent = parentOf(node)
      if (parent) splice(parent, indexIn(parent, node), 1, replacement)
    },
    remove(node) {
      const parent = parentOf(node)
      if (parent) splice(parent, indexIn(parent, node), 1, [])
    },
    replaceAll(replacements) {
      const touched = new Set<ParentNode>()
      for (const node of replacements.keys()) {
        const parent = parentOf(node)
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
    appendNew(nodes) {
      for (const node of nodes) {
        childrenOf(document).push(node)
        adopt(document, node)
      }
      order.appended(nodes)
    },
    unwrap(node) {
      const parent = parentOf(node)
      if (!parent) return
      replaceRange(childrenOf(parent), indexIn(parent, node), 1, node.children)
      for (const child of node.children) parents.set(child, parent)
      order.unwrapped(node)
      forget(parent, node)
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

/** A node's children, as any parent's; the caller keeps to what the parent's type allows. */
function childrenOf(parent: ParentNode): AnyNode[] {
  return parent.children
}

export function isElement(node: AnyNode): node is Element {
  return node.type !== 'text'
}

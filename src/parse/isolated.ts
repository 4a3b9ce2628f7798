/**
 * Content that was read on its own keeps its names to itself, but its ids stand in one document with
 * all others. So those that are taken are numbered when the document is complete: first come the
 * ids of the document, then those of each such content, in order.
 */
import type { AnyNode, BlockNode } from '../tree/nodes.js'
import type { NamedNode } from './names.js'

interface Taken {
  readonly ids: Set<string>
  readonly names: Set<string>
  /** The last number that was put behind an id. */
  readonly numbers: Map<string, number>
}

/** Gives every id in the tree once. `contents` are the lists of nodes that were read on their own. */
export function separateIds(
  document: readonly AnyNode[],
  contents: ReadonlySet<readonly BlockNode[]>,
): void {
  const taken: Taken = { ids: new Set(), names: new Set(), numbers: new Map() }
  const groups: (readonly AnyNode[])[] = [document]
  for (const group of groups) {
    const elements: NamedNode[] = []
    collect(group, contents, elements, groups)
    if (group !== document) renumber(elements, taken)
    for (const { ids, names } of elements) {
      for (const id of ids ?? []) taken.ids.add(id)
      for (const name of names ?? []) taken.names.add(name)
    }
  }
}

/** The elements of one group; the groups in it are put on the list. */
function collect(
  nodes: readonly AnyNode[],
  contents: ReadonlySet<readonly AnyNode[]>,
  elements: NamedNode[],
  groups: (readonly AnyNode[])[],
): void {
  for (const node of nodes) {
    if (node.type === 'text') continue
    elements.push(node)
    if (!('children' in node)) continue
    if (contents.has(node.children)) groups.push(node.children)
    else collect(node.children, contents, elements, groups)
  }
}

function renumber(elements: readonly NamedNode[], taken: Taken): void {
  const own = new Set(elements.flatMap(({ ids }) => ids ?? []))
  const renamed = new Map<string, string>()
  for (const id of own) if (taken.ids.has(id)) renamed.set(id, freeId(id, taken, own))
  for (const node of elements) {
    if (node.ids) node.ids = renameAll(node.ids, renamed)
    if ('backrefs' in node) node.backrefs = renameAll(node.backrefs, renamed)
    if ('refid' in node && node.refid) node.refid = renamed.get(node.refid) ?? node.refid
    if (node.names?.some((name) => taken.names.has(name))) loseNames(node, node.names, taken.names)
  }
}

function freeId(id: string, { ids, numbers }: Taken, own: ReadonlySet<string>): string {
  let number = numbers.get(id) ?? 0
  do number++
  while (ids.has(`${id}-${number}`) || own.has(`${id}-${number}`))
  numbers.set(id, number)
  return `${id}-${number}`
}

function renameAll(ids: readonly string[], renamed: ReadonlyMap<string, string>): string[] {
  return ids.map((id) => renamed.get(id) ?? id)
}

/** A name that the document has is the document's. */
function loseNames(node: NamedNode, names: readonly string[], taken: ReadonlySet<string>): void {
  node.dupnames = [...(node.dupnames ?? []), ...names.filter((name) => taken.has(name))]
  const left = names.filter((name) => !taken.has(name))
  if (left.length > 0) node.names = left
  else delete node.names
}

/** Names and ids that a page gives its elements: what of them is a label, and what it stands before. */
import { titleOf } from '../tree/children.js'
import type { AnyNode, Document, Section, Target } from '../tree/nodes.js'
import type { Indexing } from './indexing.js'
import { labelTitle } from './label-title.js'
import { namedIds, type NamedId, readableText } from './walk.js'

type Element = Exclude<AnyNode, { type: 'text' }>

export function noteIds({ ids }: Element, indexing: Indexing): void {
  if (ids) for (const id of ids) indexing.anchors.add(id)
}

/** An element that takes the names of the targets before it. */
export function noteElement(node: Element, indexing: Indexing): void {
  noteIds(node, indexing)
  noteNames(node, indexing)
}

export function noteTarget(node: Target, indexing: Indexing): void {
  const { position } = node
  noteGiven(node, indexing)
  if (node.refuri !== undefined || node.refname !== undefined) return
  for (const { name, id } of namedIds(node)) {
    indexing.anchors.add(id)
    const label = { name, anchor: id, position }
    if (node.children.length > 0) indexing.labels.push(label)
    else indexing.open.push(label)
  }
}

export function noteGiven({ refid, names, position }: Target, indexing: Indexing): void {
  if (refid !== undefined && !names) indexing.given.set(refid, position)
}

const UNLABELLED = new Set(['footnote', 'citation', 'topic', 'reference'])

/** Gives the open targets to an element, and adds the names that somebody gave it. */
function noteNames(node: Element, indexing: Indexing): void {
  if (indexing.open.length === 0 && !node.names) return
  const title = labelTitle(node)
  closeTargets(indexing, title)
  if (UNLABELLED.has(node.type)) return
  for (const { name, id } of namedIds(node)) {
    const position = indexing.given.get(id) ?? node.position
    indexing.labels.push({ name, anchor: id, ...(title ? { title } : {}), position })
  }
}

/** An element whose title is a name of its own too, which is no label; a target's name is one. */
export function noteSection(node: Section | Document, indexing: Indexing): void {
  const title = titleOf(node)
  const text = title && readableText(title)
  closeTargets(indexing, text)
  if (indexing.given.size > 0) {
    for (const { name, id } of lastNames(node)) {
      const position = indexing.given.get(id)
      if (position)
        indexing.labels.push({ name, anchor: id, ...(text ? { title: text } : {}), position })
    }
  }
  if (text === undefined || node.classes?.includes('system-messages')) return
  const { depth, only } = indexing
  const section = { ids: node.ids ?? [], title: text, depth, ...(only && { only }) }
  indexing.section = indexing.sections.push(section) - 1
}

/** Of a title's name and a target's name with one id, the target's was added last. */
function lastNames(node: Section | Document): Iterable<NamedId> {
  return new Map(namedIds(node).map((pair) => [pair.id, pair])).values()
}

/** `title` is that of the element that the targets stand before. */
export function closeTargets(indexing: Indexing, title: string | undefined): void {
  if (indexing.open.length === 0) return
  for (const label of indexing.open) {
    const { name, anchor, position } = label
    indexing.labels.push(title ? { name, anchor, position, title } : label)
  }
  indexing.open = []
}

/**
 * What other pages need to know of a page, read from its tree in one walk in document order.
 *
 * The tree may be resolved or not. Before `resolve`, a target stands before what it names; after it,
 * the named element has the target's names and ids, and the target says so by its `refid`. Both
 * become the same labels: those that somebody wrote, not those that titles give by themselves.
 */
import { childrenOf } from '../tree/children.js'
import { makeId, normalizeName } from '../tree/names.js'
import type { Position } from '../source/position.js'
import type {
  AnyNode,
  Directive,
  Document,
  InterpretedText,
  Section,
  Target,
} from '../tree/nodes.js'
import { glossaryTerms } from './glossary.js'
import { objectKind, objectsOf, sphinxId } from './objects.js'
import { pageName } from './paths.js'
import { labelTitle } from './label-title.js'
import { toctreeEntries } from './toctree.js'
import type { Ask, Label, ObjectEntry, PageIndex, SectionEntry, ToctreeEntry } from './types.js'
import { namedIds, type NamedId, optionOf, readableText } from './walk.js'

interface Indexing {
  readonly path: string
  readonly labels: Label[]
  readonly objects: ObjectEntry[]
  readonly sections: SectionEntry[]
  readonly toctree: ToctreeEntry[]
  readonly asks: Ask[]
  readonly anchors: Set<string>
  /** Targets that the next element is named by. */
  open: Omit<Label, 'title'>[]
  /** Ids that resolved targets gave to the elements after them. */
  readonly given: Map<string, Position>
  module: string | undefined
  program: string | undefined
}

/** The index of a page; `path` as the project calls it. */
export function indexPage(tree: Document, path: string): PageIndex {
  const indexing: Indexing = {
    path,
    labels: [],
    objects: [],
    sections: [],
    toctree: [],
    asks: [],
    anchors: new Set(),
    open: [],
    given: new Map(),
    module: undefined,
    program: undefined,
  }
  // The targets before a title that became the document's stand after it.
  for (const child of tree.children) if (child.type === 'target') noteGiven(child, indexing)
  visit(tree, indexing, undefined)
  closeTargets(indexing, undefined)
  const { labels, objects, sections, toctree, asks, anchors } = indexing
  const title = pageTitle(tree, sections)
  return {
    path,
    name: pageName(path),
    ...(title ? { title } : {}),
    labels,
    objects,
    sections,
    toctree,
    asks,
    anchors: [...anchors],
  }
}

function pageTitle(tree: Document, sections: readonly SectionEntry[]): string | undefined {
  return tree.title ?? sections[0]?.title
}

type Element = Exclude<AnyNode, { type: 'text' }>

/** `outer` is the full name of the class that the node is described in. */
function visit(node: Element, indexing: Indexing, outer: string | undefined): void {
  const { ids } = node
  if (ids) for (const id of ids) indexing.anchors.add(id)
  let inner = outer
  switch (node.type) {
    // These stand between a target and what it names without taking the name.
    case 'comment':
    case 'substitution_definition':
    case 'system_message':
    case 'pending':
      break
    case 'target':
      noteTarget(node, indexing)
      break
    case 'section':
    case 'document':
      noteSection(node, indexing)
      break
    case 'interpreted_text':
      noteNames(node, indexing)
      noteRole(node, indexing)
      break
    case 'directive':
      noteNames(node, indexing)
      inner = noteDirective(node, indexing, outer)
      break
    default:
      noteNames(node, indexing)
  }
  for (const child of childrenOf(node)) if (child.type !== 'text') visit(child, indexing, inner)
}

function noteTarget(node: Target, indexing: Indexing): void {
  const { position } = node
  noteGiven(node, indexing)
  if (node.refuri !== undefined || node.refname !== undefined) return
  for (const { name, id } of namedIds(node)) {
    indexing.anchors.add(id)
    const isInline = node.children.length > 0
    if (isInline) indexing.labels.push({ name, anchor: id, position })
    else indexing.open.push({ name, anchor: id, position })
  }
}

function noteGiven({ refid, names, position }: Target, indexing: Indexing): void {
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
function noteSection(node: Section | Document, indexing: Indexing): void {
  const title = node.children.find((child) => child.type === 'title')
  const text = title && readableText(title)
  closeTargets(indexing, text)
  for (const { name, id } of indexing.given.size > 0 ? lastNames(node) : []) {
    const position = indexing.given.get(id)
    if (position)
      indexing.labels.push({ name, anchor: id, ...(text ? { title: text } : {}), position })
  }
  if (text === undefined || node.classes?.includes('system-messages')) return
  indexing.sections.push({ ids: node.ids ?? [], title: text })
}

/** Of a title's name and a target's name with one id, the target's was added last. */
function lastNames(node: Section | Document): Iterable<NamedId> {
  return new Map(namedIds(node).map((pair) => [pair.id, pair])).values()
}

/** `title` is that of the element that the targets stand before. */
function closeTargets(indexing: Indexing, title: string | undefined): void {
  if (indexing.open.length === 0) return
  for (const label of indexing.open) {
    const { name, anchor, position } = label
    indexing.labels.push(title ? { name, anchor, position, title } : label)
  }
  indexing.open = []
}

function noteRole(node: InterpretedText, indexing: Indexing): void {
  if (node.target.startsWith('!')) return
  const { role, position } = node
  const isOption = /^(std:)?option$/.test(role) && indexing.program && !/\s/.test(node.target)
  const target = isOption ? `${indexing.program} ${node.target}` : node.target
  indexing.asks.push({ role, target, position })
}

/** Returns the class that the directive's content is described in. */
function noteDirective(
  node: Directive,
  indexing: Indexing,
  outer: string | undefined,
): string | undefined {
  const { name, argument } = node
  if (name === 'program') indexing.program = argument === 'None' ? undefined : argument
  if (/^(py:)?(current)?module$/.test(name) || name === 'automodule') indexing.module = argument
  if (name === 'toctree') indexing.toctree.push(...toctreeEntries(node, indexing.path))
  if (name === 'glossary') indexing.objects.push(...glossaryTerms(node))
  noteName(node, indexing)
  const scope = { module: indexing.module, program: indexing.program, outer }
  const objects = objectsOf(node, scope)
  for (const object of objects) {
    indexing.anchors.add(object.anchor)
    indexing.objects.push({ ...object, position: node.argumentPosition ?? node.position })
  }
  return objectKind(name)?.domain === 'py' && /class|exception/.test(name)
    ? objects[0]?.name
    : outer
}

/** `:name:` of a directive that is kept whole, and the label of an equation. */
function noteName(node: Directive, indexing: Indexing): void {
  const written = optionOf(node, 'name')
  const { position } = node
  if (written && !node.names?.length) {
    const title = labelTitle(node)
    const anchor = makeId(written)
    indexing.anchors.add(anchor)
    const name = normalizeName(written)
    indexing.labels.push({ name, anchor, ...(title ? { title } : {}), position })
  }
  const label = node.name === 'math' ? optionOf(node, 'label') : undefined
  if (label) {
    const anchor = sphinxId(`equation-${label}`)
    indexing.objects.push({ domain: 'std', type: 'equation', name: label, anchor, position })
  }
}

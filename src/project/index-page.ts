/**
 * What other pages need to know of a page, read from its tree in one walk in document order.
 *
 * The tree may be resolved or not. Before `resolve`, a target stands before what it names; after it,
 * the named element has the target's names and ids, and the target says so by its `refid`. Both
 * become the same labels: those that somebody wrote, not those that titles give by themselves.
 */
import { childrenOf } from '../tree/children.js'
import { isHidden } from '../tree/hidden-directives.js'
import { makeId, normalizeName } from '../tree/names.js'
import type { AnyNode, Directive, Document, InterpretedText, Table } from '../tree/nodes.js'
import { noteCaption } from './captions.js'
import { noteCitation, noteCited } from './citations.js'
import { glossaryTerms } from './glossary.js'
import { newIndexing, noteEquation, noteImages, noteTodo, type Indexing } from './indexing.js'
import { closeTargets, noteElement, noteGiven, noteIds, noteSection, noteTarget } from './labels.js'
import { askedFor, outerInside, scopeAfter } from './object-scope.js'
import { noteListed } from './listed-objects.js'
import { describedBy, isUnindexed, moduleOf, objectKind, type ObjectScope } from './objects.js'
import { contentsDepth } from './page-fields.js'
import { pageName } from './paths.js'
import { labelTitle } from './label-title.js'
import { numberedDepth, toctreeEntries } from './toctree.js'
import type { PageIndex, SectionEntry } from './types.js'
import { optionOf } from './walk.js'
import { append } from '../tree/append.js'

/** The index of a page; `path` as the project calls it. */
export function indexPage(tree: Document, path: string): PageIndex {
  const indexing = newIndexing(path)
  // The targets before a title that became the document's stand after it.
  for (const child of tree.children) if (child.type === 'target') noteGiven(child, indexing)
  noteIds(tree, indexing)
  noteSection(tree, indexing)
  indexing.depth = indexing.sections.length
  visit(tree.children, indexing, undefined)
  closeTargets(indexing, undefined)
  const { labels, objects, sections, toctree, captions, images, todos, listed } = indexing
  const title = pageTitle(tree, sections)
  const tocdepth = contentsDepth(tree)
  return {
    path,
    name: pageName(path),
    ...(title ? { title } : {}),
    labels,
    objects,
    sections,
    toctree,
    ...(captions.length > 0 && { captions }),
    ...(images.size > 0 && { images: [...images.values()] }),
    ...(listed.length > 0 && { listed }),
    ...(todos.length > 0 && { todos }),
    ...(tocdepth === undefined ? {} : { tocdepth }),
    asks: indexing.asks,
    anchors: [...indexing.anchors],
  }
}

function pageTitle(tree: Document, sections: readonly SectionEntry[]): string | undefined {
  return tree.title ?? sections[0]?.title
}

/**
 * `outer` is the full name of the class that the nodes are described in. The types that most nodes
 * are of have cases of their own: where all nodes have one shape, reading what they lack is quick.
 */
function visit(nodes: readonly AnyNode[], indexing: Indexing, outer: string | undefined): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        break
      case 'paragraph':
      case 'strong':
        if (node.ids ?? node.names ?? indexing.open[0]) noteElement(node, indexing)
        visit(node.children, indexing, outer)
        break
      case 'table':
        noteElement(node, indexing)
        noteCaption(node, indexing)
        visitTable(node, indexing, outer)
        break
      // These stand between a target and what it names without taking the name.
      case 'comment':
      case 'substitution_definition':
      case 'system_message':
      case 'pending':
        noteIds(node, indexing)
        visit(childrenOf(node), indexing, outer)
        break
      case 'target':
        // One that gives an address is no place.
        if (node.refuri === undefined) noteIds(node, indexing)
        noteTarget(node, indexing)
        visit(node.children, indexing, outer)
        break
      case 'section': {
        const { section } = indexing
        noteIds(node, indexing)
        noteSection(node, indexing)
        indexing.depth++
        visit(node.children, indexing, outer)
        indexing.depth--
        indexing.section = section
        break
      }
      case 'interpreted_text':
        noteElement(node, indexing)
        noteRole(node, indexing)
        visit(node.children, indexing, outer)
        break
      case 'directive':
        if (isHidden(node)) noteIds(node, indexing)
        else noteElement(node, indexing)
        visitDirective(node, indexing, outer)
        break
      case 'citation':
        noteElement(node, indexing)
        noteCitation(node, indexing)
        visit(node.children, indexing, outer)
        break
      case 'citation_reference':
        noteElement(node, indexing)
        noteCited(node, indexing)
        break
      case 'image':
      case 'raw':
        noteElement(node, indexing)
        noteImages(node, indexing)
        break
      case 'math_block':
        noteElement(node, indexing)
        noteEquation(node, indexing)
        noteCaption(node, indexing)
        break
      case 'figure':
      case 'literal_block':
        noteElement(node, indexing)
        noteCaption(node, indexing)
        visit(childrenOf(node), indexing, outer)
        break
      default:
        noteElement(node, indexing)
        visit(childrenOf(node), indexing, outer)
    }
  }
}

/** Most nodes of a page with tables are in their cells. */
function visitTable({ children }: Table, indexing: Indexing, outer: string | undefined): void {
  for (const group of children) {
    if (group.type !== 'tgroup') {
      visit([group], indexing, outer)
      continue
    }
    noteElement(group, indexing)
    for (const part of group.children) {
      noteElement(part, indexing)
      if (part.type === 'colspec') continue
      for (const row of part.children) {
        if (row.ids ?? row.names ?? indexing.open[0]) noteElement(row, indexing)
        for (const entry of row.children) {
          if (entry.ids ?? entry.names ?? indexing.open[0]) noteElement(entry, indexing)
          else if (isText(entry.children)) continue
          visit(entry.children, indexing, outer)
        }
      }
    }
  }
}

/** Whether a cell is nothing but text, as most are: nothing in it is named or asked for. */
function isText(blocks: readonly AnyNode[]): boolean {
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (only?.type !== 'paragraph' || only.ids !== undefined || only.names !== undefined) return false
  return only.children.length === 1 && only.children[0]?.type === 'text'
}

function visitDirective(node: Directive, indexing: Indexing, outer: string | undefined): void {
  const inside = noteDirective(node, indexing, outer)
  const { only } = indexing
  if (node.name === 'only') indexing.only = [...(only ?? []), node.argument ?? '']
  visit(node.children, indexing, inside)
  indexing.only = only
}

function noteRole(node: InterpretedText, indexing: Indexing): void {
  if (node.target.startsWith('!')) return
  const { role, explicit, position } = node
  const target = askedFor(node, indexing.scope)
  indexing.asks.push(explicit ? { role, target, position } : { role, target, bare: true, position })
}

/** Returns the class that the directive's content is described in. */
function noteDirective(
  node: Directive,
  indexing: Indexing,
  outer: string | undefined,
): string | undefined {
  const { name } = node
  if (name === 'toctree') noteToctree(node, indexing)
  if (name === 'todo') noteTodo(node, indexing)
  if (name === 'glossary') append(indexing.objects, glossaryTerms(node))
  noteName(node, indexing)
  indexing.scope = scopeAfter(node, indexing.scope)
  const scope = { ...indexing.scope, outer }
  if (objectKind(name) && !isUnindexed(node)) noteObjects(node, scope, indexing)
  return outerInside(node, scope)
}

function noteToctree(node: Directive, { path, section, only, toctree }: Indexing): void {
  const depth = numberedDepth(node)
  const place = {
    ...(depth !== undefined && { numbered: { depth, toctree: toctree.length } }),
    ...(section !== undefined && { section }),
    ...(only && { only }),
  }
  append(
    toctree,
    toctreeEntries(node, path).map((entry) => ({ ...entry, ...place })),
  )
}

function noteObjects(node: Directive, scope: ObjectScope, indexing: Indexing): void {
  const position = node.argumentPosition ?? node.position
  for (const { objects } of describedBy(node, scope)) {
    for (const object of objects) {
      indexing.anchors.add(object.anchor)
      indexing.objects.push({ ...object, position })
      noteListed(object, node, moduleOf(node, scope), indexing)
    }
  }
}

/** `:name:` of a directive that is kept whole. */
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
}

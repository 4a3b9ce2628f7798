/**
 * What the references of one page mean, so that a tree can be converted before `resolve` as well.
 * After `resolve` every reference says where it leads by itself, and little of this is asked for.
 */
import { childrenOf } from '../tree/children.js'
import { makeId, normalizeName } from '../tree/names.js'
import { namedIds, readableText } from '../project/walk.js'
import { placeOf } from '../project/written-address.js'
import type {
  AnyNode,
  Document,
  Footnote,
  FootnoteReference,
  Citation,
  Reference,
  SubstitutionDefinition,
  Target,
} from '../tree/nodes.js'

export interface Destination {
  readonly uri?: string
  readonly id?: string
}

export interface PageNames {
  /** Where a reference leads; undefined for one that is broken. */
  destination(reference: Reference): Destination | undefined
  /** What an explicit name of the page leads to. */
  named(name: string | undefined): Destination | undefined
  footnote(reference: FootnoteReference): NumberedNote | undefined
  note(node: Footnote | Citation): NumberedNote
  substitution(name: string): SubstitutionDefinition | undefined
  /** Ids that a reference on the page leads to. */
  readonly referred: ReadonlySet<string>
}

export interface NumberedNote {
  readonly id: string
  readonly label: string
  readonly node: Footnote | Citation
  /** Ids of the references to it, in order. */
  readonly references: readonly string[]
}

interface Found {
  readonly targets: Map<string, Target | Destination>
  readonly notes: (Footnote | Citation)[]
  readonly noteReferences: FootnoteReference[]
  readonly references: Reference[]
  readonly anonymous: Target[]
  readonly substitutions: Map<string, SubstitutionDefinition>
  readonly referred: Set<string>
}

export function collectNames(tree: Document): PageNames {
  const found: Found = {
    targets: new Map(),
    notes: [],
    noteReferences: [],
    references: [],
    anonymous: [],
    substitutions: new Map(),
    referred: new Set(),
  }
  collect(tree, found)
  const notes = numberNotes(found)
  const anonymous = new Map(
    found.references
      .filter((reference) => reference.anonymous && !isResolved(reference))
      .map((reference, index) => [reference, found.anonymous[index]]),
  )
  const named = (name: string | undefined): Destination | undefined => {
    const target = name === undefined ? undefined : found.targets.get(name)
    return target && follow(target, found.targets)
  }
  const destination = (reference: Reference): Destination | undefined => {
    if (reference.internal) return { uri: reference.refuri ?? '' }
    if (reference.refuri !== undefined) return writtenDestination(reference.refuri)
    if (reference.refid !== undefined) return { id: reference.refid }
    const target = anonymous.get(reference)
    return target ? follow(target, found.targets) : named(reference.refname)
  }
  for (const reference of found.references) {
    const id = destination(reference)?.id
    if (id !== undefined) found.referred.add(id)
  }
  const { substitutions, referred } = found
  return {
    destination,
    named,
    referred,
    footnote: (reference) => notes.referred.get(reference),
    note: (node) => notes.byNode.get(node) ?? describeNote(node, 0, ''),
    substitution: (name) => substitutions.get(name) ?? substitutions.get(normalizeName(name)),
  }
}

function isResolved(node: Reference): boolean {
  return node.refuri !== undefined || node.refid !== undefined
}

function collect(node: AnyNode, found: Found): void {
  if (node.type === 'text') return
  if (node.type === 'target') collectTarget(node, found)
  else for (const { name, id } of namedIds(node)) addFirst(found.targets, name, { id })
  if (node.type === 'footnote' || node.type === 'citation') found.notes.push(node)
  if (node.type === 'footnote_reference') found.noteReferences.push(node)
  if (node.type === 'citation_reference' && node.refid) found.referred.add(node.refid)
  if (node.type === 'reference') found.references.push(node)
  if (node.type === 'substitution_definition') {
    for (const name of node.names ?? []) addFirst(found.substitutions, name, node)
  }
  for (const child of childrenOf(node)) collect(child, found)
}

function collectTarget(node: Target, found: Found): void {
  if (node.anonymous) found.anonymous.push(node)
  for (const name of node.names ?? []) addFirst(found.targets, name, node)
}

function addFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}

function writtenDestination(uri: string): Destination {
  const id = placeOf(uri.trim())
  return id === undefined ? { uri } : { id }
}

/** A target may lead to another one by name; a circle leads nowhere. */
function follow(
  start: Target | Destination,
  targets: ReadonlyMap<string, Target | Destination>,
): Destination | undefined {
  const seen = new Set<unknown>()
  for (let target: Target | Destination | undefined = start; target && !seen.has(target);) {
    seen.add(target)
    if (!('type' in target)) return target
    if (target.refuri !== undefined) return writtenDestination(target.refuri)
    if (target.refname === undefined) {
      const id = target.ids?.[0] ?? target.refid ?? makeId(target.names?.[0] ?? '')
      return id === '' ? undefined : { id }
    }
    target = targets.get(target.refname)
  }
  return undefined
}

const SYMBOLS = ['*', '†', '‡', '§', '¶', '#', '♠', '♥', '♦', '♣']

/** Gives every footnote its label, and every reference its footnote, as docutils numbers them. */
function numberNotes(found: Found) {
  const byName = new Map<string, OpenNote>()
  const byId = new Map<string, OpenNote>()
  const byNode = new Map<AnyNode, OpenNote>()
  const autos: Record<'1' | '*', OpenNote[]> = { '1': [], '*': [] }
  const given = new Set(found.notes.map(writtenLabel))
  const counts = { number: 0, symbol: 0 }
  found.notes.forEach((node, index) => {
    const label = writtenLabel(node) ?? nextLabel(node, counts, given)
    const note = describeNote(node, index + 1, label)
    byNode.set(node, note)
    byId.set(note.id, note)
    for (const name of node.names ?? []) addFirst(byName, name, note)
    if (node.type === 'footnote' && node.auto && !node.names?.length) {
      autos[node.auto === 1 ? '1' : '*'].push(note)
    }
  })
  const counters = { '1': 0, '*': 0 }
  const referred = new Map<FootnoteReference, OpenNote>()
  for (const reference of found.noteReferences) {
    const kind = reference.auto === '*' ? '*' : '1'
    const note =
      (reference.refid === undefined ? undefined : byId.get(reference.refid)) ??
      (reference.refname === undefined ? undefined : byName.get(reference.refname)) ??
      (reference.auto && !reference.refid ? autos[kind][counters[kind]++] : undefined)
    if (!note) continue
    referred.set(reference, note)
    const id = reference.ids?.[0]
    if (id !== undefined) note.references.push(id)
  }
  return { byNode, referred }
}

interface OpenNote extends NumberedNote {
  readonly references: string[]
}

function describeNote(node: Footnote | Citation, index: number, label: string): OpenNote {
  const id = node.ids?.[0] ?? `${node.type}-${makeId(node.names?.[0] ?? '') || index}`
  return { id, label, node, references: [] }
}

function writtenLabel(node: Footnote | Citation): string | undefined {
  const label = node.children.find((child) => child.type === 'label')
  return label && readableText(label)
}

function nextLabel(
  node: Footnote | Citation,
  counts: { number: number; symbol: number },
  given: ReadonlySet<string | undefined>,
): string {
  if (node.type === 'footnote' && node.auto === '*') {
    const round = Math.floor(counts.symbol / SYMBOLS.length) + 1
    return (SYMBOLS[counts.symbol++ % SYMBOLS.length] ?? '*').repeat(round)
  }
  do counts.number++
  while (given.has(String(counts.number)))
  return String(counts.number)
}

/**
 * The table that describes what a field holds. In order of certainty: a reference in the type cell,
 * a table number there, a reference in the name cell to a table under the same heading, a reference or a number in the description, the type's own name, then the
 * field's name in a caption, an introduction or a heading of the page.
 */
import { cellReferences } from '../cells/content.js'
import { shownValues, type ExampleValues } from '../examples/infer-type.js'
import type { FieldDraft } from '../fields/field.js'
import { isOpen } from '../types/type-expression.js'
import type { TypeExpression } from '../types.js'
import { normalSubject } from './subject.js'
import type { LinkTable, TableIndex } from './table-index.js'

export type LinkVia = Extract<TypeExpression, { kind: 'ref' }>['via']

export interface Link {
  readonly to: LinkTable
  readonly via: LinkVia
  readonly confidence: number
}

/** Whether what a role leads to is a label: `py:class` leads to an object. */
export function leadsToLabel(role: string): boolean {
  return /^(?:std:)?(?:ref|numref|any)$/u.test(role)
}

const TABLE_NUMBER = /\b[Tt][Aa][Bb][Ll][Ee]\s+(\p{N}+(?:[.-]\p{N}+)*)\b/gu

/** What the examples of a page show under each key. */
export type ExamplesOf = (page: string) => ExampleValues

/** Links for the open parts of the field's type, in their order; the last stands for the rest. */
export function findLinks(
  draft: FieldDraft,
  from: LinkTable,
  index: TableIndex,
  examplesOf: ExamplesOf,
): readonly Link[] {
  if (!isOpen(draft.field.type)) return NO_LINKS
  const typed = saidInType(draft, from, index)
  if (typed.length > 0) return typed
  const ofName = nameReference(draft, from, index)
  const link =
    (ofName && isSameHeading(ofName.to.table.headingPath, from.table.headingPath)
      ? ofName
      : undefined) ??
    described(draft, from, index) ??
    named(draft, from, index) ??
    subject(draft, from, index, examplesOf) ??
    ofName
  return link ? [link] : NO_LINKS
}

export const NO_LINKS: readonly Link[] = []

/** References in the type cell, then table numbers. */
function saidInType(draft: FieldDraft, from: LinkTable, index: TableIndex): readonly Link[] {
  if (draft.typeReferences.length === 0 && draft.typeReading.names.length === 0) return NO_LINKS
  const links: Link[] = []
  for (const { target } of draft.typeReferences) {
    const to = index.byLabel(target) ?? index.enumByLabel(target)
    if (to) links.push({ to, via: 'typeRef', confidence: 1 })
  }
  for (const { table } of draft.typeReading.names) {
    const to = table === undefined ? undefined : index.byNumber(from.path, table)
    if (to) links.push({ to, via: 'tableNumber', confidence: 0.95 })
  }
  return links
}

/** Where the name itself leads. A page whose request and response share rows often leads both to one of them. */
function nameReference(
  { nameCell }: FieldDraft,
  from: LinkTable,
  index: TableIndex,
): Link | undefined {
  for (const { role, target } of cellReferences(nameCell)) {
    const to = leadsToLabel(role) ? index.byLabel(target) : undefined
    if (to && to.table !== from.table) return { to, via: 'nameRef', confidence: 0.95 }
  }
  return undefined
}

/** The first reference of the description that leads to a record other than this one. */
function described(draft: FieldDraft, from: LinkTable, index: TableIndex): Link | undefined {
  for (const { references } of draft.pieces) {
    for (const { role, target } of references) {
      const to = leadsToLabel(role) ? index.byLabel(target) : undefined
      if (to && (to.table !== from.table || references.length === 1))
        return { to, via: 'descriptionRef', confidence: 0.9 }
    }
  }
  const { description } = draft.field
  if (!/table\s/i.test(description)) return undefined
  for (const [, number = ''] of description.matchAll(TABLE_NUMBER)) {
    const to = index.byNumber(from.path, number)
    if (to && to.table !== from.table) return { to, via: 'tableNumber', confidence: 0.85 }
  }
  return undefined
}

/** `IkePolicy object` and a table called `IkePolicy`. */
function named(draft: FieldDraft, from: LinkTable, index: TableIndex): Link | undefined {
  for (const { name } of draft.typeReading.names) {
    const to =
      nearest(index.bySubject(from.path, name), from) ??
      nearest(index.enumBySubject(from.path, name), from)
    if (to) return { to, via: 'caption', confidence: 0.9 }
    const only = index.bySubjectAnywhere(name)
    if (only) return { to: only, via: 'caption', confidence: 0.6 }
  }
  return undefined
}

/** The table that seems to be about the field, unless what its own description shows of it is something else. */
function subject(
  draft: FieldDraft,
  from: LinkTable,
  index: TableIndex,
  examplesOf: ExamplesOf,
): Link | undefined {
  const { name } = draft.field
  const link = subjectNamed(name, from, index, examplesOf)
  if (!link) return undefined
  const texts = draft.pieces.map(({ text }) => text)
  const shown = new Map([[name, shownValues(name, texts)]])
  return shown.get(name)?.length === 0 || sharesShownKey(link.to, name, shown) ? link : undefined
}

function subjectNamed(
  name: string,
  from: LinkTable,
  index: TableIndex,
  examplesOf: ExamplesOf,
): Link | undefined {
  const one = singular(name)
  const isShown = (to: LinkTable): boolean => sharesShownKey(to, name, examplesOf(from.path))
  const bySpelling = (spelling: string): LinkTable | undefined =>
    nearest(index.bySubject(from.path, spelling), from, isShown)
  const to =
    bySpelling(name) ??
    (name.includes(':') ? bySpelling(name.slice(name.lastIndexOf(':') + 1)) : undefined) ??
    (one === name ? undefined : bySpelling(one)) ??
    bySpelling(`${name}s`)
  return to ? { to, via: 'caption', confidence: 0.8 } : longerSubject(one, from, index)
}

/** `tags` and a table right behind that describes `resource_tag`; `name` is in the singular. */
function longerSubject(name: string, from: LinkTable, index: TableIndex): Link | undefined {
  const next = index.after(from)
  if (!next) return undefined
  const ending = normalSubject(name)
  const isLonger =
    ending.length >= 3 &&
    next.subjects.some((subject) => subject.endsWith(ending) || subject.endsWith(`${ending}s`))
  return isLonger ? { to: next.table, via: 'caption', confidence: 0.6 } : undefined
}

function singular(name: string): string {
  return name.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
}

/** Whether the examples show a field of the table in what is under the key. */
function sharesShownKey({ fields = [] }: LinkTable, key: string, examples: ExampleValues): boolean {
  const names = new Set(fields.map(({ field }) => field.name))
  const values = examples.get(key) ?? []
  return values
    .flatMap((value) => (value.kind === 'array' ? value.items : [value]))
    .some((value) => value.kind === 'object' && value.entries.some((entry) => names.has(entry.key)))
}

/**
 * The next one after the table under the same heading, of several the first that examples show; else
 * the next, else the last before it.
 */
function nearest(
  found: readonly LinkTable[],
  from: LinkTable,
  isShown?: (table: LinkTable) => boolean,
): LinkTable | undefined {
  const near: LinkTable[] = []
  let next: LinkTable | undefined
  let before: LinkTable | undefined
  for (const one of found) {
    if (one.table === from.table) continue
    if (one.table.index <= from.table.index) before = one
    else if (isSameHeading(one.table.headingPath, from.table.headingPath)) near.push(one)
    else next ??= one
  }
  const shown = near.length > 1 && isShown ? near.find(isShown) : undefined
  return shown ?? near[0] ?? next ?? before
}

function isSameHeading(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((title, at) => title === b[at])
}

/**
 * The table that describes what a field holds. In order of certainty: a reference in the type cell,
 * a table number there, a reference or a number in the description, the type's own name, then the
 * field's name in a caption, an introduction or a heading of the page.
 */
import type { ExampleValues } from '../examples/infer-type.js'
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

const REFERENCE_ROLES = /^(?:std:)?(?:ref|numref|any)$/u
const TABLE_NUMBER = /\b[Tt][Aa][Bb][Ll][Ee]\s+(\p{N}+(?:[.-]\p{N}+)*)\b/gu

/** What the examples of a page show under each key. */
export type ExamplesOf = (page: string) => ExampleValues

/** Links for the open parts of the field's type, in their order; the last stands for the rest. */
export function findLinks(
  draft: FieldDraft,
  from: LinkTable,
  index: TableIndex,
  examplesOf: ExamplesOf,
): Link[] {
  if (!isOpen(draft.field.type)) return []
  const typed = [...referenced(draft, index), ...numbered(draft, from, index)]
  if (typed.length > 0) return typed
  const link =
    described(draft, from, index) ??
    named(draft, from, index) ??
    subject(draft, from, index, examplesOf)
  return link ? [link] : []
}

function referenced(draft: FieldDraft, index: TableIndex): Link[] {
  return draft.typeReferences.flatMap(({ target }) => {
    const to = index.byLabel(target)
    return to ? [{ to, via: 'typeRef' as const, confidence: 1 }] : []
  })
}

function numbered(draft: FieldDraft, from: LinkTable, index: TableIndex): Link[] {
  return draft.typeNames.flatMap(({ table }) => {
    const to = table === undefined ? undefined : index.byNumber(from.page, table)
    return to ? [{ to, via: 'tableNumber' as const, confidence: 0.95 }] : []
  })
}

/** The first reference of the description that leads to a record other than this one. */
function described(draft: FieldDraft, from: LinkTable, index: TableIndex): Link | undefined {
  for (const piece of draft.pieces) {
    for (const { role, target } of piece.references) {
      const to = REFERENCE_ROLES.test(role) ? index.byLabel(target) : undefined
      if (to && (to.table !== from.table || piece.references.length === 1))
        return { to, via: 'descriptionRef', confidence: 0.9 }
    }
  }
  for (const [, number = ''] of draft.field.description.matchAll(TABLE_NUMBER)) {
    const to = index.byNumber(from.page, number)
    if (to && to.table !== from.table) return { to, via: 'tableNumber', confidence: 0.85 }
  }
  return undefined
}

/** `IkePolicy object` and a table called `IkePolicy`. */
function named(draft: FieldDraft, from: LinkTable, index: TableIndex): Link | undefined {
  for (const { name } of draft.typeNames) {
    const to = nearest(index.bySubject(from.page, name), from)
    if (to) return { to, via: 'caption', confidence: 0.9 }
    const only = index.bySubjectAnywhere(name)
    if (only) return { to: only, via: 'caption', confidence: 0.6 }
  }
  return undefined
}

function subject(
  draft: FieldDraft,
  from: LinkTable,
  index: TableIndex,
  examplesOf: ExamplesOf,
): Link | undefined {
  const { name } = draft.field
  const isShown = (to: LinkTable): boolean => sharesShownKey(to, name, examplesOf(from.page))
  for (const spelling of [name, name.split(':').at(-1) ?? name, singular(name), `${name}s`]) {
    const to = nearest(index.bySubject(from.page, spelling), from, isShown)
    if (to) return { to, via: 'caption', confidence: 0.8 }
  }
  return longerSubject(name, from, index)
}

/** `tags` and a table right behind that describes `resource_tag`. */
function longerSubject(name: string, from: LinkTable, index: TableIndex): Link | undefined {
  const ending = normalSubject(singular(name))
  const tables = index.onPage(from.page)
  const next = tables[tables.indexOf(from) + 1]
  const isLonger =
    ending.length >= 3 &&
    next !== undefined &&
    next.subjects.some((subject) => subject.endsWith(ending) || subject.endsWith(`${ending}s`))
  return isLonger ? { to: next, via: 'caption', confidence: 0.6 } : undefined
}

function singular(name: string): string {
  return name.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
}

/** Whether the examples show a field of the table in what is under the key. */
function sharesShownKey(table: LinkTable, key: string, examples: ExampleValues): boolean {
  const names = new Set(table.fields().map(({ field }) => field.name))
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
  const others = found.filter(({ table }) => table !== from.table)
  const after = others.filter(({ table }) => table.index > from.table.index)
  const heading = from.table.headingPath.join('\n')
  const near = after.filter(({ table }) => table.headingPath.join('\n') === heading)
  const shown = near.length > 1 && isShown ? near.find(isShown) : undefined
  return shown ?? near[0] ?? after[0] ?? others.at(-1)
}

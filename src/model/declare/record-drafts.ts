/** Records that code is made for, one a parameter table, with the links of their fields. */
import { inferOpen, shownValues } from '../examples/infer-type.js'
import type { FieldDraft } from '../fields/field.js'
import { listedKeys } from '../fields/listed-keys.js'
import { saidMap, saidStructure } from '../fields/said-map.js'
import { findLinks, NO_LINKS, type ExamplesOf, type Link } from '../links/find-link.js'
import { isOfResponse } from '../kinds/record-flavor.js'
import type { LinkTable, TableIndex } from '../links/table-index.js'
import { partName } from '../names/part-name.js'
import type { TypeName, TypeNameInput } from '../names/type-name.js'
import { fillOpen, isOpen } from '../types/type-expression.js'
import type { UnderstoodTable } from '../understand.js'
import type { Field, RecordFlavor, TypeExpression } from '../types.js'
import type { DraftField, RecordDraft } from './draft.js'
import { nestSiblings } from './nest-siblings.js'

export interface RecordContext {
  readonly index: TableIndex
  readonly titleOf: (path: string) => string | undefined
  readonly examplesOf: ExamplesOf
  readonly renamed: (name: string) => string
  readonly typeName: (input: TypeNameInput) => TypeName
}

export function recordDraft(from: UnderstoodTable, context: RecordContext): RecordDraft {
  const inferred = context.typeName({
    table: from.table,
    pageTitle: context.titleOf(from.path),
    kind: 'record',
    flavor: from.place === undefined ? recordFlavorOf(from) : 'object',
    header: '',
    hasSiblings: false,
  })
  const said = from.override.name
  const prefix = from.override.prefix ?? ''
  const whole = prefix + inferred.name
  const own = from.place === undefined ? (said ?? whole) : partName(said ?? whole, from.place)
  const name = context.renamed(own)
  const fields: DraftField[] = []
  const wildcards: DraftField[] = []
  let element: DraftField | undefined
  for (const draft of from.fields ?? []) {
    const made = draftField(draft, from, context)
    if (draft.naming.isElement) element ??= made
    else if (draft.naming.isWildcard && draft.field.path === undefined) wildcards.push(made)
    else fields.push(made)
  }
  const isElements = element !== undefined && fields.length === 0 && wildcards.length === 0
  return {
    kind: 'record',
    from,
    tables: [from],
    naming: { name, prefix: inferred.prefix },
    isNameFixed: said !== undefined || name !== own,
    fields: isElements
      ? elementFields(element?.links ?? NO_LINKS, context)
      : nestSiblings(fields, () => context.examplesOf(from.path)),
    wildcards,
    arrayBody: element !== undefined || (isBody(from) && introducesElements(from)),
  }
}

/** Linked where a table describes it; else what its description or the examples of its page say. */
function draftField(
  written: FieldDraft,
  from: LinkTable,
  { index, examplesOf }: RecordContext,
): DraftField {
  const draft = withShownKind(written, from, examplesOf)
  if (!isOpen(draft.field.type)) return { field: draft.field, links: NO_LINKS }
  const links = findLinks(draft, from, index, examplesOf)
  const structure = saidStructure(draft.field.type, draft.field.description)
  const field = structure ? { ...draft.field, type: structure } : draft.field
  if (links.length > 0 || !isOpen(field.type)) return { field, links }
  const map = saidMap(field.type, field.description)
  if (map) return { field: { ...field, type: map }, links }
  const isArray = field.type.kind === 'array'
  const values = mayBeShown(field.type)
    ? [
        ...(examplesOf(from.path).get(field.name) ?? []),
        ...shownValues(
          field.name,
          draft.pieces.map((piece) => piece.text),
        ),
      ]
    : []
  const isEither = field.type.kind === 'union'
  const found = inferOpen(
    isEither ? values.filter(({ kind }) => kind === 'object') : values,
    isArray,
    field.provenance,
  )
  const listed = isEither ? NO_FIELDS : listedKeys(draft.pieces, from.provenance)
  if (found?.kind === 'record') return { field, links, inline: withListed(found.fields, listed) }
  if (!found && listed.length > 0) return { field, links, inline: listed }
  return found
    ? { field: { ...field, type: fillOpen(field.type, () => found.type) }, links }
    : { field, links }
}

/** A type that nobody can read, or that is not said, is an object or an array where all examples of the page show it as one. */
function withShownKind(draft: FieldDraft, { path }: LinkTable, examplesOf: ExamplesOf): FieldDraft {
  const { field } = draft
  if (field.type.kind !== 'unknown') return draft
  const shown = (examplesOf(path).get(field.name) ?? []).filter(({ kind }) => kind !== 'null')
  const [first] = shown
  if (!first || shown.some(({ kind }) => kind !== first.kind)) return draft
  if (first.kind !== 'object' && first.kind !== 'array') return draft
  const type: TypeExpression =
    first.kind === 'object' ? { kind: 'object' } : { kind: 'array', items: { kind: 'unknown' } }
  return { ...draft, field: { ...field, type } }
}

const NO_FIELDS: readonly Field[] = []

/** What examples show, in the words of the list, with the keys that only the list has. */
function withListed(shown: readonly Field[], listed: readonly Field[]): readonly Field[] {
  if (listed.length === 0) return shown
  const open = new Map(shown.map((field) => [field.name, field]))
  const both = listed.map((field) => {
    const seen = open.get(field.name)
    open.delete(field.name)
    return seen && field.type.kind === 'unknown' ? { ...field, type: seen.type } : field
  })
  return [...both, ...open.values()]
}

/** Whether examples can show what is open in a type: an object, the elements of an array, or an object instead of something else. */
function mayBeShown(type: TypeExpression): boolean {
  switch (type.kind) {
    case 'object':
      return true
    case 'array':
      return type.items.kind === 'object' || type.items.kind === 'unknown'
    case 'union':
      return type.options.filter(isOpen).every(({ kind }) => kind === 'object')
    default:
      return false
  }
}

/** A body that is nothing but an array has the fields of what it is an array of. */
function elementFields([link]: readonly Link[], context: RecordContext): DraftField[] {
  const target = link?.to
  if (!target) return []
  return (target.fields ?? [])
    .filter(({ naming }) => !naming.isElement)
    .map((draft) => draftField(draft, target, context))
}

/** Whether its rows may be those of a body, and not only of what is passed beside it. */
function isBody({ place }: UnderstoodTable): boolean {
  return place === undefined || place === 'request' || place === 'response'
}

function introducesElements({ table }: UnderstoodTable): boolean {
  return saysElements(table.caption) || saysElements(table.introduction)
}

function saysElements(text: string | undefined): boolean {
  return text !== undefined && /\[array elements?\]/i.test(text)
}

export function recordFlavorOf({ flavor }: UnderstoodTable): RecordFlavor {
  switch (flavor) {
    case 'request':
    case 'response':
    case 'path':
    case 'query':
    case 'header':
    case 'dbColumns':
    case 'settings':
      return flavor
    default:
      return 'object'
  }
}

/** Whether headers are those of a response. */
export function isInResponseHeader({ place, table }: UnderstoodTable): boolean {
  return place === undefined ? isOfResponse(table) : place === 'responseHeader'
}

/** What is declared of a table: itself, or each of its parts. */
export function recordsOf(table: UnderstoodTable): readonly UnderstoodTable[] {
  return table.parts.length === 0 ? [table] : table.parts
}

/** What is meant where the table is referred to: of several parts the body. */
export function mainRecordOf(table: UnderstoodTable): UnderstoodTable {
  const { parts } = table
  return parts.length === 0 ? table : (parts.find(isBody) ?? parts[0] ?? table)
}

/** What is said of a page in the model: its tables as they were understood, and its operations. */
import type { DeclaredTable, Declared } from './declare/declare.js'
import {
  isInResponseHeader,
  mainRecordOf,
  recordFlavorOf,
  recordsOf,
} from './declare/record-drafts.js'
import { cellOfNoPlace } from './fields/location.js'
import { isDeprecatedPage } from './deprecated-page.js'
import { isOfError } from './kinds/record-flavor.js'
import { EMITTED, SUGGESTED } from './kinds/kind.js'
import { boundedName } from './names/identifier.js'
import { withObject } from './names/lone-deed.js'
import { asidesIn, typeIdentifier } from './names/operation-name.js'
import { toldApart } from './names/told-apart.js'
import type { Position } from '../source/position.js'
import type { PageFacts } from './page-facts.js'
import { METHOD, type FoundOperation } from './operations.js'
import { short } from './report-table.js'
import type { Field, Operation, OperationPart, PageModel, TableModel, TablePart } from './types.js'
import type { Writable } from '../tree/writable.js'
import type { UnderstoodTable } from './understand.js'
import type { UnderstoodPage } from './understand-page.js'

export type OperationName = (heading: string) => string

export function pageModel(
  { page, facts, tables }: UnderstoodPage,
  ofTable: Declared['ofTable'],
  operationName: OperationName,
): PageModel {
  const { path } = page
  const { title } = facts
  const models = tables.map((table) => tableModel(table, ofTable))
  const operations = operationsOf(path, facts, tables, ofTable, operationName)
  return title === undefined
    ? { path, tables: models, operations }
    : { path, title, tables: models, operations }
}

function tableModel(table: UnderstoodTable, ofTable: Declared['ofTable']): TableModel {
  const { verdict, suggestion } = table.choice
  const declared = ofTable(mainRecordOf(table))
  const isKind = verdict.kind === table.kind
  const maybe = isKind ? suggestion : verdict
  // Set one by one, because most tables have few of them.
  const model: Writable<TableModel> = {
    kind: table.kind,
    confidence: isKind ? verdict.confidence : 1,
    evidence: suggestion ? [...verdict.evidence, ...suggestion.evidence] : verdict.evidence,
    columns: table.columns,
    provenance: table.provenance,
    members: table.members?.members ?? [],
    ranges: table.members?.ranges ?? [],
    fields: table.parts.length === 0 ? fieldsOf(table, declared) : [],
  }
  if (isKind && table.flavor) model.flavor = table.flavor
  if (maybe && maybe.confidence >= SUGGESTED && maybe.confidence < EMITTED)
    model.suggestion = maybe.kind
  if (table.members) model.valueType = table.members.valueType
  if (declared && !table.isIgnored) model.declaration = declared.name
  return table.parts.length === 0 ? withUndivided(model, table) : withParts(model, table, ofTable)
}

/** With the reason why a record is one, although its rows name several places. */
function withUndivided(model: TableModel, { kind, reading, roles }: UnderstoodTable): TableModel {
  if (kind !== 'record') return model
  const column = reading.columns.find(({ index }) => roles.get(index) === 'location')
  const cell = column && cellOfNoPlace(column)
  if (cell === undefined) return model
  const detail = `"${short(cell)}" names no single place`
  return { ...model, evidence: [...model.evidence, { rule: 'several-places', score: 0, detail }] }
}

/** All fields of the table in its own order, wildcards and array elements among them. */
function fieldsOf(
  { fields = [] }: UnderstoodTable,
  declared: DeclaredTable | undefined,
): readonly Field[] {
  if (declared?.draft.kind !== 'record' || !declared.linked) return fields.map(({ field }) => field)
  const { linked, draft } = declared
  if (!draft.arrayBody && linked.wildcards.length === 0) return linked.fields
  const byName = new Map<string, Field>()
  for (const field of linked.fields) byName.set(field.name, field)
  for (const field of linked.wildcards) byName.set(field.name, field)
  return fields.map(({ field }) => byName.get(field.name) ?? field)
}

/** The table with the fields of all its parts, in its own order. */
function withParts(
  model: TableModel,
  { parts, fields = [] }: UnderstoodTable,
  ofTable: Declared['ofTable'],
): TableModel {
  const places = new Map(fields.map((draft, at) => [draft, at]))
  const all = fields.map(({ field }) => field)
  const made = parts.flatMap((part): TablePart[] => {
    const declared = ofTable(part)
    const own = (part.fields ?? []).flatMap((draft) => places.get(draft) ?? [])
    fieldsOf(part, declared).forEach((field, of) => {
      const at = own[of]
      if (at !== undefined) all[at] = field
    })
    if (!declared || part.place === undefined) return []
    return [{ place: part.place, declaration: declared.name, fields: own }]
  })
  const counts = parts.map(({ place = '', fields: own = [] }) => `${place} ${String(own.length)}`)
  const evidence = { rule: 'several-places', score: 1, detail: counts.join(', ') }
  return { ...model, fields: all, parts: made, evidence: [...model.evidence, evidence] }
}

const PARTS: readonly OperationPart[] = [
  'path',
  'query',
  'header',
  'cookie',
  'request',
  'response',
  'responseHeader',
]

/** A page's operations with the declarations of its parts; of several, each takes the tables of its own section. */
function operationsOf(
  page: string,
  { operations, title, override }: PageFacts,
  tables: readonly UnderstoodTable[],
  ofTable: Declared['ofTable'],
  operationName: OperationName,
): Operation[] {
  const several = operations.length > 1
  const isDeprecated = operations.length > 0 && isDeprecatedPage(page, title)
  const held = new Set(
    several
      ? tables.filter((table) => operations.some((one) => one.headingPath[1] && isIn(one, table)))
      : [],
  )
  const holders = operations.length > 0 ? holdersOf(tables, ofTable) : NO_HOLDERS
  const read = operations.map((operation) => {
    const { method, path, position } = operation
    const isOwn = (table: UnderstoodTable): boolean =>
      isIn(operation, table) || (!held.has(table) && isOf(operation, table))
    const own = (several ? tables.filter(isOwn) : tables).filter((table) =>
      isOfMethod(operation, table),
    )
    const heading = several ? ownHeading(operation) : title
    const name = (override.prefix ?? '') + operationName(heading ?? title ?? `${method} ${path}`)
    const asides = several ? [] : asidesIn(title ?? '')
    return {
      name,
      ...(asides.length > 0 && { fullName: boundedName(name + typeIdentifier(asides)) }),
      method,
      path,
      position,
      parameters: parametersOf(own, ofTable, holders),
      ...(isDeprecated && { deprecated: '' }),
    }
  })
  return several ? toldApart(read) : read
}

function parametersOf(
  tables: readonly UnderstoodTable[],
  ofTable: Declared['ofTable'],
  holders: Holders,
): Operation['parameters'] {
  const parameters: Partial<Record<OperationPart, string>> = {}
  for (const table of tables.flatMap(recordsOf)) {
    const name = table.kind === 'record' ? ofTable(table)?.name : undefined
    if (name === undefined) continue
    const flavor = recordFlavorOf(table)
    // What only parts of another kind lead to is called after a field, such as `response`.
    const around = holders.get(table)
    if (around && !around.has(flavor)) continue
    const inHeader = isInResponseHeader(table) ? 'responseHeader' : 'header'
    const part = table.place ?? (flavor === 'header' ? inHeader : flavor)
    if (isOfError(table.table) && part.startsWith('response')) continue
    if (PARTS.includes(part)) parameters[part] ??= name
  }
  return parameters
}

/** By table, the parts of an operation that the tables are of that lead to it. */
type Holders = ReadonlyMap<UnderstoodTable, ReadonlySet<OperationPart>>

const NO_HOLDERS: Holders = new Map()

function holdersOf(tables: readonly UnderstoodTable[], ofTable: Declared['ofTable']): Holders {
  const holders = new Map<UnderstoodTable, Set<OperationPart>>()
  for (const table of tables.flatMap(recordsOf)) {
    const draft = ofTable(table)?.draft
    const flavor = recordFlavorOf(table)
    if (draft?.kind !== 'record' || flavor === 'object') continue
    for (const { links } of draft.fields)
      for (const { to } of links) {
        const known = holders.get(to)
        if (known) known.add(flavor)
        else if (to !== table) holders.set(to, new Set([flavor]))
      }
  }
  return holders
}

function ownHeading({ headingPath }: FoundOperation): string | undefined {
  const at = headingPath.findLastIndex((title) => !saysNothing(title))
  const heading = headingPath[at]
  return heading === undefined
    ? undefined
    : withObject(heading, headingPath.slice(0, at), saysNothing)
}

function saysNothing(title: string): boolean {
  return /^(?:|uri|url|function|request|prototype|(?:request )?syntax)$/i.test(title)
}

/** A section that is headed by a method has nothing of an operation of another one. */
function isOfMethod({ method }: FoundOperation, { table }: UnderstoodTable): boolean {
  const heading = table.headingPath.findLast((title) => IS_METHOD.test(title))
  return heading === undefined || heading === method
}

const IS_METHOD = new RegExp(`^(?:${METHOD})$`, 'u')

/** Whether the table's sections lie in the section that the operation's line stands in. */
function isIn(
  { headingPath, inside }: FoundOperation,
  table: UnderstoodTable,
  depth = headingPath.length,
): boolean {
  if (inside) return isWithin(table.table.position, inside)
  return headingPath.every(
    (title, at) => at >= depth || title === '' || table.table.headingPath[at] === title,
  )
}

function isWithin(inner: Position, outer: Position): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset
}

/** Or in the one above. */
function isOf(operation: FoundOperation, table: UnderstoodTable): boolean {
  return isIn(operation, table, Math.max(1, operation.headingPath.length - 1))
}

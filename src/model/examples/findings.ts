/** What an example says against its table, as diagnostics that name both places. */
import type { Diagnostic } from '../../source/diagnostic.js'
import { nameOnPage } from '../page-names.js'
import { fieldsOfType, hasType } from '../table-parts.js'
import type { Field, PageModel, RecordDeclaration } from '../types.js'
import type { BlockPlacer } from './block-place.js'
import type { JsonEntry, JsonNode, JsonObject } from './json.js'

export type Records = ReadonlyMap<string, RecordDeclaration>

export interface Check {
  readonly path: string
  /** Where a part of the example stands. */
  readonly place: BlockPlacer
  readonly records: Records
  /** The page's own tables: equal tables of other pages are the same record. */
  readonly tables: PageModel['tables']
  readonly found: Diagnostic[]
  readonly optional: OptionalFields
  /** What objects of records may hold; a list may have thousands of them. */
  readonly shapes: Map<RecordDeclaration, Shape>
}

export interface Shape {
  readonly record: RecordDeclaration
  readonly fields: ReadonlyMap<string, Field>
  readonly required: readonly Field[]
}

export function shapeOf(shared: RecordDeclaration, { tables, shapes }: Check): Shape {
  const known = shapes.get(shared)
  if (known) return known
  const record = ownRecord(shared, tables)
  const shape = {
    record,
    fields: new Map(record.fields.map((field) => [field.name, field])),
    required: record.fields.filter(({ required }) => required === true),
  }
  shapes.set(shared, shape)
  return shape
}

/** Fields that may be missing: an example of several objects shows one if any of them has it. */
export interface OptionalFields {
  /** Records of which an object was looked at: it shows or lacks all that may be missing. */
  readonly met: Set<RecordDeclaration>
  readonly shown: Set<string>
  /** What to say of those that some object lacks. */
  readonly lacked: Map<string, Diagnostic>
}

/** The row of a field, which may be that of two records. */
export function rowOf({ provenance: { path, position }, name }: Field): string {
  return `${path}:${String(position.start.offset)}:${name}`
}

export interface KeyPlace {
  readonly at: number
  readonly length: number
}

/** The record with the places that the page itself has it in; else where the type was made. */
function ownRecord(record: RecordDeclaration, tables: PageModel['tables']): RecordDeclaration {
  const table = tables.find((one) => hasType(one, record.name))
  if (!table || record.sources[0]?.path === table.provenance.path) return record
  const fields = fieldsOfType(table, record.name)
  const places = new Map(fields.map(({ name, provenance }) => [name, provenance]))
  return {
    ...record,
    sources: [table.provenance, ...record.sources],
    fields: record.fields.map((field) => ({
      ...field,
      provenance: places.get(field.name) ?? field.provenance,
    })),
  }
}

export function wrappedBody(
  { entries }: JsonObject,
  record: RecordDeclaration,
  check: Check,
): void {
  const [first] = entries
  if (!first) return
  const key = first.key.slice(0, 80)
  check.found.push({
    code: 'wrapped-body',
    level: 'warning',
    message: `The example has the fields of ${nameOnPage(record, check.path)} inside "${key}", which no table describes`,
    path: check.path,
    position: check.place(first.at, first.length),
    help: `add a table with the row "${key}" before it, or say \`wrap: ${key}\` before the table`,
    ...tableOf(record, check),
  })
}

/** An example that has nothing of the record. */
export function foreignExample({ at }: JsonObject, record: RecordDeclaration, check: Check): void {
  check.found.push({
    code: 'foreign-example',
    level: 'info',
    message: `The example has no field of ${nameOnPage(record, check.path)}`,
    path: check.path,
    position: check.place(at, 1),
    help: 'correct the example or the table, unless it is the body of an error',
    ...tableOf(record, check),
  })
}

function tableOf(record: RecordDeclaration, check: Check): Pick<Diagnostic, 'related'> {
  const [source] = shapeOf(record, check).record.sources
  return source
    ? { related: [{ message: 'the table', path: source.path, position: source.position }] }
    : {}
}

export function unknownKey(
  { key, at, length }: JsonEntry,
  record: RecordDeclaration,
  check: Check,
): void {
  const [source] = record.sources
  check.found.push({
    code: 'not-in-table',
    level: 'warning',
    message: `The example has "${key.slice(0, 80)}", which ${nameOnPage(record, check.path)} does not describe`,
    path: check.path,
    position: check.place(at, length),
    help: 'add a row to the table, or correct the example',
    ...(source && {
      related: [{ message: 'the table', path: source.path, position: source.position }],
    }),
  })
}

export function missingField(field: Field, at: number, check: Check): void {
  const isRequired = field.required === true
  const row = rowOf(field)
  if (!isRequired && check.optional.lacked.has(row)) return
  const finding: Diagnostic = {
    code: isRequired ? 'missing-in-example' : 'not-in-example',
    level: isRequired ? 'warning' : 'info',
    message: isRequired
      ? `The example lacks "${field.name}", which is mandatory`
      : `The example does not show "${field.name}"`,
    path: field.provenance.path,
    position: field.provenance.position,
    help: isRequired
      ? 'add it to the example, or correct the mandatory column'
      : 'add it to the example if it is usually there',
    related: [{ message: 'the example', path: check.path, position: check.place(at, 1) }],
  }
  if (isRequired) check.found.push(finding)
  else check.optional.lacked.set(row, finding)
}

export function wrongType(node: JsonNode, field: Field, key: KeyPlace, check: Check): void {
  check.found.push({
    code: 'example-type',
    level: 'warning',
    message: `"${field.name}" is ${article(node.kind)} in the example and ${field.rawType === '' ? field.type.kind : field.rawType} in the table`,
    path: check.path,
    position: check.place(key.at, key.length),
    help: 'correct the example or the type cell',
    related: [
      { message: 'the row', path: field.provenance.path, position: field.provenance.position },
    ],
  })
}

function article(kind: string): string {
  return /^[aeiou]/u.test(kind) ? `an ${kind}` : `a ${kind}`
}

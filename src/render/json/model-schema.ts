/**
 * The schema of the JSON output, published beside it and in the package. It follows documents.ts; a
 * test validates outputs against it. Objects are open, so that a later version may add to them.
 */
import { ENUM_STYLES, TABLE_KINDS } from '../../model/choices.js'
import { COLUMN_ROLES } from '../../model/overrides/roles.js'

type Schema = Readonly<Record<string, unknown>>

const string: Schema = { type: 'string' }
const integer: Schema = { type: 'integer' }
const share: Schema = { type: 'number', minimum: 0, maximum: 1 }
const value: Schema = { type: ['number', 'string'] }
const VALUE_TYPE: Schema = { enum: ['number', 'string'] }

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

function record(required: Readonly<Record<string, Schema>>, optional: Schema = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
  }
}

const definitions: Readonly<Record<string, Schema>> = {
  point: record({ line: integer, column: integer }, { source: string }),
  position: record({ start: ref('point'), end: ref('point') }),
  provenance: record(
    { path: string, position: ref('position'), tableIndex: integer, headingPath: listOf(string) },
    { tableNumber: string, caption: string, label: string, anchor: string },
  ),
  evidence: record({ rule: string, score: { type: 'number' }, detail: string }),
  column: record({
    index: integer,
    header: string,
    headerPath: listOf(string),
    role: { enum: COLUMN_ROLES },
    confidence: share,
    evidence: listOf(ref('evidence')),
    valueType: {
      enum: ['integer', 'hex', 'status', 'code', 'type', 'boolean', 'word', 'prose', 'empty'],
    },
    uniqueRatio: share,
    emptyRatio: share,
  }),
  entry: record(
    { other: { type: 'object', additionalProperties: string }, provenance: ref('provenance') },
    { message: string, description: string, solution: string, httpStatus: string },
  ),
  member: record(
    {
      key: string,
      keyText: string,
      keySource: { enum: ['phrase', 'code', 'nameColumn', 'iana', 'config'] },
      value,
      rawValue: string,
      entries: listOf(ref('entry')),
    },
    { deprecated: string },
  ),
  range: record(
    {
      from: { type: 'number' },
      to: { type: 'number' },
      rawValue: string,
      provenance: ref('provenance'),
    },
    { description: string },
  ),
  type: record(
    {
      kind: {
        enum: [
          ...['string', 'integer', 'int64', 'number', 'boolean', 'null', 'unknown', 'object'],
          ...['array', 'map', 'union', 'ref'],
        ],
      },
    },
    {
      items: ref('type'),
      values: ref('type'),
      options: listOf(ref('type')),
      name: string,
      page: string,
      via: string,
      confidence: share,
    },
  ),
  literals: record({
    values: listOf(value),
    closed: { type: 'boolean' },
    tier: { enum: ['A', 'B', 'C', 'D', 'E', 'config'] },
  }),
  constraints: record(
    {},
    {
      minLength: integer,
      maxLength: integer,
      minimum: { type: 'number' },
      maximum: { type: 'number' },
      minItems: integer,
      maxItems: integer,
      items: ref('constraints'),
      pattern: string,
      format: string,
    },
  ),
  field: record(
    {
      name: string,
      rawName: string,
      required: { enum: [true, false, 'conditional', null] },
      type: ref('type'),
      rawType: string,
      description: string,
      constraints: ref('constraints'),
      provenance: ref('provenance'),
    },
    {
      path: listOf(string),
      requiredWhen: string,
      literals: ref('literals'),
      default: string,
      example: string,
      range: string,
      unit: string,
      location: string,
      other: { type: 'object', additionalProperties: string },
      deprecated: string,
      reserved: string,
      nullable: { type: 'boolean' },
    },
  ),
  table: record(
    {
      kind: { enum: TABLE_KINDS },
      confidence: share,
      evidence: listOf(ref('evidence')),
      columns: listOf(ref('column')),
      provenance: ref('provenance'),
      members: listOf(ref('member')),
      ranges: listOf(ref('range')),
      fields: listOf(ref('field')),
    },
    {
      flavor: string,
      suggestion: { enum: TABLE_KINDS },
      valueType: VALUE_TYPE,
      declaration: string,
      wrapper: string,
      parts: listOf(ref('part')),
    },
  ),
  part: record({ place: string, declaration: string, fields: listOf({ type: 'integer' }) }),
  enum: record(
    {
      kind: { const: 'enum' },
      name: string,
      page: string,
      localName: string,
      aliases: listOf(ref('pageName')),
      flavor: string,
      valueType: VALUE_TYPE,
      sources: listOf(ref('provenance')),
      members: listOf(ref('member')),
      ranges: listOf(ref('range')),
    },
    { description: string, deprecated: string, style: { enum: ENUM_STYLES } },
  ),
  record: record(
    {
      kind: { const: 'record' },
      name: string,
      page: string,
      localName: string,
      aliases: listOf(ref('pageName')),
      flavor: string,
      sources: listOf(ref('provenance')),
      fields: listOf(ref('field')),
      wildcards: listOf(ref('field')),
    },
    { description: string, deprecated: string, arrayBody: { type: 'boolean' }, wraps: string },
  ),
  pageName: record({ page: string, name: string }),
  alias: record({ name: string, declaration: string, page: string }),
  operation: record(
    {
      name: string,
      method: string,
      path: string,
      position: ref('position'),
      parameters: { type: 'object', additionalProperties: string },
    },
    { fullName: string, deprecated: string },
  ),
  place: record({ path: string, name: string, title: string }, { file: string }),
  content: record({
    page: ref('place'),
    declarations: listOf({ anyOf: [ref('enum'), ref('record')] }),
    aliases: listOf(ref('alias')),
    tables: listOf(ref('table')),
    operations: listOf(ref('operation')),
  }),
}

const head = { $schema: string, generated: string }

export const MODEL_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The model of a documentation',
  description: 'A page, all pages in one file, or the index of the files.',
  anyOf: [
    { allOf: [record(head), ref('content')] },
    record({ ...head, pages: listOf(ref('content')) }),
    record({ ...head, index: listOf(ref('place')) }),
  ],
  $defs: definitions,
}

/** Hand-made models: what rendering takes, without reading any page. */
import type {
  Declaration,
  EnumDeclaration,
  EnumMember,
  Field,
  MemberEntry,
  Model,
  Operation,
  Provenance,
  RecordDeclaration,
  TypeExpression,
} from '../../src/model/types.js'
import { createProject } from '../../src/project/index.js'
import type { RenderInput, RenderPage } from '../../src/render/types.js'

export function place(path = 'docs/status.rst', line = 1, column = 1): Provenance {
  const start = { line, column, offset: 0 }
  return {
    path,
    position: { start, end: start },
    tableIndex: 0,
    anchor: 'common-status-codes',
    headingPath: ['Common Status Codes'],
  }
}

export function entry(description: string, more: Partial<MemberEntry> = {}): MemberEntry {
  return { description, other: {}, provenance: place(), ...more }
}

export function member(
  key: string,
  value: string | number,
  description: string,
  more: Partial<EnumMember> = {},
): EnumMember {
  return {
    key,
    keyText: key,
    keySource: 'phrase',
    value,
    rawValue: String(value),
    entries: [entry(description)],
    ...more,
  }
}

export function enumOf(
  name: string,
  members: readonly EnumMember[],
  more: Partial<EnumDeclaration> = {},
): EnumDeclaration {
  const numbers = members.every(({ value }) => typeof value === 'number')
  return {
    kind: 'enum',
    flavor: 'httpStatus',
    name,
    localName: name,
    aliases: [],
    page: 'docs/status.rst',
    sources: [place()],
    valueType: numbers ? 'number' : 'string',
    members,
    ranges: [],
    ...more,
  }
}

export function field(
  name: string,
  type: TypeExpression | TypeExpression['kind'],
  more: Partial<Field> = {},
): Field {
  return {
    name,
    rawName: name,
    required: false,
    type: typeof type === 'string' ? scalar(type) : type,
    rawType: '',
    description: '',
    constraints: {},
    provenance: place(),
    ...more,
  }
}

function scalar(kind: TypeExpression['kind']): TypeExpression {
  switch (kind) {
    case 'array':
      return { kind, items: { kind: 'unknown' } }
    case 'map':
      return { kind, values: { kind: 'unknown' } }
    case 'union':
      return { kind, options: [] }
    case 'ref':
      return reference('Unknown')
    default:
      return { kind }
  }
}

/** To the type of this unique name, perhaps as another page calls it. */
export function reference(name: string, page?: string): TypeExpression {
  return { kind: 'ref', name, ...(page !== undefined && { page }), via: 'typeRef', confidence: 1 }
}

export function list(items: TypeExpression): TypeExpression {
  return { kind: 'array', items }
}

export function recordOf(
  name: string,
  fields: readonly Field[],
  more: Partial<RecordDeclaration> = {},
): RecordDeclaration {
  return {
    kind: 'record',
    flavor: 'object',
    name,
    localName: name,
    aliases: [],
    page: 'docs/status.rst',
    sources: [place()],
    fields,
    wildcards: [],
    ...more,
  }
}

/** A page for each page that the declarations or their aliases name. */
export function inputOf(
  declarations: readonly Declaration[],
  operations: Readonly<Record<string, readonly Operation[]>> = {},
): RenderInput {
  const named = declarations.flatMap(({ page, aliases }) => [
    page,
    ...aliases.map((alias) => alias.page),
  ])
  const paths = [...new Set([...named, ...Object.keys(operations)])]
  const model: Model = {
    pages: paths.map((path) => ({ path, tables: [], operations: operations[path] ?? [] })),
    declarations,
    diagnostics: [],
  }
  const project = createProject([])
  return { pages: paths.map(pageOf), project, model }
}

export function pageOf(path: string): RenderPage {
  const name = path.replace(/^docs\//, '').replace(/\.rst$/, '')
  const start = { line: 1, column: 1, offset: 0 }
  return {
    path,
    name,
    title: 'Common Status Codes',
    contentHash: '0123456789abcdef',
    tree: { type: 'document', source: path, children: [], position: { start, end: start } },
    tables: [],
  }
}

/** As the page of this repository: phrases as keys, a message here and there. */
export const errorResponse = enumOf('ErrorResponse', [
  member('BadRequest', 400, 'The server failed to process the request.'),
  member('NotFound', 404, 'The server could not find the requested page.', {
    entries: [
      entry('The server could not find the requested page.', {
        message: 'Not there',
        other: { 'Handling Measure': 'Look elsewhere.' },
      }),
    ],
  }),
  member('Gone', 410, 'It was there.', { deprecated: 'Use NotFound.' }),
])

/** Text that would become code if an escaper were missing. */
export const HOSTILE = [
  '*/ alert(1) /*',
  "'; alert(1); '",
  '"; alert(1); "',
  '`${alert(1)}`',
  '</script><script>alert(1)</script>',
  '{{x}} {{{y}}}',
  '| a | b |',
  '__proto__',
  'constructor',
  '\u202ealert\u202c \u2066x\u2069',
  'line\nbreak\r\nand\u2028more\u2029end',
  '@deprecated @see {@link x}',
  '\\',
  '\\`\\',
  '*\\/ */',
  '// x',
  '#!x',
  '<!-- x -->',
  '\ufdd00\ufdd1',
  '\ud800 half',
  '\0\b\x7f',
] as const

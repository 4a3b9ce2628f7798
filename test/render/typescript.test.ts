/** TypeScript as it is written: a declaration, and what becomes of it. */
import { describe, expect, it } from 'vitest'
import type { Declaration, Operation } from '../../src/model/types.js'
import type { RenderTarget } from '../../src/render/types.js'
import {
  entry,
  enumOf,
  errorResponse,
  field,
  inputOf,
  list,
  member,
  place,
  recordOf,
  reference,
} from './fixture.js'
import { filesOf, renderCode } from './render.js'

/** The page's module without its banner. */
function code(declarations: readonly Declaration[], options: Partial<RenderTarget> = {}): string {
  const input = inputOf(declarations)
  const text = filesOf(renderCode(input, { ...options, format: 'typescript' }))['status.ts'] ?? ''
  return text.slice(text.indexOf('\n') + 1)
}

/** From the line that starts with a text to the first one that is a closing brace or empty. */
function part(text: string, start: string): string {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(start))
  const to = lines.findIndex((line, index) => index >= from && (line === '}' || line === ''))
  return lines
    .slice(from, to + 1)
    .join('\n')
    .trimEnd()
}

describe('an enumeration', () => {
  const small = enumOf('Success', [member('OK', 200, 'Done.'), member('Created', 201, 'Made.')])

  it('is an enum with its doc comments, metadata, values and guard', () => {
    expect(code([small])).toBe(`
/**
 * Common Status Codes
 *
 * @see docs/status.rst#common-status-codes
 */
export enum Success {
  /** Done. */
  OK = 200,
  /** Made. */
  Created = 201,
}

/** What the documentation says of each \`Success\`. */
export interface SuccessMetadata {
  readonly key: keyof typeof Success
  readonly description: string
}

/** What the documentation says of each \`Success\`. */
export const successMetadata: Readonly<Record<Success, SuccessMetadata>> = {
  [Success.OK]: {
    key: 'OK',
    description: 'Done.',
  },
  [Success.Created]: {
    key: 'Created',
    description: 'Made.',
  },
}

/** All values of \`Success\`, in the order of the documentation. */
export const successValues: readonly Success[] = [
  Success.OK,
  Success.Created,
]

/** Whether a value is one of \`Success\`. */
export function isSuccess(value: unknown): value is Success {
  const values: readonly unknown[] = successValues
  return values.includes(value)
}
`)
  })

  it('is a constant object with a type of its name in the style `const`', () => {
    const text = code([small], { style: 'const' })
    expect(part(text, 'export const Success')).toBe(
      'export const Success = {\n  /** Done. */\n  OK: 200,\n  /** Made. */\n  Created: 201,\n} as const',
    )
    expect(text).toContain('export type Success = (typeof Success)[keyof typeof Success]\n')
    expect(text).not.toContain('enum')
  })

  it('is a union of literals in the style `union`', () => {
    const text = code([small], { style: 'union' })
    expect(part(text, 'export type Success')).toBe(
      'export type Success =\n  /** Done. */\n  | 200\n  /** Made. */\n  | 201',
    )
    expect(text).toContain('  200: {\n    key: ')
  })

  it('takes the style that was said for it', () => {
    expect(code([{ ...small, style: 'const' }])).toContain('} as const')
  })

  it('has what is not in every row as an optional property', () => {
    expect(part(code([errorResponse]), 'export interface'))
      .toBe(`export interface ErrorResponseMetadata {
  readonly key: keyof typeof ErrorResponse
  readonly message?: string
  readonly description: string
  readonly handlingMeasure?: string
}`)
  })

  it('marks what the docs call deprecated', () => {
    expect(code([errorResponse])).toContain('   * @deprecated Use NotFound.\n   */\n  Gone = 410,')
    const old = { ...errorResponse, deprecated: '' }
    expect(code([old])).toContain(' * @deprecated\n */\nexport enum ErrorResponse {')
  })

  it('says what several rows say in sentences', () => {
    const rows = [entry('Gone.', { message: 'No' }), entry('Late', { solution: 'Wait' })]
    const text = code([enumOf('Code', [member('Twice', 1, '', { entries: rows })])])
    expect(text).toContain('   * - No. Gone.\n   * - Late. Solution: Wait\n')
  })

  it('has a solution of several steps below its word', () => {
    const entries = [entry('Late', { solution: '- Wait.\n- Try again.' })]
    const text = code([enumOf('Code', [member('Once', 1, '', { entries })])])
    expect(text).toContain('   * Late\n   *\n   * Solution:\n   * - Wait.\n   * - Try again.\n')
  })

  it('keeps all rows of a value', () => {
    const twice = member('Twice', 1, '', { entries: [entry('First.'), entry('Second.')] })
    const text = code([enumOf('Code', [twice])])
    expect(text).toContain('  /**\n   * - First.\n   * - Second.\n   */\n  Twice = 1,')
    expect(text).toContain("    also: [\n      { key: 'Twice', description: 'Second.' },\n    ],")
  })

  it('leaves out rows that say nothing new, such as those of merged tables', () => {
    const again = ['docs/a.rst', 'docs/b.rst'].map((path) => ({ provenance: place(path, 3) }))
    const entries = again.map((more) => entry('Same.', more))
    const one = enumOf('Code', [member('One', 1, '', { entries })])
    expect(code([one])).not.toContain('also')
    expect(code([one], { sourceLines: true })).toContain("page: 'docs/b.rst', line: 3 }")
  })

  it('guards ranges too, and says that they are no members', () => {
    const range = { from: 400, to: 499, rawValue: '4xx', provenance: place() }
    const text = code([{ ...small, ranges: [range] }])
    expect(text).toContain('export function isSuccess(value: unknown): boolean {')
    expect(text).toContain('if (number >= 400 && number <= 499) return true')
    expect(text).toContain('export function isSuccessMember(value: unknown): value is Success {')
  })

  it('has lines only where they were asked for', () => {
    expect(code([small])).not.toMatch(/line|rst:/)
    const text = code([small], { sourceLines: true })
    expect(text).toContain("    page: 'docs/status.rst',\n    line: 1,")
    expect(text).toContain('@see docs/status.rst:1')
  })

  it('has the lines of an included file with its path', () => {
    const { position, ...page } = place()
    const start = { ...position.start, line: 7, source: 'docs/part.txt' }
    const included = { ...page, position: { start, end: start } }
    const row = { entries: [entry('Done.', { provenance: included })] }
    const declared = enumOf('Success', [member('OK', 200, 'Done.', row)], { sources: [included] })
    const text = code([declared], { sourceLines: true })
    expect(text).toContain("    page: 'docs/part.txt',\n    line: 7,")
    expect(text).toContain('@see docs/part.txt:7')
    const files = filesOf(renderCode(inputOf([declared]), { declarationMap: true }))
    expect(Object.values(files).join('')).toContain('docs/part.txt"]')
  })
})

describe('a record', () => {
  it.each<[string, Parameters<typeof field>, string]>([
    ['text', ['a', 'string'], 'a?: string'],
    ['required', ['a', 'string', { required: true }], 'a: string'],
    ['conditional', ['a', 'string', { required: 'conditional' }], 'a?: string'],
    ['a name with quotes', ['OS-FLV:x', 'integer'], "'OS-FLV:x'?: number"],
    ['null', ['a', 'string', { nullable: true }], 'a?: string | null'],
    [
      'null of its own, once',
      ['a', { kind: 'union', options: [{ kind: 'string' }, { kind: 'null' }] }, { nullable: true }],
      'a?: string | null',
    ],
    ['int64', ['a', 'int64'], 'a?: number'],
    ['object', ['a', 'object'], 'a?: Record<string, unknown>'],
    ['list', ['a', list(list({ kind: 'boolean' }))], 'a?: boolean[][]'],
    [
      'list of a union',
      ['a', list({ kind: 'union', options: [{ kind: 'string' }, { kind: 'integer' }] })],
      'a?: (string | number)[]',
    ],
    [
      'object of known values',
      ['a', { kind: 'object', values: reference('Thing') }],
      'a?: Record<string, Thing>',
    ],
    ['map', ['a', { kind: 'map', values: { kind: 'string' } }], 'a?: Record<string, string>'],
    ['reference', ['a', reference('Thing')], 'a?: Thing'],
    ['reference to nothing', ['a', list(reference('Nothing'))], 'a?: unknown[]'],
    [
      'closed set',
      ['a', 'string', { literals: { values: ['x', 'y'], closed: true, tier: 'A' } }],
      "a?: 'x' | 'y'",
    ],
    [
      'open set',
      ['a', 'string', { literals: { values: ['x'], closed: false, tier: 'D' } }],
      "a?: 'x' | (string & {})",
    ],
    [
      'list of a set',
      [
        'a',
        list({ kind: 'string' }),
        { literals: { values: ['x', 'y'], closed: true, tier: 'A' } },
      ],
      "a?: ('x' | 'y')[]",
    ],
    [
      'numbers as texts',
      ['a', 'string', { literals: { values: [1], closed: true, tier: 'A' } }],
      "a?: '1'",
    ],
  ])('%s', (_, values, want) => {
    expect(part(code([recordOf('Thing', [field(...values)])]), 'export interface')).toBe(
      `export interface Thing {\n  ${want}\n}`,
    )
  })

  it('says what the docs say of a field', () => {
    const text = code([
      recordOf('Thing', [
        field('id', 'string', {
          description: 'Its id.\n\nSecond paragraph.',
          requiredWhen: 'it is new',
          constraints: { minLength: 1, maxLength: 64, format: 'uuid' },
          default: 'none',
          example: 'abc',
          reserved: 'This field is reserved.',
          deprecated: '',
        }),
      ]),
    ])
    expect(text).toContain(`  /**
   * Its id.
   *
   * Second paragraph.
   *
   * Required: it is new
   *
   * @format uuid
   * @minLength 1
   * @maxLength 64
   * @default none
   * @example abc
   * @reserved
   * @deprecated
   */
  id?: string`)
  })

  it('says a list in a list as one', () => {
    const description = 'Whether to check.\n- yes\n  - at once\n- no'
    expect(code([recordOf('Thing', [field('check', 'boolean', { description })])])).toContain(
      ['   * Whether to check.', '   * - yes', '   *   - at once', '   * - no'].join('\n'),
    )
  })

  it('says code as it is', () => {
    const description = 'Such as\n```\n#!/bin/sh\n\n  echo */\n```\nor nothing.'
    expect(code([recordOf('Thing', [field('data', 'string', { description })])])).toContain(
      [
        '   * Such as',
        '   *',
        '   * ```',
        '   * #!/bin/sh',
        '   *',
        '   *   echo *\\/',
        '   * ```',
        '   *',
        '   * or nothing.',
      ].join('\n'),
    )
  })

  it('says what columns of a range, a unit and a place hold', () => {
    const range = '- 1: one\n- 2: two'
    const text = code([
      recordOf('Thing', [
        field('id', 'string', {
          description: 'Its id.',
          range,
          unit: 'ms',
          location: 'path',
          other: { Since: '1.2' },
        }),
      ]),
    ])
    expect(text).toContain(`  /**
   * Its id.
   *
   * Value range:
   * - 1: one
   * - 2: two
   *
   * Unit: ms
   *
   * In: path
   *
   * Since: 1.2
   */
  id?: string`)
  })

  it('says a condition once', () => {
    const description = 'Its id. It is mandatory if it is new.'
    const text = code([
      recordOf('Thing', [
        field('id', 'string', { description, requiredWhen: 'It is mandatory if it is new' }),
      ]),
    ])
    expect(text).toContain(`  /** ${description} */\n  id?: string`)
  })

  it('is read-only on request, and has the type asked for where 64 bits are needed', () => {
    const thing = recordOf('Thing', [field('a', list(list({ kind: 'int64' })))])
    expect(code([thing], { readonly: true, int64: 'bigint' })).toContain(
      '  readonly a?: readonly (readonly bigint[])[]',
    )
  })

  it('has a value that is no whole number as it is, also where whole ones are bigints', () => {
    const literals = { values: ['1', '1.0', 'all'], closed: true, tier: 'A' } as const
    const thing = recordOf('Thing', [field('a', 'int64', { literals })])
    expect(code([thing], { int64: 'bigint' })).toContain("  a?: 1n | 1 | 'all'\n")
  })

  it('has patterns of names as index signatures that agree with its fields', () => {
    const thing = recordOf('Thing', [field('x-meta-id', 'integer')], {
      wildcards: [field('x-meta-*', 'string')],
    })
    expect(code([thing])).toContain('  [key: `x-meta-${string}`]: number | string | undefined\n')
  })

  it('is a list where the body is one', () => {
    const text = code([recordOf('Thing', [field('a', 'string')], { arrayBody: true })])
    expect(text).toContain('export interface ThingItem {\n  a?: string\n}')
    expect(text).toContain('export type Thing = ThingItem[]\n')
  })

  it('has each name once, and reports the second', () => {
    const twice = recordOf('Thing', [field('a', 'string'), field('a', 'integer')])
    const result = renderCode(inputOf([twice]))
    expect(result.diagnostics.map(({ code: name }) => name)).toEqual(['duplicate-field'])
    expect(filesOf(result)['status.ts']).toContain('export interface Thing {\n  a?: string\n}')
  })
})

describe('files', () => {
  const volume = recordOf('Volume', [field('server', reference('Server'))], {
    page: 'docs/deep/volume.rst',
  })
  const server = recordOf('Server', [field('volumes', list(reference('Volume')))])

  it('import from each other, and an index exports them', () => {
    const files = filesOf(renderCode(inputOf([server, volume]), { out: 'out/{path}.ts' }))
    expect(Object.keys(files)).toEqual(['out/deep/volume.ts', 'out/status.ts', 'out/index.ts'])
    expect(files['out/deep/volume.ts']).toContain("import type { Server } from '../status.js'\n")
    expect(files['out/status.ts']).toContain("import type { Volume } from './deep/volume.js'\n")
    expect(files['out/index.ts']).toBe(`// @generated by rstforge 0; do not edit

export * from './deep/volume.js'
export * from './status.js'
`)
  })

  it('are one where `out` has no path', () => {
    const files = filesOf(renderCode(inputOf([server, volume]), { out: 'api.ts' }))
    expect(Object.keys(files)).toEqual(['api.ts'])
    expect(files['api.ts']).not.toContain('import')
  })

  it('that are called index are the index too', () => {
    const home = recordOf('Home', [], { page: 'docs/index.rst' })
    const files = filesOf(renderCode(inputOf([server, home])))
    expect(Object.keys(files)).toEqual(['status.ts', 'index.ts'])
    expect(files['index.ts']).toMatch(/export interface Home[^]*export \* from '.\/status.js'/)
  })

  it('that two pages claim are written once', () => {
    const input = inputOf([server, { ...volume, page: 'docs/status.md' }])
    const pages = input.pages.map((page) => ({ ...page, name: 'status' }))
    const result = renderCode({ ...input, pages })
    expect(result.diagnostics.map(({ code: name }) => name)).toContain('output-collision')
    expect(result.files.filter(({ path }) => path === 'status.ts')).toHaveLength(1)
  })

  it('begin with where they come from', () => {
    const files = filesOf(renderCode(inputOf([server])))
    expect(files['status.ts']?.split('\n')[0]).toBe(
      '// @generated by rstforge 0 from docs/status.rst (0123456789abcdef); do not edit',
    )
  })

  it('do not change with the order of the pages', () => {
    const input = inputOf([server, volume, errorResponse])
    const shuffled = { ...input, pages: [...input.pages].reverse() }
    expect(filesOf(renderCode(shuffled))).toEqual(filesOf(renderCode(input)))
  })

  it('change by one row where one row changes', () => {
    const rows = (text: string): Declaration =>
      enumOf('Code', [member('A', 1, 'One.'), member('B', 2, text), member('C', 3, 'Three.')])
    const [before, after] = ['Two.', 'Zwei.'].map((text) => code([rows(text)]).split('\n'))
    const changed = before?.filter((line, index) => line !== after?.[index])
    expect(changed).toEqual(['  /** Two. */', "    description: 'Two.',"])
  })

  it('have a type for each operation', () => {
    const operation = {
      name: 'CreateServer',
      method: 'POST',
      path: '/v1/{project_id}/servers',
      position: place().position,
      parameters: { request: 'Server', response: 'Volume', responseHeader: 'Server' },
      deprecated: '',
    }
    const files = filesOf(renderCode(inputOf([server, volume], { 'docs/status.rst': [operation] })))
    expect(files['status.ts']).toContain(
      ' * @deprecated\n */\nexport interface CreateServerOperation',
    )
    expect(part(files['status.ts'] ?? '', 'export interface CreateServerOperation')).toBe(
      `export interface CreateServerOperation {
  readonly method: 'POST'
  readonly url: '/v1/{project_id}/servers'
  request: Server
  response: Volume
  responseHeaders: Server
}`,
    )
  })

  it('have a longer name in the index for the operation of a page whose title explains more', () => {
    const operation = {
      name: 'CreateServer',
      method: 'POST',
      path: '/v1/servers',
      position: place().position,
      parameters: { request: 'Server' },
    }
    const operations = {
      'docs/a.rst': [{ ...operation, fullName: 'CreateServerDiscarded' }],
      'docs/b.rst': [operation],
    }
    const index = filesOf(renderCode(inputOf([server, volume], operations)))['index.ts'] ?? ''
    expect(index).toContain("export * from './b.js'")
    expect(index).toContain(
      "CreateServerOperation as CreateServerDiscardedOperation } from './a.js'",
    )
  })

  it('have in the query of an operation what only its address has', () => {
    const operation = {
      name: 'ListServers',
      method: 'GET',
      path: '/servers?name={name}&page-size=10&page-size=20',
      position: place().position,
    }
    const query = recordOf('ListServersQuery', [field('name', 'string')])
    const queryOf = (parameters: Operation['parameters'], options = {}): string => {
      const input = inputOf([query, server], { 'docs/status.rst': [{ ...operation, parameters }] })
      const text = filesOf(renderCode(input, options))['status.ts'] ?? ''
      return part(text, 'export interface ListServersOperation')
    }
    expect(queryOf({ query: 'ListServersQuery' })).toContain(
      "  query: ListServersQuery & { 'page-size'?: unknown }\n",
    )
    expect(queryOf({ response: 'Server' }, { readonly: true })).toContain(
      "  readonly query: { readonly name?: unknown; readonly 'page-size'?: unknown }\n",
    )
  })

  it('give way to names that the docs have', () => {
    const text = code([errorResponse, recordOf('ErrorResponseMetadata', [])])
    expect(text).toContain('export interface ErrorResponseMetadata_ {')
  })
})

/** JSON Schema and plain JSON: valid by the meta-schema, and they say what the model says. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { TypeExpression } from '../../src/model/types.js'
import { listTable, modelOf } from '../model/read.js'
import { declarations, operations } from './everything.js'
import { enumOf, field, inputOf, list, member, place, recordOf, reference } from './fixture.js'
import { filesOf, renderCode } from './render.js'

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

// Half a surrogate pair cannot stand in an address, and Ajv makes one of every name.
const wellFormed = declarations.map((declaration) =>
  declaration.kind === 'record'
    ? { ...declaration, fields: declaration.fields.filter(({ name }) => isWellFormed(name)) }
    : declaration,
)
const everything = inputOf(wellFormed, operations)

function schemas(out: string): Readonly<Record<string, Record<string, unknown>>> {
  const files = filesOf(renderCode(everything, { format: 'json-schema', out }))
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, JSON.parse(text)]))
}

describe('JSON Schema', () => {
  it.each(['{path}.json', 'all.json'])('of everything is valid (%s)', (out) => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
      formats: FORMATS,
    })
    const documents = schemas(out)
    for (const [path, schema] of Object.entries(documents)) {
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
      ajv.addSchema(schema, `http://x/${path}`)
    }
    for (const [path, { $defs }] of Object.entries(documents)) {
      for (const name of Object.keys($defs ?? {})) {
        expect(ajv.getSchema(`http://x/${path}#/$defs/${name}`), name).toBeTypeOf('function')
      }
    }
  })

  const check = (name: string, value: unknown): boolean => {
    // A field may be called constructor, which every object inherits.
    const ajv = new Ajv2020({ strict: false, formats: FORMATS, ownProperties: true })
    for (const [path, schema] of Object.entries(schemas('{path}.json'))) ajv.addSchema(schema, path)
    return ajv.validate({ $ref: `status.json#/$defs/${name}` }, value)
  }

  it('says a condition once', () => {
    const said = { description: 'Its id. Mandatory if new.', requiredWhen: 'Mandatory if new' }
    const other = { description: 'Its id.', requiredWhen: 'Mandatory if new' }
    const thing = recordOf('Thing', [field('a', 'string', said), field('b', 'string', other)])
    const files = filesOf(renderCode(inputOf([thing]), { format: 'json-schema', out: 'all.json' }))
    expect(JSON.parse(files['all.json'] ?? '')).toMatchObject({
      $defs: {
        Thing: {
          properties: {
            a: { description: 'Its id. Mandatory if new.' },
            b: { description: 'Its id.\n\nRequired: Mandatory if new' },
          },
        },
      },
    })
  })

  it('limits each element of an array', () => {
    const items = { minLength: 1, maxLength: 20 }
    const type = { kind: 'array', items: { kind: 'string' } } as const
    const thing = recordOf('Thing', [field('tags', type, { constraints: { maxItems: 9, items } })])
    const rendered = (format: 'json-schema' | 'zod' | 'typescript') =>
      Object.values(filesOf(renderCode(inputOf([thing]), { format, out: 'all.x' })))[0] ?? ''
    expect(JSON.parse(rendered('json-schema'))).toMatchObject({
      $defs: {
        Thing: {
          properties: { tags: { type: 'array', maxItems: 9, items: { type: 'string', ...items } } },
        },
      },
    })
    expect(rendered('zod')).toContain('tags: z.array(z.string().min(1).max(20)).max(9)')
    expect(rendered('typescript')).toContain('@items minLength 1, maxLength 20')
  })

  it('says null once where the type has it already', () => {
    const type = { kind: 'union', options: [{ kind: 'string' }, { kind: 'null' }] } as const
    const input = inputOf([recordOf('Thing', [field('a', type, { nullable: true })])])
    const [schema] = Object.values(
      filesOf(renderCode(input, { format: 'json-schema', out: 'all.json' })),
    )
    expect(schema?.match(/"null"/g)).toHaveLength(1)
    const [code] = Object.values(filesOf(renderCode(input, { format: 'zod', out: 'all.ts' })))
    expect(code).not.toContain('nullable')
  })

  it('writes numbers of 64 bits as texts, also in sets of values, where texts are asked for', () => {
    const literals = { values: [1, 2], closed: true, tier: 'A' } as const
    const thing = recordOf('Thing', [field('a', 'int64', { literals, default: '1' })])
    const target = { format: 'json-schema', out: 'all.json', int64: 'string' } as const
    const files = filesOf(renderCode(inputOf([thing]), target))
    expect(JSON.parse(files['all.json'] ?? '')).toMatchObject({
      $defs: { Thing: { properties: { a: { enum: ['1', '2'], default: '1' } } } },
    })
  })

  it.each<[string, unknown, boolean]>([
    ['ErrorResponse', 400, true],
    ['ErrorResponse', 401, false],
    ['Code', 'APIG.0101', true],
    ['Code', 450, true],
    ['Code', 500, false],
    ['Server', { id: 'a' }, true],
    ['Server', {}, false],
    ['Server', { id: 'A' }, false],
    ['Server', { id: 'a', 'OS-EXT:volumes': [{ server: { id: 'b' } }] }, true],
    ['Server', { id: 'a', 'OS-EXT:volumes': [{ server: {} }] }, false],
    ['Server', { id: 'a', parent: null }, true],
    ['Server', { id: 'a', count: 4 }, false],
    ['Server', { id: 'a', kind: 'anything' }, true],
    ['Server', { id: 'a', 'x-meta-free': 'text', 'x-meta-known': 1, 'x-meta-deep-x': true }, true],
    ['Server', { id: 'a', 'x-meta-free': 1 }, false],
  ])('%s of %j: %s', (name, value, want) => {
    expect(check(name, value)).toBe(want)
  })

  it('has no default and no example of another type', () => {
    const said = { default: '3600s', example: 'on' }
    const thing = recordOf('Thing', [
      field('age', 'integer', said),
      field('lit', 'boolean', said),
      field('name', 'string', said),
    ])
    const files = filesOf(renderCode(inputOf([thing]), { format: 'json-schema', out: 's.json' }))
    const schema: unknown = JSON.parse(files['s.json'] ?? '')
    expect(schema).toHaveProperty('$defs.Thing.properties', {
      age: { type: 'integer' },
      lit: { type: 'boolean' },
      name: { default: '3600s', examples: ['on'], type: 'string' },
    })
  })

  it.each<[string, TypeExpression | 'string' | 'integer' | 'boolean' | 'unknown', unknown]>([
    ['[]', list({ kind: 'string' }), []],
    ['["a", "b"]', list({ kind: 'string' }), ['a', 'b']],
    ['["a"]', list({ kind: 'integer' }), undefined],
    ['a', list({ kind: 'string' }), undefined],
    ['{"a": 1}', { kind: 'map', values: { kind: 'integer' } }, { a: 1 }],
    ['{"a": "x"}', { kind: 'map', values: { kind: 'integer' } }, undefined],
    ['none', { kind: 'object' }, undefined],
    ['10', { kind: 'union', options: [{ kind: 'string' }, { kind: 'integer' }] }, 10],
    ['on', { kind: 'union', options: [{ kind: 'string' }, { kind: 'integer' }] }, 'on'],
    ['10', 'string', '10'],
    ['10', 'unknown', '10'],
    ['1.5', 'integer', undefined],
    ['TRUE', 'boolean', true],
    ['400', reference('Code'), 400],
    ['401', reference('Code'), undefined],
    ['{}', reference('Inner'), {}],
    ['[]', reference('Inner'), undefined],
    [`${'['.repeat(3000)}${']'.repeat(3000)}`, list({ kind: 'unknown' }), undefined],
  ])('reads the default %s of a field as a value of its type', (text, type, want) => {
    const thing = recordOf('Thing', [field('a', type, { default: text })])
    const code = enumOf('Code', [member('A', 400, 'x'), member('B', 404, 'y')])
    const input = inputOf([thing, code, recordOf('Inner', [])])
    const files = filesOf(renderCode(input, { format: 'json-schema', out: 's.json' }))
    const schema: unknown = JSON.parse(files['s.json'] ?? '')
    if (want === undefined) expect(schema).not.toHaveProperty('$defs.Thing.properties.a.default')
    else expect(schema).toHaveProperty('$defs.Thing.properties.a.default', want)
  })

  it('has no default that a closed set does not have', () => {
    const literals = { values: ['ON', 'OFF'], closed: true, tier: 'A' } as const
    const texts = list({ kind: 'string' })
    const thing = recordOf('Thing', [
      field('a', 'string', { literals, default: 'off' }),
      field('b', 'string', { literals, default: 'OFF' }),
      field('c', 'string', { literals: { ...literals, closed: false }, default: 'off' }),
      field('d', texts, { literals, default: '["ON"]', example: '["on"]' }),
      field('e', 'string', { nullable: true, default: 'null' }),
    ])
    const files = filesOf(renderCode(inputOf([thing]), { format: 'json-schema', out: 's.json' }))
    const schema: unknown = JSON.parse(files['s.json'] ?? '')
    const without = (name: string, key: string) =>
      expect(schema).not.toHaveProperty(`$defs.Thing.properties.${name}.${key}`)
    without('a', 'default')
    without('d', 'examples')
    expect(schema).toMatchObject({
      $defs: {
        Thing: {
          properties: {
            b: { default: 'OFF' },
            c: { default: 'off' },
            d: { default: ['ON'] },
            e: { default: null },
          },
        },
      },
    })
  })

  it('leads to other files by addresses, whatever their paths and names are', () => {
    const other = { page: 'docs/a b#c%d?é.rst' }
    const input = inputOf([
      recordOf('Thing', [field('a', reference('Größe'), { required: true })]),
      recordOf('Größe', [field('b', 'integer', { required: true })], other),
    ])
    const files = filesOf(renderCode(input, { format: 'json-schema', out: '{path}.json' }))
    const ajv = new Ajv2020({ strict: true })
    for (const [path, text] of Object.entries(files)) {
      const document = text.replace('{', `{ "$id": "http://x/${encodeURIComponent(path)}",`)
      ajv.compile(JSON.parse(document))
    }
    for (const path of ['status.json', 'index.json']) {
      expect(files[path]).toContain('./a%20b%23c%25d%3F%C3%A9.json#/$defs/Gr%C3%B6%C3%9Fe')
      const validate = ajv.compile({ $ref: `http://x/${path}#/$defs/Thing` })
      expect([{ a: { b: 1 } }, { a: { b: 'x' } }].map((value) => validate(value))).toEqual([
        true,
        false,
      ])
    }
  })

  it('of an enum of thousands can be compiled', () => {
    const members = Array.from({ length: 3000 }, (_, at) => member(`M${at}`, `M.${at}`, 'x'))
    const input = inputOf([enumOf('Many', members)])
    const files = filesOf(renderCode(input, { format: 'json-schema', out: 's.json' }))
    const document = (files['s.json'] ?? '').replace('{', '{ "$ref": "#/$defs/Many",')
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(document))
    expect(validate('M.2999')).toBe(true)
    expect(validate('M.3000')).toBe(false)
  })

  it('keeps what the docs say', () => {
    const thing = recordOf('Thing', [
      field('size', 'integer', {
        description: 'Its size.',
        default: '3',
        example: '5',
        deprecated: '',
      }),
      field('others', list(reference('Thing')), { constraints: { maxItems: 2 } }),
      field('data', 'string', { constraints: { format: 'base64' } }),
    ])
    const old = { ...thing, deprecated: '' }
    const files = filesOf(renderCode(inputOf([old]), { format: 'json-schema', out: 's.json' }))
    const schema: unknown = JSON.parse(files['s.json'] ?? '')
    expect(schema).toHaveProperty('$defs.Thing', {
      title: 'Thing',
      $comment: 'docs/status.rst#common-status-codes',
      deprecated: true,
      type: 'object',
      properties: {
        size: {
          description: 'Its size.',
          default: 3,
          examples: [5],
          deprecated: true,
          type: 'integer',
        },
        others: { type: 'array', items: { $ref: '#/$defs/Thing' }, maxItems: 2 },
        data: { type: 'string', contentEncoding: 'base64' },
      },
    })
  })
})

describe('JSON of the model', () => {
  const schemaOf = (files: Readonly<Record<string, string>>): string =>
    files['model.schema.json'] ?? ''

  it('has a schema that the package ships as it is made', () => {
    const files = filesOf(renderCode(everything, { format: 'json', out: '{path}.json' }))
    const shipped = readFileSync(new URL('../../docs/model.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(shipped)).toEqual(JSON.parse(schemaOf(files)))
  })

  it('has no key that the schema does not describe', () => {
    const codes = listTable(
      ['Status Code', 'Message', 'Description'],
      [
        ['200', 'OK', 'Fine.'],
        ['404', 'Not Found', 'Lost.'],
        ['5xx', '', 'Broken.'],
      ],
    )
    const fields = listTable(
      ['Name', 'Mandatory', 'Type', 'Default', 'Unit', 'Where', 'Description'],
      [
        ['id', 'Yes', 'String', '', '', 'path', 'Its id. It can contain 1 to 64 characters.'],
        ['size', 'Yes, if new', 'Integer', '3', 'GB', 'body', 'The value can be **1** or **3**.'],
        ['x-*', 'No', 'Map<String,String>', '', '', 'body', 'Deprecated. It can be null.'],
      ],
    )
    const model = modelOf(`Lamp\n====\n\nPOST /lamps/{id}\n\n${codes}\n${fields}`)
    const input = { ...inputOf(model.declarations), model }
    const files = filesOf(renderCode(input, { format: 'json', out: '{path}.json' }))
    // Closed: the keys of each object are those that are described.
    const closed = schemaOf(files).replaceAll(
      '"type": "object",\n      "properties"',
      '"unevaluatedProperties": false, "type": "object", "properties"',
    )
    expect(closed.match(/unevaluatedProperties/g)?.length).toBeGreaterThan(20)
    const open = closed.replace(/("content": \{\s*)"unevaluatedProperties": false,/, '$1')
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(open))
    expect(validate(JSON.parse(files['page.json'] ?? '')), JSON.stringify(validate.errors)).toBe(
      true,
    )
  })

  it('says where something stands by line and column, so that a mended word changes one place', () => {
    const at = (word: string) => {
      const table = listTable(
        ['Value', 'Name', 'Description', 'Offset'],
        [
          ['1', 'ONE', 'First.', word],
          ['2', 'TWO', 'Second.', 'x'],
        ],
      )
      const model = modelOf(`Lamp\n====\n\n${table}`)
      const input = { ...inputOf(model.declarations), model }
      return filesOf(renderCode(input, { format: 'json', out: '{path}.json' }))['page.json'] ?? ''
    }
    const [before, after] = [at('An offset.').split('\n'), at('The first one.').split('\n')]
    expect(after).toHaveLength(before.length)
    const changed = after.filter((line, index) => line !== before[index])
    expect(changed.every((line) => line.includes('The first one.'))).toBe(true)
    expect(after.join('\n')).toContain('"Offset": "The first one."')
  })

  it.each(['{path}.json', 'all.json'])('holds by its published schema (%s)', (out) => {
    const files = filesOf(renderCode(everything, { format: 'json', out }))
    const { 'model.schema.json': schema = '', ...documents } = files
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(schema),
    )
    expect(Object.keys(documents).length).toBeGreaterThan(0)
    for (const [path, text] of Object.entries(documents)) {
      expect(validate(JSON.parse(text)), `${path} ${JSON.stringify(validate.errors)}`).toBe(true)
    }
  })

  it('holds by it with a table that became several types', () => {
    const table = listTable(
      ['Name', 'In', 'Type'],
      [
        ['id', 'path', 'String'],
        ['size', 'body', 'Integer'],
      ],
    )
    const model = modelOf(`Lamp\n====\n\n${table}`)
    const files = filesOf(
      renderCode({ ...inputOf(model.declarations), model }, { format: 'json', out: '{path}.json' }),
    )
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(files['model.schema.json'] ?? ''),
    )
    const made: unknown = JSON.parse(files['page.json'] ?? '')
    expect(validate(made), JSON.stringify(validate.errors)).toBe(true)
    expect(made).toMatchObject({
      tables: [{ parts: [{ declaration: 'LampPath' }, { declaration: 'LampRequest' }] }],
    })
  })

  it('is refused by the schema where it is broken', () => {
    const files = filesOf(renderCode(everything, { format: 'json', out: '{path}.json' }))
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(files['model.schema.json'] ?? ''),
    )
    const page = files['status.json'] ?? ''
    expect(validate(JSON.parse(page))).toBe(true)
    expect(validate(JSON.parse(page.replace('"value": 400', '"value": {}')))).toBe(false)
  })

  it('names its schema, and the output of each page', () => {
    const one = enumOf('Code', [member('A', 1, 'x', { entries: [] })], { sources: [place()] })
    const files = filesOf(renderCode(inputOf([one]), { format: 'json', out: 'out/{path}.json' }))
    expect(JSON.parse(files['out/status.json'] ?? '')).toMatchObject({
      $schema: './model.schema.json',
    })
    const index: unknown = JSON.parse(files['out/index.json'] ?? '')
    expect(index).toHaveProperty('index', [
      {
        path: 'docs/status.rst',
        name: 'status',
        title: 'Common Status Codes',
        file: './status.json',
      },
    ])
  })
})

/** Ours come from the docs; whether a text is an address is not what is tested here. */
const FORMATS = {
  uuid: true,
  'date-time': true,
  date: true,
  ipv4: true,
  ipv6: true,
  uri: true,
  email: true,
  int64: true,
} as const

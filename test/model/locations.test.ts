/** Tables of parameters that say of each in which part of the operation it is passed. */
import { describe, expect, it } from 'vitest'
import { diffModels } from '../../src/model/diff/diff.js'
import { placeOf } from '../../src/model/fields/location.js'
import { model } from '../../src/model/model.js'
import { reconcile } from '../../src/model/reconcile.js'
import { typeText } from '../../src/model/types/type-text.js'
import type { ModelOptions } from '../../src/model/options.js'
import type { Model } from '../../src/model/types.js'
import { listTable, modelOf, page, recordOf } from './read.js'

const HEADERS = ['Parameter', 'In', 'Type', 'Mandatory', 'Description']
const ROWS = [
  ['name', 'body', 'String', 'Yes', 'What it is called.'],
  ['lamp_id', 'path', 'String', 'Yes', 'Which lamp.'],
  ['X-Trace', 'header', 'String', 'No', 'Joins logs.'],
  ['dry_run', 'query', 'Boolean', 'No', 'Only tries.'],
  ['bulb', 'body', 'Object', 'No', 'See :ref:`bulb`.'],
  ['name', 'query', 'Integer', 'No', 'Another name.'],
]
const BULB = `.. _bulb:\n\n${listTable(
  ['Parameter', 'Type', 'Description'],
  [['watts', 'Integer', 'How bright.']],
  'Table 2 Bulb',
)}`

interface Said {
  readonly headers?: readonly string[]
  readonly caption?: string
  readonly comment?: string
  readonly more?: string
  readonly title?: string
}

const lamp = (rows: readonly (readonly string[])[] = ROWS, said: Said = {}): string => {
  const {
    headers = HEADERS,
    caption = 'Table 1 Request parameters',
    title = 'Creating a Lamp',
  } = said
  const table = listTable(headers, rows, caption)
  return `${title}\n${'='.repeat(40)}\n\nPUT /v1/lamps/{lamp_id}\n\n${said.comment ?? ''}${table}\n${BULB}\n${said.more ?? ''}`
}
const read = (rows = ROWS, said: Said = {}, options: ModelOptions = {}): Model =>
  modelOf(lamp(rows, said), options)
/** `name: fields` of each record but the one that is linked. */
const outline = ({ declarations }: Model): string[] =>
  declarations.flatMap((one) =>
    one.kind === 'record' && one.name !== 'Bulb'
      ? `${one.name}: ${one.fields.map(({ name, required, type }) => `${name}${required === true ? '' : '?'} ${typeText(type)}`).join(', ')}`
      : [],
  )

describe('a table whose rows are passed in several places', () => {
  it('is a type for each, and each is a part of the operation', () => {
    const found = read()
    expect(outline(found)).toEqual([
      'CreateLampPath: lamp_id string',
      'CreateLampQuery: dry_run? boolean, name? integer',
      'CreateLampHeaders: X-Trace? string',
      'CreateLampRequest: name string, bulb? Bulb',
    ])
    expect(found.pages[0]?.operations[0]?.parameters).toEqual({
      path: 'CreateLampPath',
      query: 'CreateLampQuery',
      header: 'CreateLampHeaders',
      request: 'CreateLampRequest',
    })
    expect(found.declarations.map(({ description }) => description)).toContain(
      'Request parameters (query)',
    )
    expect(found.diagnostics).toEqual([])
  })

  it('stays one table in its own order, with what became of it, and why', () => {
    const table = read().pages[0]?.tables[0]
    expect(table?.fields.map(({ name }) => name)).toEqual(ROWS.map(([name]) => name))
    expect(table).toMatchObject({
      kind: 'record',
      flavor: 'request',
      declaration: 'CreateLampRequest',
      parts: [
        { place: 'path', declaration: 'CreateLampPath', fields: [1] },
        { place: 'query', declaration: 'CreateLampQuery', fields: [3, 5] },
        { place: 'header', declaration: 'CreateLampHeaders', fields: [2] },
        { place: 'request', declaration: 'CreateLampRequest', fields: [0, 4] },
      ],
    })
    expect(table?.evidence.at(-1)).toEqual({
      rule: 'several-places',
      score: 1,
      detail: 'path 1, query 2, header 1, request 2',
    })
    expect(table?.fields[4]?.type).toMatchObject({ kind: 'ref', name: 'Bulb' })
  })

  it('has texts in addresses and headers where it has no types', () => {
    const rows = ROWS.map(([name = '', place = '', , mandatory = '']) => [name, place, mandatory])
    expect(outline(read(rows, { headers: ['Parameter', 'In', 'Mandatory'] }))).toEqual([
      'CreateLampPath: lamp_id string',
      'CreateLampQuery: dry_run? string, name? string',
      'CreateLampHeaders: X-Trace? string',
      'CreateLampRequest: name unknown, bulb? unknown',
    ])
  })

  it('has each field at its own row', () => {
    const lines = lamp().split('\n')
    for (const { name, position } of read().declarations.flatMap((one) =>
      one.kind === 'record'
        ? one.fields.map(({ name, provenance }) => ({ name, position: provenance.position }))
        : [],
    )) {
      const { start, end } = position
      expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(name)
    }
  })

  it('says no place of a field, because its type does', () => {
    expect(recordOf(read(), 'CreateLampQuery').fields[0]).not.toHaveProperty('location')
  })

  it('is divided on a page without an operation too, and without a caption', () => {
    const text = `Lamps\n=====\n\n${listTable(HEADERS, ROWS.slice(0, 2))}`
    expect(outline(modelOf(text))).toEqual([
      'LampsPath: lamp_id string',
      'LampsRequest: name string',
    ])
  })

  it('takes its name from a caption that says more than what all say', () => {
    const names = (caption: string) =>
      read(ROWS.slice(0, 2), { caption }).declarations.map(({ name }) => name)
    expect(names('Table 1 Bulky lamp')).toEqual(['BulkyLampPath', 'BulkyLampRequest', 'Bulb'])
    expect(names('Table 1 Dim lamp request')).toEqual(['DimLampPath', 'DimLampRequest', 'Bulb'])
  })

  it('has a blank place in that of the row above, and nested names with their parents', () => {
    const rows = [
      ['id', 'path', 'String', 'Yes', 'Which.'],
      ['rules', 'body', 'Array of objects', 'No', 'All rules.'],
      ['rules[].name', '', 'String', 'Yes', 'Of one.'],
    ]
    expect(outline(read(rows))).toEqual([
      'CreateLampPath: id string',
      'CreateLampRequest: rules? CreateLampRequestRules[]',
      'CreateLampRequestRules: name string',
    ])
  })

  it('describes the body and the headers of an answer, if it is one', () => {
    const rows = [
      ['X-Trace', 'header', 'String', 'No', 'Joins logs.'],
      ['id', 'body', 'String', 'Yes', 'Which lamp.'],
    ]
    const found = read(rows, { caption: 'Table 1 Response parameters' })
    expect(outline(found)).toEqual([
      'CreateLampResponseHeaders: X-Trace? string',
      'CreateLampResponse: id string',
    ])
    expect(found.pages[0]?.operations[0]?.parameters).toEqual({
      response: 'CreateLampResponse',
      responseHeader: 'CreateLampResponseHeaders',
    })
    const asked = [...rows, ['wait', 'query', 'String', 'No', 'How long.']]
    expect(
      outline(read(asked, { caption: 'Table 1 What returns a lamp' })).map((text) =>
        text.replace(/:.*/u, ''),
      ),
    ).toEqual(['WhatReturnsLampQuery', 'WhatReturnsLampHeaders', 'WhatReturnsLampRequest'])
  })

  it('has cookies of their own', () => {
    const found = read([...ROWS.slice(0, 3), ['session', 'cookie', 'String', 'Yes', 'Who.']])
    expect(outline(found)[2]).toBe('CreateLampCookies: session string')
    expect(found.pages[0]?.operations[0]?.parameters).toMatchObject({
      header: 'CreateLampHeaders',
      cookie: 'CreateLampCookies',
    })
    expect(found.pages[0]?.tables[0]?.parts).toContainEqual({
      place: 'cookie',
      declaration: 'CreateLampCookies',
      fields: [3],
    })
  })

  it('is not divided where a cell names no place, or several', () => {
    for (const place of ['cloud', 'path or query', '-']) {
      const rows = [...ROWS.slice(0, 2), ['x', place, 'String', 'No', 'Which.']]
      const found = read(rows)
      expect(outline(found), place).toHaveLength(1)
      expect(found.pages[0]?.tables[0]?.evidence.at(-1)).toEqual({
        rule: 'several-places',
        score: 0,
        detail: `"${place}" names no single place`,
      })
    }
    expect(recordOf(read([...ROWS, ['x', 'cloud', '', 'No', '.']])).fields[0]).toMatchObject({
      location: 'body',
    })
  })

  it('names no body where it has none', () => {
    const found = modelOf(
      lamp([ROWS[1] ?? [], ROWS[3] ?? []], {
        more: 'Example request:\n\n.. code-block:: json\n\n   {"lamp_id": "a"}\n',
      }),
    )
    expect(found.pages[0]?.operations[0]?.parameters).not.toHaveProperty('request')
    expect(found.declarations.map(({ name }) => name)).toEqual([
      'CreateLampPath',
      'CreateLampQuery',
      'Bulb',
    ])
  })
})

describe('a table that headings part by place', () => {
  const grid = (...headings: readonly [string, string]) => `Creating a Lamp
===============

POST /v1/lamps/{id}

+---------+---------+-----------+
| Name    | Type    | Mandatory |
+=========+=========+===========+
| ${headings[0].padEnd(29)} |
+---------+---------+-----------+
| id      | String  | Yes       |
+---------+---------+-----------+
| shelf   | String  | Yes       |
+---------+---------+-----------+
| ${headings[1].padEnd(29)} |
+---------+---------+-----------+
| Name    | Type    | Mandatory |
+---------+---------+-----------+
| size    | Integer | No        |
+---------+---------+-----------+
`

  it('is a type for each of them', () => {
    const found = modelOf(grid('Path parameters', 'Request body'))
    expect(outline(found)).toEqual([
      'CreateLampPath: id string, shelf string',
      'CreateLampRequest: size? integer',
    ])
    expect(found.pages[0]?.operations[0]?.parameters).toEqual({
      path: 'CreateLampPath',
      request: 'CreateLampRequest',
    })
  })

  it('is one type where they say something else', () => {
    expect(outline(modelOf(grid('Path parameters', 'Optional ones')))).toHaveLength(1)
    expect(outline(modelOf(grid('Basics', 'Request body')))).toHaveLength(1)
  })

  it('is one type where nothing stands over the first row', () => {
    const lines = grid('Path parameters', 'Request body').split('\n')
    const headless = [...lines.slice(0, 8), ...lines.slice(10)].join('\n')
    expect(outline(modelOf(headless))).toHaveLength(1)
  })
})

describe('words for places', () => {
  it.each<(string | undefined)[]>([
    ['path', 'path', 'URI', 'In path', 'Path parameter', 'URL path', '``path``'],
    ['query', 'query', 'Query String', 'queryString', 'URL query', 'query-param'],
    ['header', 'Header', 'request header', 'HTTP headers', 'in the header'],
    ['request', 'body', 'Request Body', 'formData', 'form data', 'JSON body', 'plain'],
    ['cookie', 'cookie', 'Cookies'],
    ['response', 'response', 'Response body'],
    ['responseHeader', 'Response header'],
    [undefined, 'cloud', '', 'body, query', 'constructor', 'in'],
  ])('%s', (want, ...texts) => {
    for (const text of texts) expect(placeOf(text ?? ''), text).toBe(want)
  })

  it.each(['Parameter Type', 'Style', 'Passed in', 'Where', 'Kind'])(
    'are known under "%s"',
    (header) => {
      const headers = ['Parameter', header, 'Data Type', 'Mandatory', 'Description']
      expect(outline(read(ROWS, { headers }))).toHaveLength(4)
    },
  )

  it('are values where each stands once and is explained', () => {
    const table = listTable(
      ['Value', 'Type', 'Description'],
      [
        ['a', 'path', 'In the path.'],
        ['b', 'query', 'In the query.'],
      ],
    )
    expect(modelOf(table).pages[0]?.tables[0]?.parts).toBeUndefined()
  })
})

describe('what else is said and read of the parts of a table', () => {
  it('a name is that of all its types', () => {
    const comment = '.. rstforge: record Shine\n\n'
    const found = read(ROWS, { comment })
    expect(outline(found).map((text) => text.replace(/:.*/u, ''))).toEqual([
      'ShinePath',
      'ShineQuery',
      'ShineHeaders',
      'ShineRequest',
    ])
    expect(found.diagnostics).toEqual([])
    expect(
      outline(read(ROWS, {}, { names: { CreateLampQuery: 'Asked' } })).map((text) =>
        text.slice(0, 5),
      ),
    ).toContain('Asked')
  })

  it('values and rows to skip are of whichever part has them', () => {
    const comment = '.. rstforge: record\n   literals: dry_run = 0 | 1\n   skip: X-Trace\n\n'
    const found = read(ROWS, { comment })
    expect(recordOf(found, 'CreateLampQuery').fields[0]?.literals?.values).toHaveLength(2)
    expect(outline(found)).toHaveLength(4)
    expect(found.diagnostics).toEqual([])
  })

  it('a column of places that is said to be another keeps the table one type', () => {
    const found = read(ROWS, { comment: '.. rstforge: record\n   other: In\n\n' })
    expect(outline(found)).toHaveLength(1)
    expect(recordOf(found).fields[1]?.other).toEqual({ In: 'path' })
  })

  it('what is wrong in a row is told once', () => {
    const rows = [...ROWS, ['size', 'body', 'Intger', 'Perhaps?', 'The size.']]
    expect(read(rows).diagnostics.map(({ code }) => code)).toEqual([
      'misspelt-type',
      'unreadable-required',
    ])
    const twice = [...ROWS, ['dry_run', 'query', 'String', 'No', 'Said again.']]
    expect(read(twice).diagnostics.map(({ code }) => code)).toEqual(['duplicate-field'])
  })

  it('a comparison sees a field in another place', () => {
    const moved = ROWS.map((row) =>
      row[0] === 'dry_run' ? ['dry_run', 'body', ...row.slice(2)] : row,
    )
    expect(
      diffModels(read(), read(moved)).map(({ change, declaration, name }) => [
        change,
        declaration,
        name,
      ]),
    ).toEqual([
      ['removed', 'CreateLampQuery', 'dry_run'],
      ['added', 'CreateLampRequest', 'dry_run'],
    ])
  })

  it('an example is compared with the rows of the body alone', () => {
    const more =
      '\nExample request\n---------------\n\n.. code-block:: json\n\n   {"name": "a", "bulb": null, "size": 1}\n'
    const text = lamp(ROWS, { more })
    const one = page(text)
    const found = model([one])
    expect(reconcile([one], found).map(({ message }) => message)).toEqual([
      'The example has "size", which CreateLampRequest does not describe',
    ])
    expect(recordOf(found, 'CreateLampRequest').fields[1]?.nullable).toBe(true)
    expect(found.pages[0]?.tables[0]?.fields[4]?.nullable).toBe(true)
  })

  it('an example on a second page is compared with the rows of that page', () => {
    const more =
      '\nExample request\n---------------\n\n.. code-block:: json\n\n   {"bulb": {"watts": 1}}\n'
    const pages = [page(lamp(), 'a.rst'), page(lamp(ROWS, { more }), 'b.rst')]
    expect(reconcile(pages, model(pages))).toMatchObject([
      { code: 'missing-in-example', path: 'b.rst' },
    ])
    const [first] = reconcile(pages, model(pages))
    const { line = 0 } = first?.position?.start ?? {}
    expect(lamp().split('\n')[line - 1]).toContain('* - name')
    expect(
      lamp()
        .split('\n')
        .findIndex((text) => text.includes('* - name')),
    ).toBe(line - 1)
  })

  it('a body that examples wrap is wrapped', () => {
    const more =
      '\nExample request\n---------------\n\n.. code-block:: json\n\n   {"lamp": {"name": "a", "bulb": {"watts": 1}}}\n'
    const found = read(ROWS, { more })
    expect(found.pages[0]?.operations[0]?.parameters.request).toBe('CreateLampRequestBody')
    expect(found.pages[0]?.tables[0]?.wrapper).toBe('CreateLampRequestBody')
  })
})

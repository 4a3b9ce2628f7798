/** Comments that contradict each other, say nothing, or give what cannot be had. */
import { describe, expect, it } from 'vitest'
import { model } from '../../src/model/model.js'
import type { ModelOptions } from '../../src/model/options.js'
import { enumOf, listTable, modelOf, page, recordOf } from './read.js'

const CODES = listTable(
  ['Status Code', 'Description'],
  [
    ['200 OK', 'Fine.'],
    ['404 Not Found', 'Not fine.'],
  ],
)
const FIELDS = listTable(
  ['Parameter', 'Type', 'Mandatory'],
  [
    ['mode', 'String', 'Yes'],
    ['size', 'Integer', 'No'],
    ['tags', 'Array of strings', 'No'],
  ],
)

/** Code, the word that is pointed at, the one before it, and the help. */
function reports(text: string, options: ModelOptions = {}): unknown[] {
  const word = (position: { start: { offset: number }; end: { offset: number } } | undefined) =>
    position === undefined ? '' : text.slice(position.start.offset, position.end.offset)
  return modelOf(text, options).diagnostics.map(({ code, position, related, help }) => [
    code,
    word(position),
    ...(related ? [word(related[0]?.position)] : []),
    help,
  ])
}

const FIRST = 'remove one of them; the first counts'

describe('two comments of a page', () => {
  it('that disagree are reported at both words, and the first counts', () => {
    const text = `.. rstforge-page: prefix=Vpc keyCase=camelCase\n\n.. rstforge-page: prefix=Ecs\n\n${CODES}`
    expect(reports(text)).toEqual([['override-contradiction', 'Ecs', 'Vpc', FIRST]])
    expect(enumOf(modelOf(text)).name).toMatch(/^Vpc/)
    expect(enumOf(modelOf(text)).members[1]?.key).toBe('notFound')
  })

  it('that agree, or speak of other things, are read together', () => {
    const text = `.. rstforge-page: prefix=Vpc skip=404\n\n.. rstforge-page: keyCase=camelCase prefix=Vpc\n\n${CODES}`
    expect(reports(text)).toEqual([])
  })

  it.each([
    ['names="200 = Good, 999 = Bad"', '999'],
    ['skip=999', '999'],
    ['literals="wide = a | b"', 'wide'],
  ])('that say `%s` of no row are reported', (said, word) => {
    expect(reports(`.. rstforge-page: ${said}\n\n${CODES}`)).toEqual([
      ['override-unmatched', word, expect.any(String)],
    ])
  })

  it('name members of their tables', () => {
    const found = modelOf(`.. rstforge-page: names="200 = Good"\n\n${CODES}`)
    expect(enumOf(found).members[0]?.key).toBe('Good')
  })
})

describe('a comment before a table', () => {
  it.each([
    ['style: const\n   style: union', 'union', 'const'],
    ['names: 200 = Good, 200 = Better', '200', '200'],
    ['code: Status Code\n   code: Description', 'Description', 'Status Code'],
  ])('that says two things, `%s`, is reported', (lines, second, first) => {
    expect(reports(`.. rstforge: enum Code\n   ${lines}\n\n${CODES}`)).toEqual([
      ['override-contradiction', second, first, FIRST],
    ])
  })

  it.each(['style', 'merge', 'wrap', 'names', 'code'])(
    'that gives `%s` nothing is reported',
    (option) => {
      expect(reports(`.. rstforge: enum Code\n   ${option}:\n\n${CODES}`)).toEqual([
        ['override-unknown', option, 'write what it is to be behind it, or remove it'],
      ])
    },
  )

  it('takes the prefix of its page away by saying none', () => {
    const text = `.. rstforge-page: prefix=Vpc\n\n.. rstforge: enum\n   prefix:\n\n${CODES}`
    expect(reports(text)).toEqual([])
    expect(enumOf(modelOf(text)).name).not.toMatch(/^Vpc/)
  })
})

describe('values that a comment gives a field', () => {
  const said = (lines: string) => `.. rstforge: record Thing\n   ${lines}\n\n${FIELDS}`
  const literals = (lines: string) =>
    recordOf(modelOf(said(lines))).fields.map((field) => field.literals?.values)

  it('are all that it may have, numbers for a number', () => {
    expect(
      literals('literals: mode = on | off, size = 1 | 2\n   literals: tags = "a b" | c'),
    ).toEqual([
      ['on', 'off'],
      [1, 2],
      ['a b', 'c'],
    ])
    expect(recordOf(modelOf(said('literals: mode = on | off'))).fields[0]?.literals).toMatchObject({
      closed: true,
      tier: 'config',
    })
    expect(reports(said('literals: mode = on | off'))).toEqual([])
  })

  it.each([
    ['literals: moed = on', 'override-unmatched', 'moed', 'did you mean "mode"?'],
    ['literal: mode = on', 'override-unknown', 'literal', 'did you mean "literals"?'],
    ['literals: mode', 'override-unknown', 'mode', 'write a field and its values: mode = on | off'],
    [
      'literals: mode = |',
      'override-unknown',
      'mode = |',
      'write a field and its values: mode = on | off',
    ],
  ])('`%s` is reported', (lines, code, word, help) => {
    expect(reports(said(lines))).toEqual([[code, word, help]])
  })
})

describe('a name that another table of the page has', () => {
  const other = listTable(['Parameter', 'Type', 'Mandatory'], [['id', 'String', 'Yes']])

  it('is reported with both places', () => {
    const text = `.. rstforge: record Thing\n\n${FIELDS}\n\n.. rstforge: record Thing\n\n${other}`
    const { diagnostics, declarations } = modelOf(text)
    expect(declarations.map(({ name }) => name)).toEqual(['Thing', 'PageThing'])
    expect(diagnostics).toMatchObject([
      {
        code: 'override-name',
        message: 'Another table of the page is called "Thing"; this one is called "PageThing"',
        position: {
          start: {
            line: text.split('\n').lastIndexOf('.. rstforge: record Thing') + 1,
            column: 21,
          },
        },
        related: [{ position: { start: { line: 3 } } }],
      },
    ])
  })

  it('is no name that another page gives', () => {
    const pages = [
      page(`.. rstforge: record Thing\n\n${FIELDS}`, 'a.rst'),
      page(`.. rstforge: record Thing\n\n${other}`, 'b.rst'),
    ]
    expect(model(pages).diagnostics).toEqual([])
  })
})

describe('a field that is left out', () => {
  it('is found by the name that it is joined to', () => {
    const table = listTable(
      ['Parameter', 'Type', 'Mandatory'],
      [
        ['scaling\\_ configuration', 'String', 'Yes'],
        ['size', 'Integer', 'No'],
      ],
    )
    const text = `.. rstforge: record\n   skip: scaling_configuration\n\n${table}`
    const found = modelOf(text, { repair: true })
    expect(recordOf(found).fields.map(({ name }) => name)).toEqual(['size'])
    expect(found.diagnostics).toEqual([])
  })

  it('may be one of thousands that no row has, of which the first are told what they may mean', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`field${row}`, 'String', 'Yes'])
    const skips = rows.map(([name]) => `   skip: ${name ?? ''}x`).join('\n')
    const table = listTable(['Parameter', 'Type', 'Mandatory'], rows)
    const { diagnostics } = modelOf(`.. rstforge: record\n${skips}\n\n${table}`)
    expect(diagnostics).toHaveLength(3000)
    expect(diagnostics[0]?.help).toBe('did you mean "field0"?')
    expect(diagnostics.at(-1)?.help).toMatch(/^known: field0, field1, /)
  })
})

describe('a body', () => {
  const request = listTable(
    ['Parameter', 'Type', 'Mandatory'],
    [['id', 'String', 'Yes']],
    'Request parameters',
  )
  const operation = (before: string): string =>
    `Making\n======\n\nPOST /v1/things\n\n${before}\n\n${request}`

  it('that is said to be inside a key has to be one', () => {
    expect(reports(operation('.. rstforge: record\n   wrap: thing'))).toEqual([])
    expect(reports(`.. rstforge: record\n   wrap: thing\n\n${FIELDS}`)).toEqual([
      ['override-unmatched', 'thing', expect.stringContaining('METHOD /path')],
    ])
    expect(reports(`.. rstforge-page: wrap=thing\n\n${FIELDS}`)).toEqual([
      ['override-unmatched', 'thing', expect.stringContaining('METHOD /path')],
    ])
    const tables = [{ match: {}, wrap: 'thing' }]
    expect(reports(operation(''), { tables })).toEqual([])
    expect(modelOf(FIELDS, { tables }).diagnostics).toMatchObject([
      { code: 'override-unmatched', message: expect.stringContaining('tables[0]') as string },
    ])
  })

  it('is inside a key that has a name', () => {
    expect(reports(operation('.. rstforge: record\n   wrap: []'))).toEqual([
      ['override-unknown', 'wrap', 'write what it is to be behind it, or remove it'],
    ])
  })
})

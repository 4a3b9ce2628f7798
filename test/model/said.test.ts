import { describe, expect, it } from 'vitest'
import { model } from '../../src/model/model.js'
import type { ModelOptions, OverrideRule } from '../../src/model/options.js'
import { enumOf, listTable, modelOf, page, pairs, recordOf } from './read.js'

const CODES = listTable(
  ['Code', 'Text'],
  [
    ['1', 'one thing'],
    ['2', 'another'],
  ],
)
const STATUS = listTable(
  ['Status Code', 'Description'],
  [
    ['200 OK', 'Fine.'],
    ['404 Not Found', 'Not fine.'],
  ],
  'Codes of the API',
)

describe('a comment before a table', () => {
  it('says kind, name, style and columns', () => {
    const found = modelOf(
      `.. rstforge: enum Answer\n   value: Code\n   name: Text\n   style: const\n\n${CODES}`,
    )
    expect(enumOf(found)).toMatchObject({ name: 'Answer', style: 'const' })
    expect(pairs(enumOf(found))).toEqual([
      ['OneThing', 1],
      ['Another', 2],
    ])
    expect(found.diagnostics).toEqual([])
  })

  it('can have a table ignored', () => {
    const found = modelOf(`.. rstforge: ignore\n\n${STATUS}`)
    expect(found.declarations).toEqual([])
    expect(found.pages[0]?.tables[0]?.kind).toBe('plain')
  })

  it('can name members after their codes', () => {
    expect(pairs(enumOf(modelOf(`.. rstforge: enum\n   key: code\n\n${STATUS}`)))).toEqual([
      ['Code200', 200],
      ['Code404', 404],
    ])
  })

  it.each([
    ['phrase', ['NotFound', 'BLADE_GONE']],
    ['nameColumn', ['NO_BLADE', 'BLADE_GONE']],
    ['iana', ['NotFound', 'Gone']],
    ['code', ['Code404', 'Code410']],
  ])('can name members after the %s alone, whatever else a row says', (key, names) => {
    const rows = [
      ['404 Not Found', 'NO_BLADE', 'Not there.'],
      ['410', 'BLADE_GONE', 'No more.'],
    ]
    const table = listTable(['Status Code', 'Constant', 'Description'], rows)
    const found = enumOf(modelOf(`.. rstforge: enum\n   key: ${key}\n\n${table}`))
    expect(found.members.map((member) => member.key)).toEqual(names)
  })

  it('can name members after a column of messages', () => {
    const statuses = listTable(['Status Code', 'Message'], [['404 Not Found', 'No blade']])
    const errors = listTable(['Error Code', 'Error Name', 'Message'], [['E.1', 'Lost', 'No hub.']])
    const after = (key: string, table: string): unknown =>
      pairs(enumOf(modelOf(`.. rstforge: enum\n   key: ${key}\n\n${table}`)))
    expect(after('nameColumn', statuses)).toEqual([['NoBlade', 404]])
    expect(after('phrase', statuses)).toEqual([['NotFound', 404]])
    expect(after('phrase', errors)).toEqual([['NoHub', 'E.1']])
    expect(after('nameColumn', errors)).toEqual([['Lost', 'E.1']])
  })

  it('keeps what a column of names says where the keys of members say less', () => {
    const rows = [
      ['1', 'All fine', 'Runs.'],
      ['1', 'Nearly fine', 'Runs too.'],
    ]
    const text = `.. rstforge: enum Answer\n   value: 0\n   name: 1\n\n`
    const found = (second: string): unknown => {
      const table = listTable(['Result', 'Words', 'More'], [...rows, ['2', second, 'Leaks.']])
      return enumOf(modelOf(text + table)).members.map(({ key, entries }) => [
        key,
        ...entries.map(({ other }) => other['Words']),
      ])
    }
    expect(found('Bad')).toEqual([
      ['AllFine', 'All fine', 'Nearly fine'],
      ['Bad', 'Bad'],
    ])
    rows.splice(0, 2, ['1', 'FINE', 'Runs.'])
    expect(found('BAD')).toEqual([
      ['FINE', undefined],
      ['BAD', undefined],
    ])
  })

  it('is told what is wrong with it, at the word', () => {
    const { diagnostics } = modelOf(`.. rstforge: enun Answer\n   colour: red\n\n${CODES}`)
    expect(diagnostics).toMatchObject([
      {
        code: 'override-unknown',
        help: 'did you mean "enum"?',
        position: { start: { line: 1, column: 14 }, end: { column: 18 } },
      },
      {
        code: 'override-unknown',
        position: { start: { line: 2, column: 4 }, end: { column: 10 } },
      },
    ])
  })

  it('that stands before no table, or names no column, is reported', () => {
    expect(modelOf('.. rstforge: enum\n\nText.\n').diagnostics).toMatchObject([
      { code: 'override-unmatched' },
    ])
    expect(modelOf(`.. rstforge: enum\n   value: Cod\n\n${CODES}`).diagnostics).toMatchObject([
      { code: 'override-column', help: 'did you mean "Code"?' },
    ])
  })
})

describe('a page comment', () => {
  it('gives a prefix to the names of the page', () => {
    const { declarations, pages } = modelOf(
      `.. rstforge-page: prefix=Vpc\n\nListing Lamps\n=============\n\nGET /lamps\n\n${STATUS}`,
    )
    expect(declarations[0]?.name).toBe('VpcListLampsStatusCode')
    expect(pages[0]?.operations[0]?.name).toBe('VpcListLamps')
  })
})

describe('rules of the config', () => {
  const rule = (
    match: OverrideRule['match'],
    override: Omit<OverrideRule, 'match'> = { kind: 'enum', name: 'Mine' },
  ): ModelOptions => ({ tables: [{ match, ...override }] })

  it.each([
    ['page', { page: 'docs/**/*.rst' }],
    ['file name', { page: 'a.rst' }],
    ['caption', { caption: /codes? of/i }],
    ['caption as text', { caption: 'codes of *' }],
    ['index', { index: 0 }],
    ['header', { header: 'status code' }],
  ])('match by %s', (_, match) => {
    expect(modelOf(STATUS, rule(match), 'docs/x/a.rst').declarations[0]?.name).toBe('Mine')
  })

  it('match by label', () => {
    expect(
      modelOf(`.. _Some Label:\n\n${STATUS}`, rule({ label: 'some label' })).declarations[0]?.name,
    ).toBe('Mine')
  })

  it('the first that matches wins; one that matches nothing is reported', () => {
    const options: ModelOptions = {
      tables: [
        { match: { index: 0 }, name: 'First' },
        { match: { index: 0 }, name: 'Second' },
      ],
    }
    const found = modelOf(STATUS, options)
    expect(found.declarations[0]?.name).toBe('First')
    expect(found.diagnostics).toMatchObject([
      { code: 'override-unmatched', message: expect.stringContaining('tables[1]') as string },
    ])
  })

  it('give way to a comment', () => {
    expect(
      modelOf(`.. rstforge: enum Comment\n\n${STATUS}`, rule({ index: 0 })).declarations[0]?.name,
    ).toBe('Comment')
  })

  it('rename and skip members, and close sets of values', () => {
    const found = modelOf(
      STATUS,
      rule({ index: 0 }, { names: { '404': 'Missing' }, skip: ['200'] }),
    )
    expect(pairs(enumOf(found))).toEqual([['Missing', 404]])
    const fields = listTable(['Parameter', 'Type', 'Description'], [['mode', 'String', 'A mode.']])
    expect(
      recordOf(modelOf(fields, rule({ index: 0 }, { literals: { mode: ['a', 'b'] } }))).fields[0]
        ?.literals,
    ).toEqual({ values: ['a', 'b'], closed: true, tier: 'config' })
  })

  it('merge several tables into one enum', () => {
    const two = `${listTable(
      ['Successful Response', 'Message'],
      [
        ['200', 'OK'],
        ['201', 'Created'],
      ],
    )}\n\n${listTable(
      ['Error Response', 'Description'],
      [
        ['400 Bad Request', 'Wrong.'],
        ['404 Not Found', 'Gone.'],
      ],
    )}`
    const found = modelOf(two, { tables: [{ match: { page: '**' }, merge: 'CommonStatusCode' }] })
    expect(found.declarations).toHaveLength(1)
    expect(enumOf(found)).toMatchObject({
      name: 'CommonStatusCode',
      sources: [{ tableIndex: 0 }, { tableIndex: 1 }],
    })
    expect(enumOf(found).members.map(({ key }) => key)).toEqual([
      'OK',
      'Created',
      'BadRequest',
      'NotFound',
    ])
    expect(found.pages[0]?.tables.map(({ declaration }) => declaration)).toEqual([
      'CommonStatusCode',
      'CommonStatusCode',
    ])
  })

  it('with a misspelt role say so and change nothing else', () => {
    const columns: Record<string, string> = { valeu: 'Status Code' }
    const found = model([page(STATUS)], { tables: [{ match: { index: 0 }, columns }] })
    expect(found.diagnostics).toMatchObject([
      { code: 'override-unknown', help: 'did you mean "value"?' },
    ])
    expect(enumOf(found).members).toHaveLength(2)
  })

  it('say what a header means', () => {
    const table = listTable(
      ['Stelle', 'Art', 'Text'],
      [
        ['a', 'String', 'x'],
        ['b', 'Integer', 'y'],
      ],
    )
    expect(
      recordOf(modelOf(table, { headers: { name: ['Stelle'], dataType: ['Art'] } })).fields.map(
        ({ name }) => name,
      ),
    ).toEqual(['a', 'b'])
  })
})

/** Overrides that do nothing, in whole or in part, are reported at the word. */
import { describe, expect, it } from 'vitest'
import type { ModelOptions } from '../../src/model/options.js'
import { enumOf, listTable, modelOf, pairs, recordOf } from './read.js'

const STATUS = listTable(
  ['Status Code', 'Description'],
  [
    ['200 OK', 'Fine.'],
    ['404 Not Found', 'Not fine.'],
  ],
)
const BARE = listTable(
  ['Code', 'Phrase'],
  [
    ['200', 'All fine'],
    ['404', 'Not here'],
  ],
)
const FIELDS = listTable(
  ['Parameter', 'Type', 'Mandatory'],
  [
    ['id', 'String', 'Yes'],
    ['size', 'Integer', 'No'],
  ],
)

/** Code, the word that is pointed at, and the help, of every diagnostic. */
function reports(text: string, options: ModelOptions = {}): unknown[] {
  return modelOf(text, options).diagnostics.map(({ code, position, help }) => [
    code,
    position === undefined ? '' : text.slice(position.start.offset, position.end.offset),
    help,
  ])
}

describe('a word of a comment', () => {
  it.each([
    ['stile: const', 'stile', 'did you mean "style"?'],
    ['style: consts', 'consts', 'did you mean "const"?'],
    ['keyCase: camel', 'camel', 'known: PascalCase, SCREAMING_SNAKE, camelCase'],
    ['fillDown: maybe', 'maybe', 'known: true, false, yes, no'],
    ['names: Fine', 'Fine', 'write a value and its name: 404 = Missing'],
  ])('`%s` is unknown', (line, word, help) => {
    const text = `.. rstforge: enum Code\n   skip: 200\n   ${line}\n\n${STATUS}`
    expect(reports(text)).toEqual([['override-unknown', word, help]])
  })

  it.each([
    ['value: Cod', 'override-column', 'Cod', 'did you mean "Code"?'],
    ['key: iani', 'override-column', 'iani', 'did you mean "iana"?'],
    ['value: 9', 'override-column', '9', 'columns: Code, Phrase'],
    ['names: 200 = Good, 403 = Bad', 'override-unmatched', '403', 'did you mean "404"?'],
    ['skip: 500, 404', 'override-unmatched', '500', 'did you mean "200"?'],
  ])('`%s` matches nothing', (line, code, word, help) => {
    const text = `- A list\n\n  .. rstforge: enum Code\n     ${line}\n\n${BARE.replace(/^(?=.)/gm, '  ')}`
    expect(reports(text)).toEqual([[code, word, help]])
  })

  it('where columns have no headers, numbers tell them apart', () => {
    const table = '=== ====\n1   red\n2   blue\n=== ====\n'
    expect(reports(`.. rstforge: enum Colour\n   value: Numer\n\n${table}`)).toEqual([
      [
        'override-column',
        'Numer',
        'the columns have no headers; say which one by its number, 0 to 1',
      ],
    ])
    expect(reports(`.. rstforge: enum Colour\n   value: 0\n   name: 1\n\n${table}`)).toEqual([])
  })

  it('in a page’s own comment is pointed at as well, also without a value', () => {
    expect(reports(`.. rstforge-page: prefx=Vpc keyCase=camelCase nonsense\n\n${STATUS}`)).toEqual([
      ['override-unknown', 'prefx', 'did you mean "prefix"?'],
      ['override-unknown', 'nonsense', expect.stringMatching(/^known: kind, /)],
    ])
  })
})

describe('a comment that nobody reads', () => {
  it.each([
    ['rstfoge: enum Code', 'rstfoge'],
    ['RSTFORGE: enum Code', 'RSTFORGE'],
    ['rstforge enum Code', 'rstforge'],
    ['rstforge-pge: prefix=A', 'rstforge-pge'],
  ])('`.. %s` is reported', (comment, word) => {
    expect(reports(`.. ${comment}\n\n${STATUS}`)).toEqual([
      ['override-unknown', word, expect.stringMatching(/^did you mean "rstforge(?:-page)?:"\?$/)],
    ])
  })

  it('is told from the words of authors', () => {
    expect(reports(`.. rstforge makes types of this table\n\n.. forge: it\n\n${STATUS}`)).toEqual(
      [],
    )
  })

  it('is reported where it is written as a directive', () => {
    expect(reports(`.. rstforge:: enum Code\n\n${STATUS}`)).toEqual([
      ['override-unknown', '.. rstforge:: enum Code', expect.stringContaining('one colon')],
    ])
  })

  it('is reported inside a cell without a table, and read before a table in a cell', () => {
    const cell = (inside: string): string =>
      listTable(['Item', 'Notes'], [['a', `Text.\n\n.. rstforge: enum Inner\n\n${inside}`]])
    expect(reports(cell('More text.'))).toEqual([
      [
        'override-unmatched',
        '.. rstforge: enum Inner',
        'put it right before the table that it is about',
      ],
    ])
    const inner = modelOf(cell(BARE))
    expect(inner.diagnostics).toEqual([])
    expect(enumOf(inner).name).toBe('Inner')
  })
})

describe('a rule of the config', () => {
  it('whose part matches nothing in any of its tables is reported', () => {
    const options: ModelOptions = {
      tables: [
        { match: { header: 'Code' }, names: { 200: 'Good', 777: 'Bad' }, skip: ['404', '405'] },
        { match: { header: 'Parameter' }, literals: { id: ['a'], sise: [1] } },
      ],
    }
    const found = modelOf(`${BARE}\n\n${FIELDS}`, options).diagnostics
    expect(found.map(({ code, message, help }) => [code, message, help])).toEqual([
      [
        'override-unmatched',
        expect.stringMatching(/tables\[0\].*"777".*`names`/),
        expect.any(String),
      ],
      [
        'override-unmatched',
        expect.stringMatching(/tables\[0\].*"405".*`skip`/),
        expect.any(String),
      ],
      ['override-unmatched', expect.stringMatching(/tables\[1\].*"sise"/), 'did you mean "size"?'],
    ])
  })

  it('with a misspelt role is reported once, and all else that it says holds', () => {
    const misspelt = { vlaue: 'Code' }
    const options: ModelOptions = {
      tables: [
        {
          match: {},
          kind: 'enum',
          columns: { ...misspelt, name: 'Phrase' },
          names: { 200: 'Good' },
        },
      ],
    }
    const found = modelOf(`${BARE}\n\n${BARE}`, options)
    expect(found.diagnostics).toMatchObject([
      {
        code: 'override-unknown',
        configKey: ['tables', 0, 'columns', 'vlaue'],
        help: 'did you mean "value"?',
      },
    ])
    expect(pairs(enumOf(found))).toEqual([
      ['Good', 200],
      ['NotHere', 404],
    ])
  })

  it('that renames a type that there is not is reported', () => {
    expect(modelOf(FIELDS, { names: { Paige: 'Mine' } }).diagnostics).toMatchObject([
      { code: 'override-unmatched', help: 'did you mean "Page"?' },
    ])
  })
})

describe('a name that TypeScript does not take', () => {
  it.each([
    ['class', 'Class'],
    ['3 things */', '_3Things'],
    ['漢字', '漢字'],
    ['Error', 'Error'],
    ['Record', 'Record_'],
    ['Number', 'Number_'],
  ])('"%s" becomes %s', (said, used) => {
    const found = modelOf(`.. rstforge: record ${said}\n\n${FIELDS}`)
    expect(recordOf(found).name).toBe(used)
    expect(found.diagnostics.map(({ code }) => code)).toEqual(
      said === used ? [] : ['override-name'],
    )
    const renamed = modelOf(FIELDS, { names: { Page: said } })
    expect(recordOf(renamed).name).toBe(used)
    expect(renamed.diagnostics).toHaveLength(said === used ? 0 : 1)
  })

  it('is pointed at where it is said, once, however many tables it is said of', () => {
    const text = `.. rstforge-page: prefix=9-x\n\n.. rstforge: enum\n   name: class\n\n${BARE}\nText.\n\n${BARE}`
    const names = { '404': '__proto__' }
    const tables = [{ match: { header: 'Phrase' }, names }]
    expect(modelOf(text, { tables }).diagnostics).toMatchObject([
      {
        message: '"9-x" cannot be a name in TypeScript; "_9X" is taken instead',
        position: { start: { line: 1, column: 26 }, end: { line: 1, column: 29 } },
      },
      {
        message: '"class" cannot be a name in TypeScript; "Class" is taken instead',
        position: { start: { line: 4, column: 10 }, end: { line: 4, column: 15 } },
      },
      {
        message: '"__proto__" cannot be a name in TypeScript; "___proto__" is taken instead',
        configKey: ['tables', 0, 'names', '404'],
      },
    ])
  })
})

it('a column that is said to have the names has them, whatever kind of codes stand beside it', () => {
  const rows = [
    ['200', 'Fine.', 'all well'],
    ['404', 'Not fine.', 'nothing there'],
  ]
  for (const header of ['Status Code', 'Error Code', 'Exit Code']) {
    const text = `.. rstforge: enum Answer\n   name: Title\n\n${listTable([header, 'Description', 'Title'], rows)}`
    const found = modelOf(text)
    expect(pairs(enumOf(found))).toEqual([
      ['AllWell', 200],
      ['NothingThere', 404],
    ])
    expect(found.diagnostics).toEqual([])
  }
  const rule = { match: { header: 'Status Code' }, columns: { name: 'Title' } }
  const ruled = modelOf(listTable(['Status Code', 'Message', 'Title'], rows), { tables: [rule] })
  expect(pairs(enumOf(ruled))).toEqual([
    ['AllWell', 200],
    ['NothingThere', 404],
  ])
})

it('an enum that is said to be one keeps the flavour that it would have by itself', () => {
  const said = enumOf(modelOf(`.. rstforge: enum Answer\n\n${BARE}`))
  expect(said).toMatchObject({ name: 'Answer', flavor: 'httpStatus' })
  expect(pairs(said)).toEqual(pairs(enumOf(modelOf(BARE))))
})

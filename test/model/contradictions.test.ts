/** Tables that contradict themselves: what they say twice and differently is reported at both rows. */
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/model/lint/lint.js'
import { model } from '../../src/model/model.js'
import { enumOf, listTable, modelOf, page, pairs, recordOf } from './read.js'

function found(text: string): unknown[] {
  const pages = [page(text)]
  return lint(pages, model(pages)).map(({ code, position, related }) => [
    code,
    position?.start.line,
    related?.[0]?.position?.start.line,
  ])
}

const fields = (rows: readonly (readonly string[])[]): string =>
  listTable(['Parameter', 'Type', 'Mandatory'], rows)

describe('a field in two rows', () => {
  it('is reported where the rows give it two types, and the first counts', () => {
    const text = fields([
      ['id', 'String', 'Yes'],
      ['size', 'Integer', 'No'],
      ['id', 'Integer', 'Yes'],
    ])
    expect(found(text)).toEqual([['duplicate-field', 13, 7]])
    expect(recordOf(modelOf(text)).fields[0]).toMatchObject({
      name: 'id',
      type: { kind: 'string' },
    })
  })

  it('is reported where one says yes and the other no', () => {
    expect(
      found(
        fields([
          ['id', 'String', 'Yes'],
          ['id', 'String', 'No'],
        ]),
      ),
    ).toEqual([['duplicate-field', 10, 7]])
  })

  it('is reported also where only a third row has its type', () => {
    const text = fields([
      ['id', '', 'Yes'],
      ['id', '', 'No'],
      ['id', 'String', ''],
    ])
    expect(recordOf(modelOf(text)).fields[0]).toMatchObject({ type: { kind: 'string' } })
    expect(modelOf(text).diagnostics).toMatchObject([
      {
        code: 'duplicate-field',
        message:
          '"id" stands here a second time, and the two rows disagree whether it is mandatory',
        position: { start: { line: 10 } },
        related: [{ position: { start: { line: 7 } } }],
      },
    ])
  })

  it('has the condition of the row that says when it is mandatory', () => {
    const text = fields([
      ['id', 'String', ''],
      ['id', '', 'Yes, if given'],
    ])
    expect(recordOf(modelOf(text)).fields[0]).toMatchObject({
      required: 'conditional',
      requiredWhen: 'Yes, if given',
    })
  })

  it('is one field where a row only says more of it', () => {
    expect(
      found(
        fields([
          ['id', 'String', 'Yes'],
          ['', 'Integer', ''],
          ['id', 'string', 'Yes'],
        ]),
      ).filter((one) => Array.isArray(one) && one[0] === 'duplicate-field'),
    ).toEqual([])
  })
})

describe('a code in two rows', () => {
  const codes = (rows: readonly (readonly string[])[]): string =>
    listTable(['Error Code', 'Message'], rows)

  it('is reported where the rows have other words', () => {
    expect(
      found(
        codes([
          ['APP.1', 'Not found'],
          ['APP.2', 'Wrong'],
          ['APP.1', 'Not allowed'],
        ]),
      ),
    ).toEqual([['contradictory-code', 10, 6]])
  })

  it('is no contradiction where a blank cell continues it, or the words are the same', () => {
    expect(
      found(
        codes([
          ['APP.1', 'Not found'],
          ['', 'Not allowed'],
          ['APP.2', 'Wrong.'],
          ['APP.2', 'wrong'],
        ]),
      ).filter((one) => Array.isArray(one) && one[0] === 'contradictory-code'),
    ).toEqual([])
  })

  it('and a row for all others is no finding', () => {
    expect(
      found(
        codes([
          ['APP.1', 'Not found'],
          ['Other error codes', 'Ask us'],
        ]),
      ),
    ).toEqual([])
  })
})

it('names of members that a number would hide are made names', () => {
  const text = listTable(
    ['Status Code', 'Description'],
    [
      ['200 OK', 'x'],
      ['404 Not Found', 'y'],
    ],
  )
  const all = modelOf(text, { tables: [{ match: { index: 0 }, names: { 200: '42' } }] })
  expect(pairs(enumOf(all))[0]).toEqual(['_42', 200])
  expect(all.diagnostics).toMatchObject([{ code: 'override-name' }])
})

it('a name that is nothing but a placeholder stands for any key', () => {
  const text = fields([
    ['<operator>', 'String', 'No'],
    ['x-meta-{key}', 'String', 'No'],
    ['id', 'String', 'Yes'],
  ])
  const { fields: own, wildcards } = recordOf(modelOf(text))
  expect(own.map(({ name }) => name)).toEqual(['id'])
  expect(wildcards.map(({ name }) => name)).toEqual(['<operator>', 'x-meta-{key}'])
})

describe('two columns under each other’s header', () => {
  const read = (headers: string[], rows: string[][]) => {
    const text = listTable(headers, rows)
    const found = modelOf(`Page\n====\n\n${text}`)
    const reports = found.diagnostics.map(({ code, position, related = [] }) => [
      code,
      position?.start.line,
      ...related.map((other) => other.position?.start.line),
    ])
    return { declaration: found.declarations[0], reports }
  }

  it('types and answers', () => {
    const { declaration, reports } = read(
      ['Parameter', 'Type', 'Mandatory', 'Description'],
      [
        ['a', 'Yes', 'String', 'The a.'],
        ['b', 'No', 'Integer', 'The b.'],
      ],
    )
    expect(declaration).toMatchObject({
      fields: [
        { name: 'a', required: true, type: { kind: 'string' } },
        { name: 'b', required: false, type: { kind: 'integer' } },
      ],
    })
    expect(reports).toEqual([['swapped-columns', 8, 9]])
  })

  it.each([
    ['Error Code', 'Error Message', 'It went wrong', 'X.0001', 'X.0002'],
    ['Status Code', 'Message', 'Not Found', '404', '410'],
  ])('codes and messages: %s, %s', (code, message, words, first, second) => {
    const { declaration, reports } = read(
      [code, message],
      [
        [words, first],
        [`${words} again`, second],
      ],
    )
    expect(
      declaration?.kind === 'enum' && declaration.members.map(({ value }) => String(value)),
    ).toEqual([first, second])
    expect(reports).toEqual([['swapped-columns', 7, 8]])
  })

  it('are left alone where only one of them is wrong, or the user says what they are', () => {
    const rows = [
      ['a', 'Yes', 'No', 'The a.'],
      ['b', 'No', 'No', 'The b.'],
    ]
    expect(read(['Parameter', 'Type', 'Mandatory', 'Description'], rows).reports).toEqual([])
  })
})

describe('a name of several values', () => {
  const said = (...rows: string[][]) =>
    modelOf(listTable(['Status Code', 'Message', 'Description'], rows)).diagnostics.map(
      ({ code, message, position }) => [code, message, position?.start.line],
    )

  it('is reported at the last of them, as the rows write it', () => {
    expect(said(['404', 'Not Found', 'a'], ['410', 'Not Found', 'b'], ['200', 'OK', 'c'])).toEqual([
      [
        'duplicate-member',
        '2 values are called "Not Found"; they are told apart by their values',
        10,
      ],
    ])
    expect(said(['404', 'Not Found', 'a'], ['410', 'Not-found', 'b'], ['200', 'OK', 'c'])).toEqual([
      [
        'duplicate-member',
        '"Not Found" and "Not-found" become the same name; they are told apart by their values',
        10,
      ],
    ])
  })
})

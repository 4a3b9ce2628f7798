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

/** Tables that mark their required fields instead of saying yes and no. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf, recordOf } from './read.js'

const required = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  around = ['', ''],
) => {
  const text = `Page\n====\n\n${around[0] ?? ''}\n\n${listTable(headers, rows)}\n${around[1] ?? ''}\n`
  const found = modelOf(text)
  expect(found.diagnostics).toEqual([])
  return recordOf(found).fields.map(({ name, required: is }) => [name, is])
}

describe('a mandatory column of marks', () => {
  const HEADERS = ['Name', 'Type', 'Required', 'Description']
  const marked = (...marks: string[]) =>
    required(
      HEADERS,
      marks.map((mark, at) => [`f${String(at)}`, 'String', mark, 'It.']),
    ).map(([, is]) => is)

  it.each(['✓', '✔', 'x', 'X', '×', '•', '●', '\\*', '+', '☑'])(
    'has a yes in each mark and a no in each blank: %s',
    (mark) => {
      expect(marked(mark, '', '', mark)).toEqual([true, false, false, true])
      expect(marked(mark, '-')).toEqual([true, false])
    },
  )

  it('has a no in blanks beside a yes that may say when', () => {
    expect(marked('Yes', 'Yes, if lit', '', '')).toEqual([true, 'conditional', false, false])
    expect(marked('Yes, if lit', '', '')).toEqual(['conditional', null, null])
  })

  it('has a no in each cross beside a tick, or where no cell is blank', () => {
    expect(marked('✓', '✗')).toEqual([true, false])
    expect(marked('×', '×')).toEqual([false, false])
  })

  it.each(['Yes', 'required', 'true'])('has a no in blanks beside one word alone: %s', (word) => {
    expect(marked(word, '', '', word)).toEqual([true, false, false, true])
  })

  it('says nothing in a blank beside two words, and in a rare one', () => {
    expect(marked('Yes', 'No', '')).toEqual([true, false, null])
    expect(marked('Yes', 'Yes', 'Yes', 'Yes', '')).toEqual([true, true, true, true, null])
  })

  it('is the column of defaults where that says of some that they are required', () => {
    const rows = [
      ['a', 'String', '*required*', 'It.'],
      ['b', 'String', '(required)', 'It.'],
      ['c', 'String', '5', 'It.'],
    ]
    const headers = ['Name', 'Type', 'Default', 'Description']
    expect(required(headers, rows)).toEqual([
      ['a', true],
      ['b', true],
      ['c', null],
    ])
    const { fields } = recordOf(modelOf(`Page\n====\n\n${listTable(headers, rows)}`))
    expect(fields.map((field) => field.default)).toEqual([undefined, undefined, '5'])
  })

  it('leaves the answer to the name where its cell is blank', () => {
    const rows = [
      ['a', 'String', '✓', 'It.'],
      ['b (required)', 'String', '', 'It.'],
    ]
    expect(required(HEADERS, rows)).toEqual([
      ['a', true],
      ['b', true],
    ])
  })

  it('is the inverse under "Optional"', () => {
    const rows = [
      ['a', 'String', 'x', 'It.'],
      ['b', 'String', '', 'It.'],
    ]
    expect(required(['Name', 'Type', 'Optional', 'Description'], rows)).toEqual([
      ['a', false],
      ['b', true],
    ])
  })

  it('makes a record of a table without types', () => {
    const rows = [
      ['a', 'x', 'It.'],
      ['b', '', 'It.'],
    ]
    expect(required(['Name', 'Required', 'Description'], rows)).toEqual([
      ['a', true],
      ['b', false],
    ])
  })
})

describe('names with an asterisk', () => {
  const HEADERS = ['Name', 'Type', 'Description']
  const starred = (name: string, before = '', after = '', headers = HEADERS) =>
    required(
      headers,
      [
        [name, 'String', 'It.'],
        ['size', 'Integer', 'It.'],
      ],
      [before, after],
    )
  const REQUIRED = [
    ['lamp', true],
    ['size', false],
  ]
  const OPEN = [
    ['lamp', null],
    ['size', null],
  ]

  it.each(['lamp*', 'lamp \\*', '``lamp``\\ \\*', '**lamp**\\*', 'lamp (\\*)'])(
    'are required, and the others are not: %s',
    (name) => {
      expect(starred(name)).toEqual(REQUIRED)
    },
  )

  it.each([
    ['before the table', 'Fields with an asterisk (\\*) are required.', ''],
    ['behind the table', '', '\\* Required'],
    ['in a list behind the table', '', '* mandatory'],
    ['behind the table in words', '', 'An asterisk marks what must be given.'],
  ])('are required where a legend says so: %s', (_, before, after) => {
    expect(starred('lamp*', before, after)).toEqual(REQUIRED)
  })

  it('are something else where a legend says so', () => {
    expect(starred('lamp*', '', '\\* Since version 2.')).toEqual(OPEN)
    expect(starred('lamp*', 'Names with an asterisk are new.')).toEqual(OPEN)
  })

  it('are not spoken of by whatever else stands around', () => {
    expect(starred('lamp*', 'All of it.', 'More of it.')).toEqual(REQUIRED)
    expect(starred('lamp*', '', '* A list.')).toEqual(REQUIRED)
    expect(starred('lamp*', '', 'Names such as x-\\* are many.')).toEqual(REQUIRED)
  })

  it('leave the answer to a mandatory column', () => {
    const rows = [
      ['lamp*', 'No', 'String'],
      ['size', 'Yes', 'String'],
    ]
    expect(required(['Name', 'Required', 'Type'], rows)).toEqual([
      ['lamp', false],
      ['size', true],
    ])
  })

  it('are not names that stand for many', () => {
    for (const name of ['x-meta-*', 'meta.*', 'x_*']) {
      const found = modelOf(
        listTable(HEADERS, [
          [name, 'String', 'It.'],
          ['size', 'Integer', 'It.'],
        ]),
      )
      const { wildcards, fields } = recordOf(found)
      expect(wildcards).toMatchObject([{ name, required: null }])
      expect(fields).toMatchObject([{ required: null }])
    }
  })

  it('stand at the name without it', () => {
    const text = listTable(HEADERS, [['lamp*', 'String', 'It.']])
    const { rawName, provenance } = recordOf(modelOf(text)).fields[0] ?? {}
    expect(rawName).toBe('lamp*')
    const { start, end } = provenance?.position ?? {}
    const line = text.split('\n')[(start?.line ?? 0) - 1]
    expect(line?.slice((start?.column ?? 0) - 1, (end?.column ?? 0) - 1)).toBe('lamp')
  })
})

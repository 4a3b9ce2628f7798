/** Comma-separated values: what Python's reader makes of them, and where every cell stands. */
import { describe, expect, it } from 'vitest'
import { readCsv, type CsvDialect } from '../../../src/parse/csv.js'
import { parse } from '../../../src/parse/parse.js'
import { offsetAt } from '../../../src/source/line.js'
import { readLines } from '../../../src/source/source.js'
import type { AnyNode, Text } from '../../../src/tree/nodes.js'

const DEFAULT: CsvDialect = { delimiter: ',', quote: '"', skipSpace: true }

function cells(text: string, dialect: Partial<CsvDialect> = {}) {
  const read = readCsv(readLines({ path: 'a.csv', text }), { ...DEFAULT, ...dialect })
  if ('error' in read) return read.error
  return read.rows.map((row) => row.map(({ block }) => block.map((line) => line.text).join('|')))
}

describe('readCsv', () => {
  it.each([
    ['a,b\nc', [['a', 'b'], ['c']]],
    ['a, b ,"c, d"', [['a', 'b', 'c, d']]],
    ['"a ""b"" c",', [['a "b" c', '']]],
    ['"two\n\nlines",x', [['two||lines', 'x']]],
    ['a\n\nb', [['a'], [], ['b']]],
    ['a "b" c', [['a "b" c']]],
    ['"",""', [['', '']]],
  ])('reads %j', (text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  it.each([
    ['"a"b', "',' expected after '\"'"],
    ['a,"b', 'unexpected end of data'],
    ['"a" ,b', "',' expected after '\"'"],
  ])('refuses %j', (text, error) => {
    expect(cells(text)).toBe(error)
  })

  it('knows other dialects', () => {
    expect(cells("a;'b;c';d", { delimiter: ';', quote: "'" })).toEqual([['a', 'b;c', 'd']])
    expect(cells('a\\,b,"c\\"d"', { escape: '\\' })).toEqual([['a,b', 'c"d']])
    expect(cells('a\\\nb', { escape: '\\' })).toEqual([['a|b']])
    expect(cells('a b  c', { delimiter: ' ' })).toEqual([['a', 'b', 'c']])
    expect(cells('a, b', { skipSpace: false })).toEqual([['a', ' b']])
    expect(cells('a\u{1f600}b', { delimiter: '\u{1f600}' })).toEqual([['a', 'b']])
  })

  it('keeps the place of every character, through quotes, escapes and tabs', () => {
    const text = '"x ""y"" z",\ta\\,b\n"one\ntwo ""3"""'
    const read = readCsv(readLines({ path: 'a.csv', text }), { ...DEFAULT, escape: '\\' })
    const plain = readCsv(readLines({ path: 'a.csv', text }), DEFAULT)
    for (const result of [read, plain]) {
      if ('error' in result) continue
      for (const line of result.rows.flat().flatMap(({ block }) => block)) {
        for (const [index, character] of Array.from(line.text).entries()) {
          expect(text.charAt(offsetAt(line, index))).toBe(character)
        }
      }
    }
    expect('rows' in plain).toBe(true)
  })
})

describe('csv-table', () => {
  it('gives every text its exact place', () => {
    const source = [
      'Text',
      '',
      '- .. csv-table::',
      '     :header: "first, h", second',
      '',
      '     "quoted ""twice"", *here*", plain',
      '     "over',
      '     lines", "- a',
      '     - b"',
      '',
    ].join('\n')
    const { tree, diagnostics } = parse(source)
    expect(diagnostics).toEqual([])
    const texts = textsOf(tree)
    expect(texts.length).toBeGreaterThan(8)
    for (const { value, position } of texts) {
      const first = value.split('\n')[0] ?? ''
      expect(source.slice(position.start.offset).startsWith(first.replaceAll('"', '""'))).toBe(true)
      const line = source.slice(0, position.start.offset).split('\n')
      expect([position.start.line, position.start.column]).toEqual([
        line.length,
        (line.at(-1)?.length ?? 0) + 1,
      ])
    }
  })
})

function textsOf(node: AnyNode): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap(textsOf) : []
}

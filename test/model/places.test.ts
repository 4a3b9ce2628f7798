/** Diagnostics and members point at the word, also in cells that the source has in several lines. */
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/model/lint/lint.js'
import { model } from '../../src/model/model.js'
import type { Diagnostic } from '../../src/source/diagnostic.js'
import type { Position } from '../../src/source/position.js'
import { enumOf, modelOf, page, recordOf } from './read.js'

const said = (text: string, { start, end }: Position): string =>
  text.slice(start.offset, end.offset)

/** The place as line and column, which must say the same as the offsets. */
function lineAndColumn(text: string, { start }: Position): [number, number] {
  const before = text.slice(0, start.offset).split(/\r\n|\n/)
  expect([start.line, start.column]).toEqual([before.length, (before.at(-1) ?? '').length + 1])
  return [start.line, start.column]
}

function typoIn(text: string): Diagnostic & { position: Position } {
  const found = modelOf(text).diagnostics.find(({ code }) => code === 'misspelt-type')
  if (!found?.position) throw new Error('no misspelt type with a place')
  return { ...found, position: found.position }
}

const WRAPPED = `
+------+-------------+-----------+
| Name | Type        | Mandatory |
+======+=============+===========+
| a    | Array of    | Yes       |
|      | Sting       |           |
+------+-------------+-----------+
| b    | String      | No        |
+------+-------------+-----------+
`

describe('the word of a type', () => {
  it.each([
    ['in the second line of a cell', WRAPPED],
    ['between wide characters', WRAPPED.replace('|      | Sting ', '| 漢字 | Sting ')],
    ['with line ends of Windows', WRAPPED.replaceAll('\n', '\r\n')],
    ['behind an escape', WRAPPED.replace('Array of ', '\\Array of')],
    [
      'in a list-table with tabs',
      '.. list-table::\n\t:header-rows: 1\n\n\t* - Name\n\t  - Type\n\t* - a\n\t  -\tArray of\n\t\tSting\n\t* - b\n\t  - String\n',
    ],
    [
      'in a csv-table',
      '.. csv-table::\n   :header: Name, Type\n\n   a,"Array of\n   Sting"\n   b,String\n',
    ],
  ])('is found %s', (_, text) => {
    const { position } = typoIn(text)
    expect(said(text, position)).toBe('Sting')
    lineAndColumn(text, position)
  })

  it('is the node where the page’s text is not known', () => {
    const { tree, tables } = page(WRAPPED)
    const { diagnostics } = model([{ path: 'page.rst', tree, tables }])
    expect(said(WRAPPED, diagnostics[0]?.position as Position)).toContain('Array of')
  })
})

it('each code of a wrapped cell has its own place, and no code is found inside another', () => {
  const text = `
+------------+------------+
| Error Code | Meaning    |
+============+============+
| APP.10     | Several    |
| APP.1      |            |
+------------+------------+
| APP.2      | One        |
+------------+------------+
`
  const members = enumOf(modelOf(text)).members
  expect(
    members.map(({ entries }) => lineAndColumn(text, entries[0]?.provenance.position as Position)),
  ).toEqual([
    [5, 3],
    [6, 3],
    [8, 3],
  ])
})

it('a field that the page repeats in its cell is the whole word', () => {
  const text = `
======  ======
Name    Type
======  ======
ids/id  String
b       String
======  ======
`
  const [field] = recordOf(modelOf(text)).fields
  expect(said(text, field?.provenance.position as Position)).toBe('ids/id')
})

it('keys of examples are found with their escapes, behind tabs and backslashes, and in lists', () => {
  const text = `
Creating
========

POST /v1/things

Request
-------

=======  =======  =========
Name     Type     Mandatory
=======  =======  =========
id       String   Yes
size     Integer  Yes
=======  =======  =========

- Example Request

  .. code-block::

  \t{
  \t\t"id": "漢字 \\"a\\\\b\\"",
  \t\t"s\\u0069ze": "12",
  \t\t"c\\u006flour": "red"
  \t}
`
  const pages = [page(text)]
  const found = lint(pages, model(pages))
  expect(found.map(({ code, position }) => [code, said(text, position as Position)])).toEqual([
    ['example-type', '"s\\u0069ze"'],
    ['not-in-table', '"c\\u006flour"'],
  ])
  for (const { position } of found) lineAndColumn(text, position as Position)
})

it('words of comments are found behind backslashes', () => {
  const text = `.. rstforge: enum
   skip: a\\b, 9
   stile: const

===== ======
Code  Reason
===== ======
1     One
2     Two
===== ======
`
  const words = modelOf(text).diagnostics.map(({ position }) => said(text, position as Position))
  expect(words).toEqual(['a\\b', '9', 'stile'])
})

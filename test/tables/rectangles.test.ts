import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { tables } from '../../src/tables/tables.js'
import type { RectangularTable } from '../../src/tables/types.js'
import { resolve } from '../../src/resolve/resolve.js'

const read = (text: string) => tables(parse(text, { path: 'page.rst' }).tree)
const texts = (text: string) => read(text)[0]?.rows.map((row) => row.map((cell) => cell.text))

describe('tables as rectangles', () => {
  it('gives every place its cell where cells span rows and columns', () => {
    const rst = `
+-----+-----+-----+
| a         | b   |
+=====+=====+=====+
| c   | d   | e   |
+     +-----+-----+
|     | f         |
+-----+-----------+
`
    expect(texts(rst)).toEqual([
      ['a', 'a', 'b'],
      ['c', 'd', 'e'],
      ['c', 'f', 'f'],
    ])
    const [table] = read(rst)
    expect(table?.headerRows).toBe(1)
    expect(table?.rows[2]?.[0]).toBe(table?.rows[1]?.[0])
    expect(table?.rows[1]?.[0]).toMatchObject({ row: 1, column: 0, rowSpan: 2, columnSpan: 1 })
  })

  it('reads one blank where lines, blocks and marks that are not read stand between words', () => {
    const rst = `
+------------+------------+------------+------------+
| **a**  *b* | a [1]_ b   | [1]_ a     | a [1]_     |
| c          |            |            |            |
|            |            |            | - *b*      |
| - d        |            |            |            |
+------------+------------+------------+------------+
`
    expect(texts(rst)).toEqual([['a b c d', 'a b', 'a', 'a b']])
  })

  it('closes the sentence where the mark of a footnote stood before its end', () => {
    const rst = `
+--------------------+--------------------+-------------------+
| Soon [1]_.         | *Now* [#a]_, then  | a [1]_ .b [Ref]_! |
+--------------------+--------------------+-------------------+
`
    expect(texts(rst)).toEqual([['Soon.', 'Now, then', 'a .b!']])
  })

  it('knows caption, labels, sections, introduction and position', () => {
    const rst = `
Errors
======

.. _first:

What can go wrong:

.. _second:

.. table:: **Table 2** Codes

   ==== =====
   Code Text
   ==== =====
   1    one
   ==== =====

Other
-----

==== =====
Code Text
==== =====
2    two
==== =====
`
    const [one, two] = read(rst)
    expect(one).toMatchObject({
      index: 0,
      path: 'page.rst',
      caption: 'Table 2 Codes',
      labels: ['first', 'second'],
      headingPath: ['Errors'],
      introduction: 'What can go wrong:',
      firstOfSection: true,
    })
    expect(one?.captionPosition?.start).toMatchObject({ line: 11, column: 12 })
    expect(two).toMatchObject({ index: 1, headingPath: ['Errors', 'Other'] })
    expect(two?.introduction).toBeUndefined()
  })

  it('reads the same from the resolved tree', () => {
    const rst = `
Page
====

.. _label:

.. table:: Caption

   == ==
   A  B
   == ==
   1  2
   == ==
`
    const { tree } = parse(rst, { path: 'page.rst' })
    const resolved = resolve(parse(rst, { path: 'page.rst' }).tree).tree
    const facts = (found: ReturnType<typeof tables>) =>
      found.map(({ labels, caption, rows }) => ({
        labels,
        caption,
        rows: rows.map((row) => row.map((cell) => cell.text)),
      }))
    expect(facts(tables(resolved))).toEqual(facts(tables(tree)))
    expect(facts(tables(tree))[0]?.labels).toContain('label')
  })

  it('counts an outer table before the ones in its cells', () => {
    const rst = `
+---------+---+
| +--+--+ | x |
| |a |b | |   |
| +--+--+ |   |
+---------+---+

== ==
c  d
== ==
`
    expect(read(rst).map(({ index, outer, columnCount }) => [index, outer, columnCount])).toEqual([
      [0, undefined, 2],
      [1, 0, 2],
      [2, undefined, 2],
    ])
  })

  it('finds tables in lists, block quotes and directives that nobody knows', () => {
    const table = (indent: string) =>
      ['== ==', '1  2', '== =='].map((line) => indent + line).join('\n')
    const rst = `
- Parameters in the **error** field

  .. table::

${table('     ')}

.. unknown-thing::

${table('   ')}
`
    const found = read(rst)
    expect(found).toHaveLength(2)
    expect(found[0]?.introduction).toBe('Parameters in the error field')
  })

  it('hands over the comment before a table that speaks to us, and no other', () => {
    const rst = `
.. rstforge: enum Color
   key: phrase

.. a remark

== ==
1  2
== ==

.. rstforge: ignore

Between.

== ==
3  4
== ==
`
    const [first, second] = read(rst)
    expect(first?.override?.text).toBe('rstforge: enum Color\nkey: phrase')
    expect(second?.override).toBeUndefined()
  })

  it('counts stub columns', () => {
    const rst = `
.. list-table::
   :stub-columns: 1
   :header-rows: 1

   * - a
     - b
   * - c
     - d
`
    expect(read(rst)[0]).toMatchObject({ stubColumns: 1, headerRows: 1, columnCount: 2 })
  })

  it('tells comments and unknown directives in its cells, an inner table its own', () => {
    const [outer, inner] = read(`
.. before

+---------------+---+
| a             | b |
|               |   |
| .. one        |   |
|               |   |
| +----------+  |   |
| | .. inner |  |   |
| +----------+  |   |
|               |   |
| - .. two      |   |
+---------------+---+
`)
    const said = (nodes: RectangularTable['asides'] = []) =>
      nodes.flatMap(({ children }) => children.map((child) => 'value' in child && child.value))
    expect(said(outer?.asides)).toEqual(['one', 'two'])
    expect(said(inner?.asides)).toEqual(['inner'])
    expect(read('== ==\na  b\n== ==\nc  d\n== ==')[0]).not.toHaveProperty('asides')
  })
})

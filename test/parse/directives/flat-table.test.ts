/** `flat-table`, the list-table with spans of the Linux kernel's documentation. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import { tables } from '../../../src/tables/tables.js'

/** The cells of each row; what a cell covers besides its own place is the same text again. */
function read(rows: string, options = '') {
  const text = `.. flat-table:: Lamps\n${options}\n${rows.replace(/^/gmu, '   ')}\n`
  const { tree, diagnostics } = parse(text)
  const [table] = tables(tree)
  return {
    text,
    tree,
    table,
    messages: diagnostics.map(({ message }) => message),
    cells: table?.rows.map((row) => row.map((cell) => cell.text)),
  }
}

describe('a flat-table', () => {
  it('is a table with its title, header and stubs', () => {
    const { table, cells, messages } = read(
      '* - Name\n  - Glow\n\n* - desk\n  - 5',
      '   :header-rows: 1\n   :stub-columns: 1\n   :widths: 3 1\n   :name: lamps\n',
    )
    expect(messages).toEqual([])
    expect(table).toMatchObject({
      caption: 'Lamps',
      headerRows: 1,
      stubColumns: 1,
      labels: ['lamps'],
    })
    expect(cells).toEqual([
      ['Name', 'Glow'],
      ['desk', '5'],
    ])
  })

  it('lets the last cell of a short row cover what is left of it', () => {
    const { cells, messages } = read('* - a\n  - b\n  - c\n* - d\n  - e\n* - f')
    expect(messages).toEqual([])
    expect(cells).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'e'],
      ['f', 'f', 'f'],
    ])
  })

  it('has empty cells there instead with fill-cells', () => {
    const { cells } = read('* - a\n  - b\n  - c\n* - d', '   :fill-cells:\n')
    expect(cells).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ])
  })

  it('lets a cell cover further columns and rows, in any order of the roles', () => {
    const { cells, messages } = read(
      '* - a\n  - b\n  - c\n  - d\n' +
        '* - e\n  - :rspan:`1` :cspan:`1` f\n  - g\n' +
        '* - h\n  - i\n' +
        '* - :cspan:`2` :rspan:`1`\n\n    j\n  - k\n' +
        '* - l',
    )
    expect(messages).toEqual([])
    expect(cells).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f', 'f', 'g'],
      ['h', 'f', 'f', 'i'],
      ['j', 'j', 'j', 'k'],
      ['j', 'j', 'j', 'l'],
    ])
  })

  it('fits a short row, and a wide cell, beside what covers it from above', () => {
    const { cells } = read('* - a\n  - b\n  - :rspan:`2` c\n  - d\n* - e\n* - :cspan:`3` f\n  - g')
    expect(cells).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'e', 'c', ''],
      ['f', 'f', 'c', 'g'],
    ])
  })

  it('ends a span where the header or the table ends', () => {
    const { table, cells } = read(
      '* - :rspan:`5` a\n  - b\n* - c\n  - :rspan:`9` d\n* - e',
      '   :header-rows: 1\n',
    )
    expect(cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'd'],
    ])
    expect(table?.rows[0]?.[0]?.rowSpan).toBe(1)
  })

  it('keeps targets and comments before a row, and the place of the words behind a role', () => {
    const { table, text, cells } = read(
      '* .. _one lamp:\n\n  - :cspan:`1`  all *of it*\n* .. nothing\n\n  - a\n  - b',
    )
    expect(cells).toEqual([
      ['all of it', 'all of it'],
      ['a', 'b'],
    ])
    const [target, paragraph] = table?.rows[0]?.[0]?.blocks ?? []
    expect(target).toMatchObject({ type: 'target', names: ['one lamp'] })
    const [words] = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(words).toMatchObject({ type: 'text', value: 'all ' })
    const { start, end } = words?.position ?? {}
    expect(text.slice(start?.offset, end?.offset)).toBe('all ')
  })

  it('takes a number that is none, or far too large, for nothing', () => {
    const { cells } = read('* - :cspan:`x` a\n  - :rspan:`1000` b\n* - c\n  - d')
    expect(cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('says where its list is none', () => {
    expect(read('text').messages).toEqual([
      'Error parsing content block for the "flat-table" directive: exactly one bullet list expected.',
    ])
    expect(read('* - a\n* text').messages).toEqual([
      'Error parsing content block for the "flat-table" directive: two-level bullet list expected, but row 2 does not contain a second-level bullet list.',
    ])
    expect(read('').messages).toEqual(['The "flat-table" directive is empty; content required.'])
    expect(read('* - a\n  - b', '   :widths: 1 2 3\n').messages).toEqual([
      '"flat-table" widths do not match the number of columns in table (2).',
    ])
  })

  it('is no directive of docutils', () => {
    const { tree, diagnostics } = parse('.. flat-table::\n\n   * - a\n', { dialect: 'docutils' })
    expect(tables(tree)).toEqual([])
    expect(diagnostics.map(({ message }) => message)).toContain(
      'Unknown directive type "flat-table".',
    )
  })
})

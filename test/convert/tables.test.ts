import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propertySeed } from '../property-seed.js'
import { FLAVORS, markdown, readTables } from './pages.js'

const PLAIN = `
=====  =======
Code   Message
=====  =======
200    OK
\\      *a* b_c
=====  =======
`
const RICH = `
.. table:: Rich

   +---------+-----------+
   | A       | B         |
   +=========+===========+
   | 1       | para      |
   |         |           |
   |         | - item    |
   +---------+-----------+
   | both              |
   +---------+-----------+
`.replace('| both              |', '| both                |')

describe('auto', () => {
  it('takes pipes where nothing is lost by them, unpadded', () => {
    expect(markdown(PLAIN).text).toBe(
      '| Code | Message |\n| - | - |\n| 200 | OK |\n| | *a* b_c |\n',
    )
  })

  it('takes HTML where pipes would lose something, and reports nothing', () => {
    const { text, codes } = markdown(RICH)
    expect(text).toContain('<td colspan="2">both</td>')
    expect(text).toContain('<caption>Rich</caption>')
    expect(text).toContain('<li>item</li>')
    expect(codes).toEqual([])
  })

  it('takes JSX in MDX, with Markdown in the cells', () => {
    const { text } = markdown(RICH, { flavor: 'mdx' })
    expect(text).toContain('<td colSpan="2">both</td>')
    expect(text).toMatch(/para\s+- item/)
  })

  it('takes HTML for every table in CommonMark, which has no pipes', () => {
    expect(markdown(PLAIN, { flavor: 'commonmark' }).text).toContain('<table>')
  })

  it('keeps an HTML table one block: no blank line is in it', () => {
    const text = markdown(
      '+-----------+\n| ::        |\n|           |\n|   a       |\n|           |\n|   b       |\n+-----------+',
    ).text
    expect(text.trim()).not.toMatch(/\n\s*\n/)
    expect(text).toContain('a&#10;\nb')
  })

  it('keeps the caption of a pipe table before it', () => {
    const text = markdown(
      '.. table:: **Table 1** Codes\n\n   == ==\n   a  b\n   == ==\n   1  2\n   == ==',
    ).text
    expect(text).toBe('**Table 1** Codes\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')
  })
})

describe('forms that are asked for', () => {
  it('pipe keeps all text of a rich table and says that its form is lost', () => {
    const { text, codes } = markdown(RICH, { tables: 'pipe' })
    expect(readTables(text)).toEqual([
      [
        ['A', 'B'],
        ['1', 'para• item'],
        ['both', ''],
      ],
    ])
    expect(codes).toEqual(['table-flattened'])
  })

  it('list names each cell by its header', () => {
    expect(markdown(PLAIN, { tables: 'list' }).text).toBe(
      '- **Code:** 200\n  - **Message:** OK\n- **Code:**\n  - **Message:** *a* b_c\n',
    )
  })

  it('grid keeps spans and blocks', () => {
    const { text } = markdown(RICH, { tables: 'grid' })
    expect(text).toMatch(/\+=+\+=+\+/)
    expect(text).toMatch(/\| both +\|/)
  })
})

describe('cells come back', () => {
  it('with the same text, whatever stands in them', () => {
    const hostile = fc.stringMatching(/^[a-z|*_`<>[\]{}~!#&\\$"'^.:/@()=+-]{1,12}$/)
    const rows = fc.array(fc.array(hostile, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(rows, fc.constantFrom('gfm', 'vitepress', 'myst'), (cells, flavor) => {
        const literal = cells.map((row) =>
          row.map((cell) => cell.replace(/[\\`*_|[\]<>:]/g, '\\$&')),
        )
        const source = [
          '.. list-table::\n   :header-rows: 1\n',
          ...[['h', 'k'], ...literal].map(([a, b]) => `   * - ${guard(a)}\n     - ${guard(b)}`),
        ].join('\n')
        const { text } = markdown(source, { tables: 'pipe', flavor })
        const expected = [['h', 'k'], ...cells]
        expect(readTables(text)).toEqual([expected])
      }),
      { seed: propertySeed(), numRuns: 300 },
    )
  })
})

/** Text that no construct of reStructuredText takes for its own. */
function guard(text = ''): string {
  return `\\ ${text}`
}

describe('every flavour', () => {
  it.each(FLAVORS)('%s keeps every cell of a table', (flavor) => {
    const { text } = markdown(RICH, { flavor })
    for (const cell of ['A', 'B', '1', 'para', 'item', 'both', 'Rich']) expect(text).toContain(cell)
  })
})

it('a heading in a cell is below those around it', () => {
  const cell = '.. only:: html\n\n          Bulbs\n          -----\n\n          LED'
  const { text } = markdown(`Lamps\n=====\n\n.. list-table::\n\n   * - ${cell}\n`)
  expect(text).toContain('# Lamps')
  expect(text).toContain('<h2>Bulbs</h2>')
})

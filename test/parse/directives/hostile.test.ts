/** Files that include one another without end, and very many directives of one kind. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.js'

describe('hostile input', () => {
  it('ends a chain of files that include the next one twice', () => {
    const readFile = (path: string) => `.. include:: ${Number(path) + 1}\n`.repeat(2)
    const { diagnostics, reads } = parse('.. include:: 0\n', { path: 'page.rst', readFile })
    expect(reads.length).toBeLessThanOrEqual(2000)
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['file-limit']))
  })

  it.each([
    `.. csv-table::\n\n   ${','.repeat(5000)}\n${'   a\n'.repeat(5000)}`,
    `.. flat-table::\n\n   * ${'- :cspan:`99`\n     '.repeat(100)}\n${'   * - a\n'.repeat(5000)}`,
  ])('does not fill up a table that one row makes very wide', (text) => {
    const { diagnostics } = parse(text)
    expect(diagnostics.map(({ code }) => code)).toEqual(['table-ragged'])
  })

  it('reads directives of a kind in the order that docutils gives them', () => {
    const metas = Array.from({ length: 3000 }, (_, index) => `.. meta::\n   :a${index}: b\n`)
    const { tree } = parse(`text\n\n${metas.join('\n')}`)
    const names = tree.children.map((node) => (node.type === 'meta' ? node.name : node.type))
    expect(names).toEqual([...metas.map((_, index) => `a${index}`), 'paragraph'])
  })
})

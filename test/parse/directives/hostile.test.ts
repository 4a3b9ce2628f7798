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

  it('reads directives of a kind in the order that docutils gives them', () => {
    const metas = Array.from({ length: 3000 }, (_, index) => `.. meta::\n   :a${index}: b\n`)
    const { tree } = parse(`text\n\n${metas.join('\n')}`)
    const names = tree.children.map((node) => (node.type === 'meta' ? node.name : node.type))
    expect(names).toEqual([...metas.map((_, index) => `a${index}`), 'paragraph'])
  })
})

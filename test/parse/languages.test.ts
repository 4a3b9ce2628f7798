import { describe, expect, it } from 'vitest'
import { spanish } from '../../src/languages.js'
import { parse } from '../../src/parse/parse.js'

const NOTA = '.. nota:: x\n'

describe('the language of a document', () => {
  it('is one that is given as it is', () => {
    const { tree, diagnostics } = parse(NOTA, { language: spanish, dialect: 'docutils' })
    expect(tree.children.map(({ type }) => type)).toEqual(['note'])
    expect(diagnostics).toEqual([])
  })

  it('is English, and said so, where the core has none of the tag', () => {
    const { diagnostics } = parse('.. note:: x\n', { language: 'es', path: 'a.rst' })
    expect(diagnostics).toMatchObject([
      { code: 'language-unknown', level: 'warning', path: 'a.rst' },
    ])
  })
})

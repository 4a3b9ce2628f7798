/** What holds for `resolve` whatever the document: pure, works on JSON, safe, says where. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { resolve, runTransforms } from '../../src/resolve/resolve.js'
import type { AnyNode, Document } from '../../src/tree/nodes.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'
import { documents, runParameters } from '../parse/random-text.js'

const everything = `Title
=====

:Author: me

.. contents::

.. _label:

Section
-------

label_ Section_ [#]_ |s| \`anonymous\`__ unknown_ [*]_

.. class:: c

Paragraph

----

.. [#] note
.. |s| replace:: text
__ https://example.org/
`

describe('resolve', () => {
  it('leaves its input as it is', () => {
    const { tree } = parse(everything)
    const before = JSON.stringify(tree)
    resolve(tree)
    expect(JSON.stringify(tree)).toBe(before)
  })

  it('gives the same for a tree that was JSON', () => {
    const { tree } = parse(everything)
    const again = JSON.parse(JSON.stringify(tree)) as Document
    expect(resolve(again)).toEqual(resolve(tree))
  })

  it('says of what an included file holds that it is that file', () => {
    const { tree } = parse('.. include:: part.rst\n', {
      path: 'page.rst',
      readFile: (path) => (path === 'part.rst' ? '\nunknown_\n' : undefined),
    })
    const { tree: resolved, diagnostics } = resolve(tree, { reportLevel: 'info' })
    expect(diagnostics).toMatchObject([{ path: 'part.rst', position: { start: { line: 2 } } }])
    expect(toPseudoXml(resolved)).toContain('level="3" line="2" source="part.rst"')
  })

  it('takes messages out of the tree unless asked, and reports them', () => {
    const { tree } = parse('unknown_\n', { path: 'page.rst' })
    const { tree: resolved, diagnostics } = resolve(tree)
    expect(toPseudoXml(resolved)).toBe(
      '<document source="page.rst">\n    <paragraph>\n        unknown_\n',
    )
    expect(diagnostics).toMatchObject([
      {
        code: 'reference-unknown',
        level: 'error',
        path: 'page.rst',
        message: 'Unknown target name: "unknown".',
        position: { start: { line: 1, column: 1, offset: 0 }, end: { offset: 8 } },
      },
    ])
    expect(toPseudoXml(resolve(tree, { reportLevel: 'info' }).tree)).toContain('<system_message')
  })

  it('leaves substitutions that double at every step, and says so once', () => {
    const steps = Array.from(
      { length: 40 },
      (_, i) => `.. |s${i}| replace:: |s${i + 1}| |s${i + 1}|`,
    )
    const { tree } = parse(`before |s0| after\n\n${steps.join('\n')}\n.. |s40| replace:: x\n`)
    const { diagnostics } = resolve(tree)
    expect(diagnostics.filter(({ code }) => code === 'substitutions-too-many')).toHaveLength(1)
  })

  it('shows the source of nodes as it was written, without its indent', () => {
    const source = 'A *b*\n\n  c\n  d\n'
    const options = { exposeInternals: ['rawsource'], text: source }
    expect(toPseudoXml(resolve(parse(source, { path: 'a.rst' }).tree, options).tree)).toBe(
      `<document internal:rawsource="" source="a.rst">
    <paragraph internal:rawsource="A *b*">
        A${' '}
        <emphasis internal:rawsource="*b*">
            b
    <block_quote internal:rawsource="">
        <paragraph internal:rawsource="c
d">
            c
            d
`,
    )
  })

  it('runs only the transforms that are asked for', () => {
    const { tree } = parse('[#]_ |a|\n\n.. [#] note\n')
    const { tree: numbered } = runTransforms(tree, ['references.Footnotes'])
    expect(toPseudoXml(numbered)).toContain('<label>')
    expect(toPseudoXml(numbered)).toContain('<substitution_reference')
  })

  it('never throws, and every reference that is left has a place to go', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { tree } = resolve(parse(text).tree)
        const nodes = flatten(tree)
        // a target before a field list that becomes docinfo keeps its id to itself, as in docutils
        const ids = new Set(
          nodes.flatMap((node) => [
            ...('ids' in node ? (node.ids ?? []) : []),
            ...(node.type === 'target' && node.refid !== undefined ? [node.refid] : []),
          ]),
        )
        for (const node of nodes) {
          if (node.type !== 'reference' && node.type !== 'footnote_reference') continue
          if (node.refid !== undefined) expect(ids).toContain(node.refid)
        }
      }),
      runParameters(300),
    )
  })

  it('gives ids in unknown directives once, and leaves names to the document', () => {
    const unknown = '.. unknown::\n\n   .. [1] inner\n\n   .. _a:\n\n   inner, a_\n'
    const text = `.. [1] outer\n\n.. _a:\n\n${unknown}\nouter, a_ [1]_\n\n${unknown}`
    const nodes = flatten(resolve(parse(text).tree).tree)
    const footnotes = nodes.filter((node) => node.type === 'footnote').map(({ ids }) => ids)
    expect(footnotes).toEqual([['footnote-1'], ['footnote-1-1'], ['footnote-1-2']])
    const links = nodes.filter(
      (node) => node.type === 'reference' || node.type === 'footnote_reference',
    )
    expect(links.map((node) => node.refid)).toEqual(['a', 'a', 'footnote-1', 'a'])
  })

  it('gives every id once', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { tree } = resolve(parse(text).tree)
        const ids = flatten(tree).flatMap((node) => ('ids' in node ? (node.ids ?? []) : []))
        expect(ids).toEqual([...new Set(ids)])
      }),
      runParameters(300),
    )
  })
})

function flatten(node: AnyNode): AnyNode[] {
  return 'children' in node ? [node, ...node.children.flatMap(flatten)] : [node]
}

/** Every inline node knows where it was read from. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import type { AnyNode } from '../../../src/tree/nodes.js'

type Dialect = 'sphinx' | 'docutils'

function nodesOf(source: string, dialect: Dialect = 'sphinx'): AnyNode[] {
  const found: AnyNode[] = []
  const visit = (node: AnyNode) => {
    // What a message says is not read from the source
    if (node.type === 'system_message') return
    found.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parse(source, { dialect }).tree)
  return found
}

function sliceOf(source: string, node: AnyNode): string {
  return source.slice(node.position.start.offset, node.position.end.offset)
}

function slicesOf(source: string, type: AnyNode['type']): string[] {
  return nodesOf(source)
    .filter((node) => node.type === type)
    .map((node) => sliceOf(source, node))
}

describe('the place of inline markup', () => {
  it.each([
    ['emphasis', 'a *b* c', ['*b*']],
    ['strong', 'a **b** c', ['**b**']],
    ['literal', 'a ``b\\c`` d', ['``b\\c``']],
    ['subscript', 'a :sub:`b`, `c`:sub:', [':sub:`b`', '`c`:sub:']],
    ['reference', 'a_ `b <c_>`_ |d|_ http://e.org.', ['a_', '`b <c_>`_', '|d|_', 'http://e.org']],
    ['target', 'a _`b` `c <http://d.org>`_', ['_`b`', '<http://d.org>']],
    ['substitution_reference', 'a |b|_', ['|b|']],
    ['footnote_reference', 'a [1]_ [#]_', ['[1]_', '[#]_']],
    ['citation_reference', 'a [b]_', ['[b]_']],
    ['problematic', 'a *b', ['*']],
    ['interpreted_text', 'a :py:class:`~b.C`', [':py:class:`~b.C`']],
  ] as const)('%s in %j', (type, source, want) => {
    expect(slicesOf(source, type)).toEqual(want)
  })

  it('is that of the brackets around a link that is its own text', () => {
    expect(slicesOf('`<http://a.org>`_', 'text')).toEqual(['http://a.org'])
  })

  it('counts columns behind tabs as the source does', () => {
    const [, emphasis] = nodesOf('a\t*b*')
      .filter((node) => node.type !== 'text')
      .slice(1)
    expect(emphasis?.position.start).toEqual({ line: 1, column: 3, offset: 2 })
  })

  it('goes over the lines of an indented block', () => {
    const source = 'x\n\n   a *b\n   c* d\n'
    expect(slicesOf(source, 'emphasis')).toEqual(['*b\n   c*'])
    const emphasis = nodesOf(source).find((node) => node.type === 'emphasis')
    expect(emphasis?.position.end).toMatchObject({ line: 4, column: 6 })
  })
})

const pieces = fc.constantFrom(
  ...[
    '*',
    '**',
    '`',
    '``',
    '_',
    '__',
    '|',
    '[1]_',
    ':sub:',
    ' ',
    ' ',
    ' ',
    '\n',
    '<',
    '>',
    '(',
    '"',
  ],
  ...['a', 'word', 'http://a.org', 'a@b.org', '\\', '中', '\u{1d400}', '-', ':', '.'],
)
const markup = fc.array(pieces, { maxLength: 30 }).map((parts) => `w${parts.join('')}`)
const dialects = fc.constantFrom<Dialect>('sphinx', 'docutils')

describe('any text', () => {
  it('is found in the source, where it has no escapes and stands at the margin', () => {
    fc.assert(
      fc.property(markup, dialects, (source, dialect) => {
        fc.pre(!/\\|[ \t]\n|\n[ \t]|:sub:|[<>]/.test(source))
        for (const node of nodesOf(source, dialect)) {
          if (node.type === 'text') expect(sliceOf(source, node)).toBe(node.value)
        }
      }),
    )
  })

  it('never throws, and children stand in their parents, in order', () => {
    fc.assert(
      fc.property(markup, dialects, (source, dialect) => {
        for (const node of nodesOf(source, dialect)) {
          if (!('children' in node) || node.type === 'document') continue
          let last = node.position.start.offset
          for (const child of node.children) {
            // The target of a link stands in its reference's text
            if (child.type === 'target' || child.type === 'system_message') continue
            expect(child.position.start.offset).toBeGreaterThanOrEqual(last)
            expect(child.position.end.offset).toBeLessThanOrEqual(node.position.end.offset)
            last = child.position.end.offset
          }
        }
      }),
    )
  })
})

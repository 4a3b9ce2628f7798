/** What the pseudo-XML printer makes of attributes, text and pending nodes: as docutils' `pformat`. */
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../src/tree/nodes.js'
import { plainText } from '../../src/tree/plain-text.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'
import { pythonRepr } from '../../src/tree/python-repr.js'

const point = { line: 1, column: 1, offset: 0 }
const position = { start: point, end: point }
const text = (value: string): AnyNode & { type: 'text' } => ({ type: 'text', value, position })

describe('toPseudoXml', () => {
  it('sorts attributes, and joins lists with blanks that are escaped in their items', () => {
    const section: AnyNode = {
      type: 'section',
      names: ['a b', 'c\\d'],
      ids: ['a-b', 'c-d'],
      dupnames: [],
      children: [],
      position,
    }
    expect(toPseudoXml(section)).toBe('<section ids="a-b c-d" names="a\\ b c\\\\d">\n')
  })

  it('indents text by its level, line by line, and does not quote it', () => {
    const paragraph: AnyNode = {
      type: 'paragraph',
      children: [text('one\n\n<two> "&"\n'), text('')],
      position,
    }
    expect(toPseudoXml(paragraph)).toBe('<paragraph>\n    one\n    \n    <two> "&"\n')
  })

  it('breaks text where Python breaks lines', () => {
    const paragraph: AnyNode = {
      type: 'paragraph',
      children: [text('a\u2028b\u0085c\fd\r\ne')],
      position,
    }
    expect(toPseudoXml(paragraph).split('\n')).toHaveLength(7)
  })

  it('calls the type of a message by its name', () => {
    const message: AnyNode = {
      type: 'system_message',
      level: 3,
      message_type: 'ERROR',
      source: 'x.rst',
      line: 4,
      children: [],
      position,
    }
    expect(toPseudoXml(message)).toBe(
      '<system_message level="3" line="4" source="x.rst" type="ERROR">\n',
    )
  })

  it('prints flags as docutils does, and none that are off', () => {
    const node: AnyNode = {
      type: 'substitution_definition',
      ltrim: true,
      rtrim: false,
      rawsource: '.. |a| unicode:: b',
      children: [],
      position,
    }
    expect(toPseudoXml(node)).toBe('<substitution_definition ltrim="1">\n')
  })

  it('prints the details of a pending node as Python would', () => {
    const pending: AnyNode = {
      type: 'pending',
      transform: 'misc.ClassAttribute',
      details: { local: null, class: ['a', "b'"], depth: 2, nodes: [text('inside')] },
      position,
    }
    expect(toPseudoXml(pending)).toBe(`<pending>
    .. internal attributes:
         .transform: docutils.transforms.misc.ClassAttribute
         .details:
           class: ['a', "b'"]
           depth: 2
           local: None
           nodes:
             inside
`)
  })

  it('prints a directive that is kept whole with its content', () => {
    const directive: AnyNode = {
      type: 'directive',
      name: 'toctree',
      argument: 'x',
      options: [{ name: 'maxdepth', value: '2', position }],
      content: 'a\nb',
      children: [],
      position,
    }
    expect(toPseudoXml(directive)).toBe(
      '<directive argument="x" name="toctree" options="maxdepth:\\ 2">\n    a\n    b\n',
    )
  })
})

describe('pythonRepr', () => {
  it.each([
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ['a\\b\n\t', "'a\\\\b\\n\\t'"],
    ['é\u00a0\u2028\u{10ffff}', "'é\\xa0\\u2028\\U0010ffff'"],
    [true, 'True'],
    [[], '[]'],
  ] as const)('%j', (value, expected) => {
    expect(pythonRepr(value)).toBe(expected)
  })
})

describe('plainText', () => {
  it('divides blocks by a blank line, and inline nodes by nothing', () => {
    const paragraph = (...children: (AnyNode & { type: 'text' | 'emphasis' })[]): AnyNode =>
      ({ type: 'paragraph', children, position }) as const
    const quote = {
      type: 'block_quote',
      children: [
        paragraph(text('a '), { type: 'emphasis', children: [text('b')], position }),
        paragraph(text('c')),
      ],
      position,
    } as AnyNode
    expect(plainText(quote)).toBe('a b\n\nc')
  })

  it('gives the alternative text of an image', () => {
    expect(plainText({ type: 'image', uri: 'a.png', alt: 'A', position })).toBe('A')
    expect(plainText({ type: 'transition', position })).toBe('')
  })
})

/**
 * The face for users of the npm package `restructured`: the same trees on the subset that it reads,
 * and more where it stops.
 */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import restructured, {
  fromRestructured,
  parse,
  type RestructuredNode,
  type RestructuredParent,
} from '../../src/compat/restructured.js'

interface Original {
  parse(text: string, options?: object): RestructuredParent
}
const original = (createRequire(import.meta.url)('restructured') as { default: Original }).default

/** The tree with the keys that the package has; ours may have more. */
function asOriginal(node: RestructuredNode): unknown {
  if ('value' in node) return { type: node.type, value: node.value }
  const { type, children, blanklines, indent, depth, role, directive, bullet } = node
  const kept = {
    blanklines,
    indent,
    depth,
    role,
    directive,
    ...(type === 'bullet_list' ? { bullet } : {}),
  }
  const said = Object.entries(kept).filter(([, value]) => value !== undefined)
  return { type, ...Object.fromEntries(said), children: children.map(asOriginal) }
}

describe('on the subset that the package reads, the trees are equal', () => {
  it.each([
    ['a paragraph of two lines', 'one\ntwo\n'],
    ['no line break at the end', 'one\ntwo'],
    ['two paragraphs', 'one\n\n\ntwo\n'],
    ['sections', 'Title\n=====\n\ntext\n\nSub\n---\n\nmore\n\nNext\n----\n\nend\n'],
    ['a title with an overline', '=====\nTitle\n=====\n\ntext\n'],
    ['inline markup', 'A *em* and **strong** and ``lit`` x.\n'],
    ['markup at the end of a paragraph', 'a **b**\n\nc\n'],
    ['markup over two lines', 'one *em\nph* two\n'],
    ['interpreted text', 'A :ref:`x <y>` and `plain` z.\n'],
    ['a role of docutils', 'A :emphasis:`x` and :math:`a` z.\n'],
    ['references', 'A |sub| and name_ and [1]_ and [#]_ and [CIT2002]_ x.\n'],
    ['bullet lists', '* a\n\n  b\n\n* c\n'],
    ['a list of dashes', '- a\n- b\n  c\n'],
    ['nested lists', '* a\n\n  - b\n  - c\n\n* d\n'],
    ['enumerated lists', '1. a\n2. b\n\n   c\n'],
    ['definition lists', 'term\n  definition\n  goes on\n\nother : class\n  more\n'],
    ['block quotes', 'text\n\n  quote\n\n    deep\n'],
    ['an attribution', 'text\n\n  quote\n\n  -- who\n'],
    ['a transition', 'a\n\n----\n\nb\n'],
    ['an indented literal block', 'text\n\n::\n\n  a\n    b\n\n  c\n\nafter\n'],
    ['comments', 'a\n\n.. one\n   two\n'],
    ['a comment that starts on the next line', '..\n  c d\n'],
    ['directives', '.. image:: x.png\n   :alt: hi\n\ntext\n'],
    ['a directive with content', '.. note:: hello\n   world\n'],
    ['a directive of Sphinx', '.. versionadded:: 1.2\n   Some text.\n'],
    ['a code block', '.. code-block:: c\n\n   a\n   b\n'],
    ['a directive that is wrong', '.. image::\n\nb\n\n.. note:: c\n   :wrong: d\n'],
    ['a quote by a directive', '.. epigraph::\n\n   a\n'],
    ['a quote that begins with a directive', 'a\n\n   .. note:: b\n\n   c\n'],
    ['a definition that begins with one', 'term\n   .. note:: b\n\n   c\n'],
  ])('%s', (_name, text) => {
    expect(asOriginal(parse(text))).toEqual(asOriginal(original.parse(text)))
  })

  it.each([
    ['blank lines', { blanklines: true }, 'a\n\n\nb\n\n* c\n\n* d\n\nTitle\n=====\n\ne\n'],
    ['indents', { indent: true }, 'a\n\n  b\n\n    c\n\nterm\n   def\n'],
  ])('%s on request', (_name, options, text) => {
    expect(asOriginal(parse(text, options))).toEqual(asOriginal(original.parse(text, options)))
  })

  it('gives positions only on request', () => {
    const plain = JSON.stringify(parse('a *b*\n'))
    expect(plain).not.toContain('position')
    const [paragraph] = parse('a *b*\n', { position: true }).children
    expect(paragraph?.position).toMatchObject({ start: { line: 1, column: 1, offset: 0 } })
  })
})

describe('beyond it', () => {
  it('reads tables, field lists, footnotes and targets', () => {
    const text =
      '+---+---+\n| a | b |\n+---+---+\n\n:name: value\n\n.. [1] note\n\n.. _here: http://example.org\n'
    expect(parse(text).children.map(({ type }) => type)).toEqual([
      'table',
      'field_list',
      'footnote',
      'target',
    ])
    expect(original.parse(text).children.map(({ type }) => type)).not.toContain('table')
  })

  it('gives a directive its argument, options and body', () => {
    const [table] = parse(
      '.. table:: Caption\n   :name: x\n\n   === ===\n   a   b\n   === ===\n',
    ).children
    expect(table).toMatchObject({
      type: 'directive',
      directive: 'table',
      argument: 'Caption',
      options: { name: 'x' },
      body: [{ type: 'table' }],
    })
  })

  it('takes a field list in the content for no options', () => {
    const [note] = parse('.. note:: a\n   :class: b\n\n   :name: c\n').children
    expect(note).toMatchObject({ options: { class: 'b' } })
    expect(note).not.toHaveProperty('options.name')
  })

  it('keeps what begins with a directive apart from what it made', () => {
    const types = (node: RestructuredNode | undefined): unknown =>
      node && 'children' in node ? [node.type, ...(node.body ?? node.children).map(types)] : 'text'
    const [figure] = parse('.. figure:: a.png\n\n   b\n').children
    expect(types(figure)).toEqual(['directive', ['figure', ['image'], ['caption', 'text']]])
    const [table] = parse('+------------+\n| .. note:: a|\n+------------+\n').children
    const note = ['directive', ['note', ['paragraph', 'text']]]
    expect(types(table)).toEqual([
      'table',
      ['tgroup', ['colspec'], ['tbody', ['row', ['entry', note]]]],
    ])
    const [code] = parse('.. code-block:: c\n\n   a\n').children
    expect(types(code)).toEqual(['directive', ['literal_block', 'text']])
  })

  it('reads what the package throws at', () => {
    const text = 'An _`inline target`.\n'
    expect(() => original.parse(text)).toThrow()
    expect(parse(text).children[0]).toMatchObject({ type: 'paragraph' })
  })
})

describe('fromRestructured', () => {
  const text = [
    'Title',
    '=====',
    '',
    'A *paragraph*.',
    '',
    '* item',
    '',
    '  === ===',
    '  a   b',
    '  === ===',
    '  1   2',
    '  === ===',
    '',
    '+---+',
    '| c |',
    '+---+',
    '',
    ':field: value',
    '',
    '.. [1] A note.',
    '',
    'End.',
    '',
  ].join('\n')

  it.each([{ position: true }, {}])(
    'reads tables from the source of paragraphs (%j)',
    (options) => {
      const upgraded = fromRestructured(original.parse(text, options), text)
      const [section] = upgraded.children
      const types = (node: RestructuredNode | undefined) =>
        node && 'children' in node ? node.children.map(({ type }) => type) : []
      expect(types(section)).toEqual([
        'title',
        'paragraph',
        'bullet_list',
        'table',
        'field_list',
        'footnote',
        'paragraph',
      ])
      const list = section && 'children' in section ? section.children[2] : undefined
      const item = list && 'children' in list ? list.children[0] : undefined
      expect(types(item)).toEqual(['paragraph', 'table'])
    },
  )

  it('keeps what was read rightly, and does not change its input', () => {
    const tree = original.parse('a *b*\n\n.. a comment\n', { position: true })
    const before = JSON.stringify(tree)
    expect(fromRestructured(tree, 'a *b*\n\n.. a comment\n')).toEqual(tree)
    expect(JSON.stringify(tree)).toBe(before)
  })
})

describe('the default export', () => {
  it('has the functions that the package has', () => {
    expect(restructured.parse('a\n')).toEqual(parse('a\n'))
  })
})

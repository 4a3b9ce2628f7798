/** Dialect `sphinx`: nothing that docutils lacks is lost, and nothing around it is disturbed. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import { plainText } from '../../../src/tree/plain-text.js'
import type { AnyNode, Directive, NodeOf, NodeType } from '../../../src/tree/nodes.js'

function all<Type extends NodeType>(node: AnyNode, type: Type): NodeOf<Type>[] {
  const isWanted = (each: AnyNode): each is NodeOf<Type> => each.type === type
  const own = isWanted(node) ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child, type))] : own
}

function only(text: string): Directive {
  const { tree, diagnostics } = parse(text)
  expect(diagnostics).toEqual([])
  const [node, ...others] = tree.children
  expect(others).toEqual([])
  if (node?.type !== 'directive') throw new Error('not a directive')
  return node
}

describe('a directive that is kept', () => {
  it('has name, argument, options and content as written, with their places', () => {
    const text =
      '.. Mystery:: an   argument\n   of two lines\n   :one: 1\n   :two:\n\n   *text*\n\n     more\n'
    const node = only(text)
    expect(node).toMatchObject({
      name: 'mystery',
      argument: 'an argument of two lines',
      argumentLines: ['an   argument', 'of two lines'],
      content: '*text*\n\n  more',
      options: [
        { name: 'one', value: '1', position: { start: { line: 3, column: 4 } } },
        { name: 'two', value: '', position: { start: { line: 4, column: 4 } } },
      ],
    })
    const { start, end } = node.contentPosition ?? node.position
    expect(text.slice(start.offset, end.offset)).toBe('*text*\n\n     more')
    const argument = node.argumentPosition ?? node.position
    expect(text.slice(argument.start.offset, argument.end.offset)).toContain('an   argument')
  })

  it.each(['only:: html', 'tab-item:: A', 'py:function:: f(a)', 'mystery::', 'hlist::'])(
    'keeps a table in %s',
    (head) => {
      const node = only(`.. ${head}\n\n   == ==\n   a  b\n   == ==\n`)
      expect(all(node, 'table')).toHaveLength(1)
    },
  )

  it.each(['toctree::', 'graphviz::', 'autoclass:: a', 'mermaid::'])(
    'does not read the content of %s',
    (head) => {
      const node = only(`.. ${head}\n\n   *a -- b_\n`)
      expect(node.content).toBe('*a -- b_')
      expect(node.children).toEqual([])
    },
  )

  it.each(['toctree', 'autosummary'])('has the names of %s also without an empty line', (name) => {
    const node = only(`.. ${name}::\n   a\n   b\n`)
    expect(node.content).toBe('a\nb')
    expect(node.argument).toBeUndefined()
  })

  it.each(['index:: a', 'centered:: A', 'currentmodule:: a', 'cpp:namespace-pop::'])(
    'refuses what stands below %s, and keeps its source',
    (head) => {
      const text = `.. ${head}\n\n   lost?\n`
      const { tree, diagnostics } = parse(text)
      expect(diagnostics.map(({ message }) => message.split('\n')[1])).toEqual([
        'no content permitted.',
      ])
      expect(tree.children.map(({ type }) => type)).toEqual(['system_message'])
      expect(tree.children.map(plainText).join()).toContain('lost?')
    },
  )

  it.each(['only:: html', 'ifconfig:: a', 'py:function:: f(a)', 'class:: A'])(
    'has sections in %s, with styles of their own, and what stands among sections',
    (head) => {
      const inside = 'Inner\n=====\n\nDeep\n----\n\n.. sidebar:: Beside\n\n   b\n'
      const text = `Outer\n=====\n\n.. ${head}\n\n${inside.replace(/^(?=.)/gmu, '   ')}\nOut\n---\n`
      const { tree, diagnostics } = parse(text)
      expect(diagnostics).toEqual([])
      const outline = (node: AnyNode): unknown[] =>
        'children' in node
          ? node.children.flatMap((child) =>
              child.type === 'section'
                ? [[child.names?.[0], ...outline(child)]]
                : child.type === 'sidebar'
                  ? ['sidebar']
                  : outline(child),
            )
          : []
      expect(outline(tree)).toEqual([['outer', ['inner', ['deep', 'sidebar']], ['out']]])
    },
  )

  it('has no sections in a note on other places', () => {
    const { diagnostics } = parse('.. seealso::\n\n   Inner\n   =====\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['title-unexpected'])
  })

  it('takes the first line for content where there is no argument', () => {
    expect(only('.. seealso:: other *pages*\n')).toMatchObject({
      content: 'other *pages*',
      children: [{ type: 'paragraph' }],
    })
    expect(only('.. seealso:: other\n')).not.toHaveProperty('argument')
  })

  it('keeps every term of a glossary entry', () => {
    const node = only('.. glossary::\n\n   one\n   two\n     Both.\n\n   three\n     Third.\n')
    expect(all(node, 'definition_list_item')).toHaveLength(2)
    expect(all(node, 'term')).toHaveLength(3)
  })

  it('shows no comments and no sorting keys of a glossary', () => {
    const text =
      '.. glossary::\n\n   one : K\n   .. a comment\n\n   two\n     Both.\n\n   .. note\n      of a comment\n\n   three\n'
    const terms = all(only(text), 'definition_list_item').map((item) =>
      all(item, 'term').map(plainText),
    )
    expect(terms).toEqual([['one', 'two'], ['three']])
    expect(all(only(text), 'definition').map(plainText)).toEqual(['Both.', ''])
  })

  it('reads options as strictly as docutils', () => {
    const { diagnostics } = parse('.. mystery::\n   :a: 1\n   :a: 2\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['directive-option-duplicate'])
  })
})

describe('content that nobody knows', () => {
  const inside = '.. _here: a\n\n   `broken *here |x\n\n   .. role:: loud\n\n   Title\n   =====\n'
  const after = '\n.. _here: b\n\nText *broken\n\n:loud:`x`\n'
  const ids = (node: AnyNode): unknown[] => [
    ...('ids' in node ? [node.ids] : []),
    ...('children' in node ? node.children.flatMap(ids) : []),
  ]

  it('changes nothing around it', () => {
    const alone = parse(after)
    const { tree, diagnostics } = parse(`.. mystery::\n\n   ${inside}${after}`)
    expect(tree.children[0]).toMatchObject({ type: 'directive', name: 'mystery' })
    expect(tree.children.slice(1).map(ids)).toEqual(alone.tree.children.map(ids))
    expect(diagnostics.map(({ code }) => code)).toEqual(alone.diagnostics.map(({ code }) => code))
    expect(all(tree.children[0] ?? tree, 'system_message')).toEqual([])
  })

  it('knows the roles that were made before it', () => {
    const { tree } = parse('.. role:: loud\n\n.. mystery::\n\n   :loud:`x`\n')
    expect(all(tree, 'inline')).toMatchObject([{ classes: ['loud'] }])
  })
})

describe('what Sphinx does in another way', () => {
  it('makes literal blocks of code with its options', () => {
    const text =
      '.. code-block:: python\n   :linenos:\n   :caption: Some code\n   :name: sample\n\n   x = 1\n'
    expect(parse(text).tree.children).toMatchObject([
      {
        type: 'literal_block',
        classes: ['code', 'python'],
        language: 'python',
        linenos: true,
        caption: 'Some code',
        names: ['sample'],
      },
    ])
  })

  it('refuses code without a blank line before it, which would be part of the language', () => {
    const { tree, diagnostics } = parse('.. code-block:: bash\n   run me\n')
    const message = 'Error in "code-block" directive:\nmaximum 1 argument(s) allowed, 3 supplied.'
    expect(diagnostics).toMatchObject([{ level: 'error', message }])
    expect(plainText(tree)).toContain('run me')
  })

  it.each([
    [':dedent: 2', '  a\nb', 'linenos'],
    [':dedent:\n   :lineno-start: 7', '  a\nb', undefined],
  ])('takes the margin of code off with %j', (options, expected, absent) => {
    const text = `.. code-block:: c\n   ${options}\n\n   x\n`.replace('   x', '       a\n     b')
    const [node] = parse(text).tree.children
    expect(node && 'children' in node && node.children).toMatchObject([{ value: expected }])
    if (absent) expect(node).not.toHaveProperty(absent)
    else expect(node).toMatchObject({ linenos: true })
  })

  it('keeps a formula with a label in one piece', () => {
    const { tree } = parse('.. math::\n   :label: eq\n   :nowrap:\n\n   a\n\n   b\n')
    expect(tree.children).toMatchObject([{ type: 'math_block', label: 'eq', nowrap: true }])
  })

  it('reads what changed in a version like the rest of the text', () => {
    const { tree } = parse(
      '.. versionchanged:: 3.5\n   Is *slow*, see :pep:`475`.\n\n.. deprecated-removed:: 3.1 3.2 Use **it**.\n\n   More.\n',
    )
    expect(tree.children).toMatchObject([
      {
        argument: '3.5',
        children: [
          {
            type: 'paragraph',
            children: [{}, { type: 'emphasis' }, {}, { type: 'reference' }, {}],
          },
        ],
      },
      {
        argument: '3.1 3.2',
        children: [{ children: [{}, { type: 'strong' }, {}] }, { children: [{ value: 'More.' }] }],
      },
    ])
    const [first] = tree.children
    expect(first?.type === 'directive' && first.children[0]?.position).toEqual({
      start: { line: 2, column: 4, offset: 27 },
      end: { line: 2, column: 30, offset: 53 },
    })
  })

  it('takes `class` for a description of a class, as Python is the language where none is said', () => {
    const source = '.. class:: Lamp(colour)\n\n   Burns.\n'
    expect(parse(source).tree.children).toMatchObject([
      {
        type: 'directive',
        name: 'class',
        argument: 'Lamp(colour)',
        children: [{ type: 'paragraph' }],
      },
    ])
    expect(parse(source, { dialect: 'docutils' }).tree.children).toMatchObject([
      { type: 'paragraph', classes: ['lamp-colour'] },
    ])
  })

  it('calls docutils’ `class` by other names', () => {
    const { tree } = parse('.. rst-class:: wide\n\n.. cssclass:: a\n\n   text\n')
    expect(tree.children).toMatchObject([
      { type: 'pending', details: { class: ['wide'] } },
      { type: 'paragraph', classes: ['a'] },
    ])
  })

  it('is not known to docutils', () => {
    const { diagnostics } = parse('.. toctree::\n', { dialect: 'docutils' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['directive-language', 'directive-unknown'])
  })
})

it('names the figure, where docutils names its image, and takes the name of an equation for its label', () => {
  const text = '.. figure:: a.png\n   :name: Lamp\n\n   A lamp\n\n.. math:: x\n   :name: sum\n'
  const namesOf = (dialect: 'sphinx' | 'docutils') => {
    const { tree } = parse(text, { dialect })
    const [figure, image, math] = (['figure', 'image', 'math_block'] as const).map(
      (type) => all(tree, type)[0],
    )
    return [figure?.names, image?.names, math?.names, math?.type === 'math_block' && math.label]
  }
  expect(namesOf('sphinx')).toEqual([['lamp'], undefined, ['sum'], 'sum'])
  expect(namesOf('docutils')).toEqual([undefined, ['lamp'], ['sum'], undefined])
})

/** Roles that docutils does not have are kept in the dialect `sphinx`. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import type { InlineNode, InterpretedText } from '../../../src/tree/nodes.js'

function kept(source: string): InterpretedText {
  const { tree, diagnostics } = parse(source)
  expect(diagnostics).toEqual([])
  const [block] = tree.children
  const inline: InlineNode[] = block?.type === 'paragraph' ? block.children : []
  const node = inline.find((child) => child.type === 'interpreted_text')
  if (!node) throw new Error(`No interpreted text in ${source}`)
  return node
}

function shown(node: InterpretedText): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

describe('a role of Sphinx', () => {
  it.each([
    [':ref:`label`', 'ref', 'label', 'label'],
    [':py:meth:`~pkg.Class.run`', 'py:meth', '~pkg.Class.run', 'run'],
    [':class:`!pkg.Class`', 'class', '!pkg.Class', 'pkg.Class'],
    [':cpp:func:`~ns::run`', 'cpp:func', '~ns::run', 'run'],
    [':file:`~/x.y`', 'file', '~/x.y', '~/x.y'],
    ['`label`:ref:', 'ref', 'label', 'label'],
    [':Ref:`a\\ b`', 'Ref', 'ab', 'ab'],
    [':index:`word`', 'index', 'word', 'word'],
    [':ref:`a \\<b>`', 'ref', 'a <b>', 'a <b>'],
    [':class:`~`', 'class', '~', '~'],
    [':ref:`<b>`', 'ref', '<b>', '<b>'],
    [':variable:`A <A_<LANG>_B>`', 'variable', 'A <A_<LANG>_B>', 'A <A_<LANG>_B>'],
  ])('%s', (source, role, target, text) => {
    const node = kept(source)
    expect(node).toMatchObject({ role, target })
    expect(node.explicit).toBeUndefined()
    expect(shown(node)).toBe(text)
  })

  it.each([
    [':ref:`The title <label>`', 'label', 'The title'],
    [':doc:`over\nlines </page>`', '/page', 'over\nlines'],
    [':class:`List<int>`', 'int', 'List'],
    [':class:`Run <~pkg.run>`', '~pkg.run', 'Run'],
  ])('takes %j apart', (source, target, text) => {
    const node = kept(source)
    expect(node).toMatchObject({ target, explicit: true })
    expect(shown(node)).toBe(text)
  })

  it('is not replaced by one of its name that the page makes for readers without Sphinx', () => {
    const text = '.. role:: doc\n.. role:: file\n\n:doc:`x` :file:`y`'
    const types = (dialect: 'sphinx' | 'docutils') => {
      const last = parse(text, { dialect }).tree.children.at(-1)
      const children = last?.type === 'paragraph' ? last.children : []
      return children.map(({ type }) => type).filter((type) => type !== 'text')
    }
    expect(types('sphinx')).toEqual(['interpreted_text', 'inline'])
    expect(types('docutils')).toEqual(['inline', 'inline'])
  })

  it('can be the default role', () => {
    expect(parse('.. default-role:: any\n\n`x`').tree.children.at(-1)).toMatchObject({
      children: [{ type: 'interpreted_text', role: 'any', target: 'x' }],
    })
  })
})

describe('a role of docutils', () => {
  it('is run, not kept', () => {
    expect(parse(':sub:`x`').tree.children).toMatchObject([{ children: [{ type: 'subscript' }] }])
  })
})

describe('a link to a numbered document', () => {
  it.each([
    [':rfc:`Safe methods <7231#section-4.2.1>`', 'Safe methods', 'rfc7231.html#section-4.2.1'],
    [':rfc:`2822#section-3`', 'RFC 2822#section-3', 'rfc2822.html#section-3'],
    [':pep:`style guide <8>`', 'style guide', 'pep-0008'],
    [':pep:`8#tabs`', 'PEP 8#tabs', 'pep-0008/#tabs'],
  ])('%s takes a title and a place as Sphinx does', (source, title, address) => {
    const { tree, diagnostics } = parse(source)
    expect(diagnostics).toEqual([])
    expect(tree.children).toMatchObject([
      {
        children: [
          {
            type: 'reference',
            refuri: expect.stringMatching(new RegExp(`/${address}$`, 'u')) as string,
            children: [{ value: title }],
          },
        ],
      },
    ])
  })

  it.each([':rfc:`Safe methods <7231>`', ':pep:`8#tabs`', ':rfc:`none <x>`'])(
    '%s takes none with docutils',
    (source) => {
      expect(parse(source, { dialect: 'docutils' }).diagnostics).toHaveLength(1)
    },
  )
})

describe('a role of the user', () => {
  it('is found by its name', () => {
    const { tree } = parse(':shout:`x`', {
      roles: {
        shout: {
          run: (call) => ({
            nodes: [{ type: 'text', value: call.text.toUpperCase(), position: call.textPosition }],
            messages: [],
          }),
        },
      },
    })
    expect(tree.children).toMatchObject([{ children: [{ type: 'text', value: 'X' }] }])
  })
})

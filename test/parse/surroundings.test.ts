/** Text that all documents have around their own, as Sphinx' `rst_prolog` and `rst_epilog`. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import { toPseudoXml } from '../../src/index.js'

const shown = (text: string, options: Parameters<typeof parse>[1]): string =>
  toPseudoXml(resolve(parse(text, options).tree).tree)

describe('text around a document', () => {
  it('gives it substitutions and targets', () => {
    const epilog = '.. |version| replace:: 3.1\n.. _lamp: https://lamp.example\n'
    const page = shown('Version |version| of the lamp_.', { epilog })
    expect(page).toContain('3.1')
    expect(page).toContain('refuri="https://lamp.example"')
  })

  it('stands apart from its own, before and behind it', () => {
    const { tree } = parse('Text.', { prolog: 'Before.', epilog: 'Behind.' })
    expect(tree.children).toMatchObject([
      { children: [{ value: 'Before.' }] },
      { children: [{ value: 'Text.' }] },
      { children: [{ value: 'Behind.' }] },
    ])
  })

  it('leaves its first fields the first', () => {
    const { tree } = parse(':orphan:\n\nText.', { prolog: 'Before.' })
    expect(tree.children.map(({ type }) => type)).toEqual(['field_list', 'paragraph', 'paragraph'])
    const long = parse(':abstract: Of lamps\n   that burn.\n:date: today\n', { prolog: 'Before.' })
    expect(long.tree.children).toMatchObject([
      { type: 'field_list', children: [{}, {}] },
      { type: 'paragraph' },
    ])
  })

  it('moves no place in it, and has places of its own', () => {
    const { tree, diagnostics } = parse('Text.', { prolog: 'One.\n\n*Two', path: 'page.rst' })
    expect(tree.children.at(-1)?.position.start).toEqual({ line: 1, column: 1, offset: 0 })
    expect(diagnostics).toMatchObject([{ path: '<prolog>', position: { start: { line: 3 } } }])
  })

  it('counts lines with tabs and carriage returns in it as those of a page', () => {
    const { tree, diagnostics } = parse('Text.', { prolog: '::\r\n\r\n\tCode.\r\n\r\n*One\r\n' })
    expect(tree.children[0]).toMatchObject({ type: 'literal_block' })
    expect(diagnostics).toMatchObject([{ path: '<prolog>', position: { start: { line: 5 } } }])
  })

  it('says of what is found later, too, that it is in it', () => {
    const { tree } = parse('Text.', { epilog: '\nSee |nothing|.', path: 'page.rst' })
    const [found] = resolve(tree).diagnostics
    expect(found).toMatchObject({ path: '<epilog>', position: { start: { line: 2, column: 5 } } })
  })

  it('includes files from the folder of each document, as if it stood in it', () => {
    const readFile = (path: string) =>
      path === 'docs/words.txt' ? '.. |lamp| replace:: Lamp' : undefined
    const { tree } = parse('A |lamp|.', {
      epilog: '.. include:: words.txt',
      path: 'docs/page.rst',
      readFile,
    })
    expect(toPseudoXml(resolve(tree).tree)).toContain('Lamp')
  })
})

import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { checkProject, createProject, indexPage } from '../../src/project/index.js'
import { resolve } from '../../src/resolve/resolve.js'

const unresolved = (text: string, path: string) => indexPage(parse(text, { path }).tree, path)
const resolved = (text: string, path: string) =>
  indexPage(resolve(parse(text, { path }).tree).tree, path)

function projectOf(pages: Record<string, string>, index = resolved) {
  return createProject(Object.entries(pages).map(([path, text]) => index(text, path)))
}

describe.each([
  ['before resolve', unresolved],
  ['after resolve', resolved],
] as const)('labels %s', (_, index) => {
  const labelsOf = (text: string) =>
    index(text, 'p.rst').labels.map(({ name, anchor, title }) => ({ name, anchor, title }))

  it('are targets, with the title of the section that they stand before', () => {
    const found = labelsOf('.. _My  Label:\n\nThe *Title*\n===========\n\nx\n\nSub\n---\n\ny')
    expect(found).toEqual([{ name: 'my label', anchor: 'my-label', title: 'The Title' }])
  })

  it('are what several targets in a row give', () => {
    const found = labelsOf('text\n\n.. _a:\n.. _b:\n\n.. figure:: x.png\n\n   Caption')
    expect(found.map(({ name, title }) => [name, title]).sort()).toEqual([
      ['a', 'Caption'],
      ['b', 'Caption'],
    ])
  })

  it('have no title before plain text, and none come of section titles', () => {
    expect(labelsOf('One\n===\n\n.. _here:\n\ntext')).toEqual([
      { name: 'here', anchor: 'here', title: undefined },
    ])
  })

  it('are the names that options give', () => {
    expect(
      labelsOf(
        'x\n\n.. table:: Cap\n   :name: The Table\n\n   == ==\n   a  b\n   == ==\n   1  2\n   == ==',
      ),
    ).toEqual([{ name: 'the table', anchor: 'the-table', title: 'Cap' }])
  })

  it('take no notice of directives that show nothing', () => {
    const found = labelsOf('.. _io:\n\n.. currentmodule:: a\n.. index:: b\n\nIO\n==\n\nx')
    expect(found).toEqual([{ name: 'io', anchor: 'io', title: 'IO' }])
  })

  it('are not the targets of addresses', () => {
    expect(labelsOf('.. _py: https://python.org\n\nSee py_.')).toEqual([])
  })
})

describe('references', () => {
  const project = projectOf({
    'docs/index.rst': 'Home\n====\n\n.. toctree::\n\n   guide/one\n   Two <guide/two>\n',
    'docs/guide/one.rst':
      '.. _one:\n\nPage One\n========\n\n.. glossary::\n\n   Spam\n   Eggs\n      Food.\n',
    'docs/guide/two.rst': [
      'Two\n===\n\n.. py:module:: pkg\n\n.. py:class:: Thing(a)\n\n   .. py:method:: run(x)\n',
      '.. program:: tool\n\n.. option:: -v, --verbose LEVEL\n\n   Talk.\n\n.. confval:: colour\n\n.. envvar:: HOME',
    ].join('\n'),
  })
  const from = (role: string, target: string) => project.resolve('docs/guide/two.rst', role, target)

  it('find labels whatever their case', () => {
    expect(from('ref', 'ONE')).toEqual({
      page: 'docs/guide/one.rst',
      anchor: 'one',
      title: 'Page One',
    })
  })

  it('find pages from the page’s folder and from the root', () => {
    expect(from('doc', 'one')?.page).toBe('docs/guide/one.rst')
    expect(from('doc', '../index')?.page).toBe('docs/index.rst')
    expect(from('doc', '/guide/one')?.page).toBe('docs/guide/one.rst')
    expect(from('doc', '/nowhere')).toBeUndefined()
  })

  it('find terms, also those that share a definition', () => {
    expect(from('term', 'spam')?.anchor).toBe('term-Spam')
    expect(from('term', 'Eggs')?.anchor).toBe('term-Eggs')
  })

  it('find Python objects by full name, by suffix, and with marks', () => {
    expect(from('py:meth', 'pkg.Thing.run')?.anchor).toBe('pkg.Thing.run')
    expect(from('meth', '~pkg.Thing.run()')?.anchor).toBe('pkg.Thing.run')
    expect(from('class', 'Thing')?.anchor).toBe('pkg.Thing')
    expect(from('class', 'hing')).toBeUndefined()
  })

  it('find options, settings and variables', () => {
    expect(from('option', 'tool --verbose')?.anchor).toBe('cmdoption-tool-verbose')
    expect(from('confval', 'colour')?.anchor).toBe('confval-colour')
    expect(from('envvar', 'HOME')?.anchor).toBe('envvar-HOME')
  })

  it('find every object that a description is of: a signature a line, which a backslash goes on', () => {
    const described = projectOf({
      'lamp.rst':
        '.. class:: Lamp(colour, \\\n                height)\n           Torch(colour)\n\n   .. method:: burn()\n',
    })
    const found = (role: string, target: string) =>
      described.resolve('lamp.rst', role, target)?.anchor
    expect(found('class', 'Lamp')).toBe('Lamp')
    expect(found('class', 'Torch')).toBe('Torch')
    expect(found('meth', 'Lamp.burn')).toBe('Lamp.burn')
    expect(found('class', 'height')).toBeUndefined()
  })

  it('find anything for `any`', () => {
    expect(from('any', 'one')?.page).toBe('docs/guide/one.rst')
    expect(from('any', 'pkg.Thing')?.anchor).toBe('pkg.Thing')
  })

  it('are not misled by names of objects of the language', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      for (const role of ['ref', 'doc', 'term', 'option', 'any', 'py:func', name]) {
        expect(from(role, name)).toBeUndefined()
      }
    }
  })
})

describe('the order of pages', () => {
  it('is that of the toctrees, in depth; others come after', () => {
    const project = projectOf({
      'a.rst': 'A\n=\n\nx',
      'index.rst': 'I\n=\n\n.. toctree::\n   :glob:\n\n   z\n   sub/*\n',
      'sub/b.rst': 'B\n=\n\n.. toctree::\n\n   /index\n',
      'sub/c.rst': 'C\n=\n\nx',
      'z.rst': 'Z\n=\n\nx',
    })
    const order = project.toctrees().order()
    expect(order.map(({ page, depth }) => `${depth} ${page.name}`)).toEqual([
      '0 a',
      '0 index',
      '1 z',
      '1 sub/b',
      '1 sub/c',
    ])
  })
})

describe('what is wrong', () => {
  const project = projectOf({
    'a.rst':
      '.. _x:\n\nA\n=\n\n:ref:`none` :doc:`gone` :py:func:`f` :ref:`python:other`\n\n.. toctree::\n\n   b\n   lost\n',
    'b.rst': '.. _x:\n\nB\n=\n\nText',
  })
  it('is said where Sphinx says it', () => {
    const found = checkProject(project).map(({ message, path, position }) => [
      path,
      position?.start.line,
      message,
    ])
    expect(found).toEqual([
      ['a.rst', 6, "undefined label: 'none'"],
      ['a.rst', 6, "unknown document: 'gone'"],
      ['a.rst', 11, "toctree contains reference to nonexisting document 'lost'"],
      ['b.rst', 1, 'duplicate label x, other instance in a.rst'],
    ])
  })
  it('is a label that two equations have, of which the first is meant', () => {
    const math = (label: string) => `.. math:: x\n   :label: ${label}\n\n`
    const two = projectOf({ 'a.rst': math('e'), 'b.rst': math('d') + math('e') + ':eq:`e`' })
    expect(two.resolve('b.rst', 'eq', 'e')).toMatchObject({
      page: 'a.rst',
      numbered: { text: '(1)' },
    })
    expect(checkProject(two)).toMatchObject([
      {
        code: 'duplicate-label',
        message: 'duplicate label of equation e, other instance in a.rst',
        position: { start: { line: 4 } },
      },
    ])
  })
  it('is not a page that Sphinx alone makes, whose title stands without a link', () => {
    const own = projectOf({
      'index.rst': ':ref:`genindex`, :ref:`search`\n\n.. _search:\n\nSeek\n====\n',
    })
    expect(own.resolve('index.rst', 'ref', 'genindex')).toEqual({ title: 'Index' })
    expect(own.resolve('index.rst', 'ref', 'search')?.title).toBe('Seek')
    expect(checkProject(own)).toMatchObject([
      { code: 'generated-page', level: 'info', position: { start: { line: 1 } } },
    ])
  })
  it('is every reference in nitpicky mode', () => {
    const messages = checkProject(project, { nitpicky: true }).map(({ message }) => message)
    expect(messages).toContain('py:func reference target not found: f')
    expect(messages).toContain("undefined label: 'python:other'")
  })
})

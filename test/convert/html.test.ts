import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { toHast } from '../../src/convert/hast/index.js'
import { stringifyHtml } from '../../src/convert/hast/stringify.js'
import type { HastOptions } from '../../src/convert/options.js'
import { renderHtml } from '../../src/render/documents/index.js'
import { page } from './pages.js'

const html = (text: string, options: HastOptions = {}) =>
  stringifyHtml(toHast(page(text), options).tree)

describe('tables', () => {
  it('have caption, head, scopes and spans', () => {
    const text = html(
      '.. list-table:: Cap\n   :header-rows: 1\n   :stub-columns: 1\n\n   * - H\n     - I\n   * - r\n     - v',
    )
    expect(text).toBe(
      '<table>\n<caption>Cap</caption>\n<thead>\n<tr>\n<th scope="col">H</th>\n<th scope="col">I</th>\n' +
        '</tr>\n</thead>\n<tbody>\n<tr>\n<th scope="row">r</th>\n<td>v</td>\n</tr>\n</tbody>\n</table>',
    )
  })

  it('keep spans of rows and columns', () => {
    const text = html('+---+---+\n| a     |\n+---+---+\n| b | c |\n|   +---+\n|   | d |\n+---+---+')
    expect(text).toContain('<td colspan="2">a</td>')
    expect(text).toContain('<td rowspan="2">b</td>')
  })
})

describe('ids', () => {
  it('are those of Sphinx: the title’s on the section, labels as places in it', () => {
    expect(html('.. _my_label:\n\nA Title\n=======\n\nx')).toBe(
      '<section id="a-title">\n<span id="my-label"></span>\n<h1>A Title</h1>\n<p>x</p>\n</section>',
    )
  })

  it('stand at no target that gives an address', () => {
    expect(html('See x_.\n\n.. _x: https://x.org/')).toBe(
      '<p>See <a href="https://x.org/">x</a>.</p>',
    )
  })

  it('stand once in a page, also where two descriptions have the same', () => {
    const text = html('.. py:function:: f()\n\n.. py:function:: f()')
    expect(text.match(/id="f"/g)).toHaveLength(1)
  })
})

describe('fields', () => {
  it('before a title are metadata, but for those that readers know', () => {
    expect(html(':orphan:\n:Author: Me\n\ntext')).toBe(
      '<dl class="docinfo">\n<dt>Author</dt>\n<dd class="author">Me</dd>\n</dl>\n<p>text</p>',
    )
  })

  it('after the title are all shown', () => {
    expect(html('T\n=\n\n:Author: Me\n:Editor: *You*\n\ntext')).toContain(
      '<dd class="author">Me</dd>\n<dt>Editor</dt>\n<dd><em>You</em></dd>\n</dl>',
    )
  })
})

describe('blocks', () => {
  it('stand on lines of their own, images among them', () => {
    expect(html('a\n\n.. image:: b.png\n\nc')).toBe('<p>a</p>\n<img src="b.png" alt="">\n<p>c</p>')
    expect(html('a |b|\n\n.. |b| image:: b.png')).toBe('<p>a <img src="b.png" alt="b"></p>')
  })

  it('have no title where it has no text', () => {
    expect(html('.. topic:: \\\n\n   text')).toBe('<div class="topic">\n<p>text</p>\n</div>')
  })
})

describe('labels of directives that show nothing of themselves', () => {
  it.each([
    ['.. _end:\n\n.. highlight:: c', 'end'],
    ['.. _part:\n\n.. only:: html\n\n   x', 'part'],
    ['.. _pages:\n\n.. toctree::\n   :hidden:\n\n   a', 'pages'],
    ['.. index:: word\n   :name: entry', 'entry'],
    ['.. graphviz::\n   :name: graph\n\n   a -> b', 'graph'],
  ])('%j is a place that links lead to', (text, id) => {
    expect(html(text)).toContain(`<span id="${id}" class="target"></span>`)
  })

  it('stand at the section that follows', () => {
    expect(html('x\n\n.. _io:\n\n.. currentmodule:: a\n\nIO tools\n========\n\ny')).toContain(
      '<section id="io-tools">\n<span id="io"></span>\n<h1>IO tools</h1>',
    )
  })
})

describe('footnotes', () => {
  it('lead there and back', () => {
    const text = html('See [1]_.\n\n.. [1] Note.')
    expect(text).toContain('<a href="#footnote-1" role="doc-noteref">[1]</a>')
    expect(text).toMatch(/<aside id="footnote-1".*role="doc-footnote"/)
    expect(text).toContain('[<a href="#footnote-reference-1">1</a>]')
  })
})

describe('raw HTML', () => {
  const text =
    '.. raw:: html\n\n   <p onclick="x()">a <b>b</b><script>alert(1)</script><img src=x onerror=y></p>'
  it('is sanitised', () => {
    expect(html(text)).toBe('<p>a <b>b</b><img src="x"></p>')
  })
  it('shows images from where they are among the sources', () => {
    const image = (path: string) =>
      html(`.. raw:: html\n\n   <img src="${path}">`, { image: (uri) => `../sources/${uri}` })
    expect(image('a.png')).toBe('<img src="../sources/a.png">')
    expect(image('')).toBe('<img src="">')
  })
  it('passes where it is allowed', () => {
    expect(html(text, { allowRaw: true })).toContain('<script>alert(1)</script>')
  })
})

const EVERYTHING = `
:author: A. Writer

Title
=====

Intro *em* **b** \`\`c\`\` :kbd:\`K\` [1]_ [C]_ \`l <https://x.org>\`_ :ref:\`s\` |s|

.. |s| replace:: sub

.. note:: A note

   .. warning:: inner

.. sidebar:: Side

   text

.. contents:: In here

.. _s:

Section
-------

term : class
   def

:field: body

-o, --opt=X  option
/V           vms

| line
|   nested

  quote

  -- me

::

   <code> & "text"

.. figure:: a.png
   :alt: A

   Caption

   Legend

.. math:: a < b

>>> doctest

.. table:: T

   +----+----+
   | a  | b  |
   +====+====+
   | 1  | - x|
   |    |    |
   |    | - y|
   +----+----+

.. py:function:: f(a)

   Text.

.. glossary::

   one
   two
      Shared.

.. topic:: T

   Body

.. versionadded:: 1

a. one
#. two

----

End [1]_.

.. [1] Foot
.. [C] Cite

Other section
-------------

x
`

describe('a page', () => {
  it('is valid by html-validate, with everything in it', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Sphinx's ids have dots, which HTML allows.
      rules: { 'valid-id': ['error', { relaxed: true }] },
    })
    const { text } = renderHtml(page(EVERYTHING))
    const { results } = await validator.validateString(text)
    expect(
      results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.message}`)),
    ).toEqual([])
  })

  it('begins with the banner, and holds its style sheet', () => {
    const { text } = renderHtml(page('T\n=\n\nx'))
    expect(text.split('\n')[0]).toMatch(/^<!-- @generated by rstforge /)
    expect(text).toContain('prefers-color-scheme: dark')
    expect(text).toContain('<title>T</title>')
    expect(text).not.toContain('<script')
  })

  it('is a fragment where that is asked for', () => {
    const { text } = renderHtml(page('x'), { fragment: true })
    expect(text.split('\n').slice(1)).toEqual(['<p>x</p>', ''])
  })
})

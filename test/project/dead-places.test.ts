/** Links that call a place of a page by an id that the page does not have. */
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { deadPlaces } from '../../src/project/dead-places.js'
import { createProject, indexPage } from '../../src/project/index.js'
import { resolve } from '../../src/resolve/resolve.js'

/** What is found, as `path:line:column message`. */
function found(texts: Record<string, string>): string[] {
  const pages = Object.entries(texts).map(([path, text]) => {
    const { tree } = resolve(parse(text, { path }).tree)
    return { path, tree, index: indexPage(tree, path) }
  })
  const project = createProject(pages.map(({ index }) => index))
  return deadPlaces(pages, project).map(({ path, position, message, help }) => {
    const { line, column } = position?.start ?? { line: 0, column: 0 }
    return [`${path}:${String(line)}:${String(column)}`, message, ...(help ? [help] : [])].join(' ')
  })
}

const OTHER = 'The Other\n=========\n\n.. _Some Place:\n\ntext\n'

it.each([
  ['of a title', '`x <#the-page>`_'],
  ['of a target', '.. _Here:\n\n`x <#here>`_'],
  ['that is encoded', '.. _Here:\n\n`x <#%68ere>`__'],
  ['of another page', '`x <other.html#some-place>`_ and `y <other.html>`_'],
  ['that raw HTML gives', '.. raw:: html\n\n   <a name="raw"></a>\n\n`x <#raw>`_'],
  ['that is the top', '`x <#top>`_ `y <#>`_'],
  ['on a page with documentation of programs', '.. automodule:: m\n\n`x <#m.function>`_'],
  ['on a page that is not of the project', '`x <elsewhere.html#id>`_ https://x.org/a.html#b'],
])('are silent about an id %s', (_what, text) => {
  const pages = { 'docs/page.rst': `The Page\n========\n\n${text}\n`, 'docs/other.rst': OTHER }
  expect(found(pages)).toEqual([])
})

it('name the link and the page, and the id that is nearest', () => {
  const page = `The Page
========

A \`x <#the-paje>\`_ and \`y <other.html#nowhere>\`__ and z_.

.. _z: #not-there
`
  expect(found({ 'docs/page.rst': page, 'docs/other.rst': OTHER })).toEqual([
    'docs/page.rst:4:3 docs/page.rst has no place with the id "the-paje". Did you mean "#the-page"?',
    'docs/page.rst:4:24 docs/other.rst has no place with the id "nowhere".',
    'docs/page.rst:4:55 docs/page.rst has no place with the id "not-there".',
  ])
})

it('take no target that gives an address for a place, so none for its own', () => {
  const page = 'See `x <#x>`_ and y_.\n\n.. _y: #y\n'
  expect(found({ 'page.rst': page })).toEqual([
    'page.rst:1:5 page.rst has no place with the id "x".',
    'page.rst:1:19 page.rst has no place with the id "y".',
  ])
})

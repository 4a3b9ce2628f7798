/** Every relative link and anchor of a built project leads somewhere, in each format. */
import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Nodes as HastNodes } from 'hast'
import type { Nodes as MdastNodes } from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.js'
import type { TargetConfig } from '../../src/build/config.js'

const PAGES: Readonly<Record<string, string>> = {
  'docs/index.rst': `Start
=====

.. toctree::

   guide/first
   guide/second

See :ref:\`spaced\`, :ref:\`by title <codes>\`, :doc:\`guide/second\`, :mod:\`pkg.tool\`,
:py:func:\`pkg.tool.run\`, :option:\`tool --deep\`, :term:\`cell\`, :confval:\`depth\`.
`,
  'docs/guide/first.rst': `.. _spaced:

A  title with  \`\`two  blanks\`\`
==============================

Back to :doc:\`/index\` and on to :ref:\`codes\`; here is [1]_, [#auto]_ and [Cite]_.

.. _inner:

Same name
---------

See \`Same name\`_ and inner_, |sub| and the \`inline one\`_.

A paragraph with an _\`inline one\`.

.. [1] A footnote.
.. [#auto] Another one.
.. [Cite] A citation.
.. |sub| replace:: *text*

.. glossary::

   cell
      One field of a table.

   wide cell
      A :term:\`cell\` with a span.
`,
  'docs/guide/second.rst': `Tools
=====

.. module:: pkg.tool

.. function:: run(depth)

   Runs; see :confval:\`depth\` and :mod:\`pkg.tool\`.

.. confval:: depth

   How far.

.. program:: tool

.. option:: --deep, -d

   Goes deeper.

.. _codes:

.. table:: Codes of :func:\`run\`

   ==== ==========================
   Code Meaning
   ==== ==========================
   1    See :ref:\`spaced\`
   2    - :doc:\`first\`
        - \`Same name\`_
   ==== ==========================

Same name
---------

Text.

Same name, again
----------------

:ref:\`inner\`
`,
}

const ENDINGS = {
  html: '.html',
  gfm: '.md',
  vitepress: '.md',
  mdx: '.mdx',
  docusaurus: '.mdx',
  starlight: '.mdx',
} as const
type Output = keyof typeof ENDINGS
const OUTPUTS = ['html', 'gfm', 'vitepress', 'mdx', 'docusaurus', 'starlight'] as const

interface Page {
  readonly anchors: Set<string>
  readonly links: string[]
}

async function built(output: Output): Promise<Map<string, string>> {
  const out = `out/{path}${ENDINGS[output]}`
  const target: TargetConfig =
    output === 'html' ? { format: 'html', out } : { format: 'markdown', flavor: output, out }
  const result = await build(
    { sources: ['docs/**/*.rst'], targets: { target } },
    {
      readFile: (path) => PAGES[path],
      findFiles: () => Promise.resolve(Object.keys(PAGES)),
    },
  )
  return new Map(result.files.map(({ path, content }) => [path, content]))
}

function readHtml(text: string, page: Page): void {
  const visit = (node: HastNodes): void => {
    if (node.type === 'element') {
      if (node.properties.id) page.anchors.add(node.properties.id)
      for (const name of ['href', 'src']) {
        const value = node.properties[name]
        if (typeof value === 'string') page.links.push(value)
      }
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(rehypeParse, { fragment: true }).parse(text))
}

/** Anchors as the reader of the flavour makes them: of the titles, and of what is said in braces. */
function readMarkdown(text: string, page: Page, hasTitleAnchor: boolean): void {
  const slugger = new GithubSlugger()
  const visit = (node: MdastNodes): void => {
    // A page's title has no anchor in Docusaurus and in Starlight.
    if (node.type === 'heading' && (node.depth > 1 || hasTitleAnchor)) {
      const words = textOf(node)
      const said = /\s*\{#([^}]+)\}$/.exec(words)?.[1]
      page.anchors.add(said ?? slugger.slug(words))
    }
    if (node.type === 'html') readHtml(node.value, page)
    if (node.type === 'link' || node.type === 'image') page.links.push(node.url)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(text))
}

function textOf(node: MdastNodes): string {
  if ('value' in node) return node.type === 'html' && !node.value.startsWith('{') ? '' : node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Where Starlight serves a page, without the slashes around it. */
function servedAt(path: string): string {
  return path.replace(/^out\//, '').replace(/(^|\/)index\.mdx$|\.mdx$/, '')
}

function deadLinks(
  files: ReadonlyMap<string, string>,
  output: Output,
): { dead: string[]; checked: number } {
  const pages = new Map<string, Page>()
  for (const [path, text] of files) {
    const page: Page = { anchors: new Set(), links: [] }
    if (path.endsWith('.html')) readHtml(text, page)
    else readMarkdown(text, page, path.endsWith('.md'))
    pages.set(path, page)
    if (output === 'starlight') pages.set(servedAt(path), page)
  }
  let checked = 0
  const dead = [...files.keys()].flatMap((path) =>
    (pages.get(path)?.links ?? []).flatMap((link) => {
      if (/^[a-z][a-z+.-]*:/i.test(link)) return []
      checked++
      const [file = '', anchor] = decodeURIComponent(link).split('#')
      const target = file === '' ? path : posix.resolve('/', posix.dirname(path), file).slice(1)
      // In HTML within a page of VitePress, links lead to what it makes of the pages.
      const page = pages.get(target) ?? pages.get(target.replace(/\.html$/, '.md'))
      const isThere = page && (anchor === undefined || page.anchors.has(anchor))
      return isThere ? [] : [`${path}: ${link}`]
    }),
  )
  return { dead, checked }
}

describe('links of a built project', () => {
  it.each(OUTPUTS)('lead somewhere in %s', async (output) => {
    const { dead, checked } = deadLinks(await built(output), output)
    expect(dead).toEqual([])
    expect(checked).toBeGreaterThan(20)
  })

  it('are found by this test where they are dead', () => {
    const files = new Map([['a.md', '# One  two\n\n[x](#one--two) [y](#no) [z](b.md)\n']])
    expect(deadLinks(files, 'gfm').dead).toEqual(['a.md: #no', 'a.md: b.md'])
  })
})

/** Numbers of sections and captions beside what Sphinx writes to HTML: in Markdown, in the model, and where they end. */
import { describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.js'
import type { Config } from '../../src/build/config.js'
import { checkProject, createProject, indexPage } from '../../src/project/index.js'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'

const hostOf = (files: Readonly<Record<string, string>>) => ({
  readFile: (path: string) => files[path],
  findFiles: () => Object.keys(files),
})

function projectOf(pages: Readonly<Record<string, string>>) {
  return createProject(
    Object.entries(pages).map(([path, text]) =>
      indexPage(resolve(parse(text, { path }).tree).tree, path),
    ),
  )
}

const toctree = (entries: string) => `.. toctree::\n   :numbered:\n\n   ${entries}\n`
const PAGES = {
  'index.rst': `Home\n====\n\n${toctree('one')}\nSee :ref:\`inner\`.\n`,
  'one.rst': `One
===

.. _inner:

Sub *part*
----------

.. _codes:

.. table:: Response codes

   ==== ======== =================================
   Code Message  Description
   ==== ======== =================================
   200  OK       It worked, see :numref:\`codes\`.
   404  Missing  See :numref:\`Tab. {number} <codes>\`.
   ==== ======== =================================
`,
}

describe('numbers', () => {
  it('stand in headings of Markdown, and in the anchors that are made of them', async () => {
    const config: Config = {
      sources: ['*.rst'],
      numfig: true,
      targets: { pages: { format: 'markdown', out: '{path}.md', index: false } },
    }
    const { files } = await build(config, hostOf(PAGES))
    const textOf = (path: string) => files.find((file) => file.path === path)?.content
    expect(textOf('index.md')).toContain('[Sub part](one.md#11-sub-part)')
    expect(textOf('index.md')).toContain('[1.1. Sub part](one.md#11-sub-part)')
    expect(textOf('one.md')).toContain('# 1. One\n')
    expect(textOf('one.md')).toContain('## 1.1. Sub *part*\n')
    expect(textOf('one.md')).toContain('*Table 1.1 Response codes*')
  })

  it('stand in the titles that a site shows, and in its sidebar', async () => {
    const config: Config = {
      sources: ['*.rst'],
      targets: {
        site: { format: 'markdown', flavor: 'starlight', out: '{path}.mdx', sidebar: 'side.json' },
      },
    }
    const { files } = await build(config, hostOf(PAGES))
    const textOf = (path: string) => files.find((file) => file.path === path)?.content
    expect(textOf('one.mdx')).toContain('title: "1. One"\n')
    expect(textOf('side.json')).toContain('"label": "1. One"')
  })

  it('are what references by number show in code, whose names do not depend on them', async () => {
    const config: Config = {
      sources: ['*.rst'],
      targets: { types: { format: 'typescript', out: '{path}.ts', index: false } },
    }
    const codeWith = async (numfig: boolean) => {
      const { files } = await build({ ...config, numfig }, hostOf(PAGES))
      return files.find(({ path }) => path === 'one.ts')?.content
    }
    const numbered = await codeWith(true)
    expect(numbered).toContain('It worked, see Table 1.1.')
    expect(numbered).toContain('See Tab. 1.1.')
    expect(numbered).not.toContain('Table 1.1 Response')
    expect(await codeWith(false)).toContain('It worked, see Response codes.')
  })

  it('are those of the first toctree, where several would number a page', () => {
    const project = projectOf({
      'index.rst': `Home\n====\n\n${toctree('one\n   two')}`,
      'one.rst': `One\n===\n\n${toctree('two')}`,
      'two.rst': 'Two\n===\n',
    })
    expect(project.numbering().of('two.rst')?.sections.get('two')).toBe('1.1')
    const found = checkProject(project).map(({ message, path, position }) => [
      message,
      path,
      position?.start.line,
    ])
    const words = 'is already assigned section numbers (nested numbered toctree?)'
    expect(found).toEqual([
      [`two ${words}`, 'index.rst', 8],
      [`two ${words}`, 'one.rst', 7],
    ])
  })

  it('come to an end in circles of pages, and in chains of thousands', () => {
    const circle = projectOf({
      'a.rst': `A\n=\n\n${toctree('b')}`,
      'b.rst': `B\n=\n\n.. toctree::\n\n   a\n   b\n`,
    })
    expect(circle.numbering().of('b.rst')?.sections.get('b')).toBe('1')
    const chain = Array.from({ length: 5000 }, (_, at): [string, string] => {
      return [`p${at}.rst`, `P${at}\n=====\n\n${toctree(`p${at + 1}`)}`]
    })
    const project = projectOf(Object.fromEntries(chain))
    expect(project.numbering().of('p2.rst')?.sections.get('p2')).toBe('1.1')
    const numbers = chain.map(([path]) => [
      ...(project.numbering().of(path)?.sections.values() ?? []),
    ])
    expect(Math.max(...numbers.flat().map((number) => number.split('.').length))).toBeLessThan(105)
  })
})

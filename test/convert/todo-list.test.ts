import { expect, it } from 'vitest'
import { stringifyMarkdown } from '../../src/convert/mdast/stringify.js'
import { toMdast } from '../../src/convert/mdast/index.js'
import { createProject, indexPage } from '../../src/project/index.js'
import { page } from './pages.js'

function listOf(sources: Readonly<Record<string, string>>) {
  const trees = Object.entries(sources).map(([path, text]) => page(text, path))
  const project = createProject(trees.map((tree) => indexPage(tree, tree.source)))
  const [first = page('')] = trees
  const { tree, diagnostics } = toMdast(first, { path: first.source, project, frontMatter: false })
  return { text: stringifyMarkdown(tree), diagnostics }
}

it('a todolist has what is to be done on all pages, with links to where it stands', () => {
  const { text, diagnostics } = listOf({
    'index.rst': '.. todolist::\n\n.. todo:: Sweep.\n',
    'lamps.rst':
      'Lamps\n=====\n\nShades\n------\n\nBulbs\n-----\n\n.. todo::\n\n   Change the *red* one,\n\n   - and the blue.\n\n' +
      '.. only:: latex\n\n   .. todo:: Print.\n',
    'bare.rst': '.. todo:: Dust.\n',
  })
  expect(text).toBe(
    '- Sweep. ([index](index.md))\n' +
      '- Change the red one, and the blue. ([Bulbs](lamps.md#bulbs))\n' +
      '- Dust. ([bare](bare.md))\n\n' +
      '> **Todo**\n>\n> Sweep.\n',
  )
  expect(diagnostics).toEqual([])
})

it('a todolist of nothing is nothing', () => {
  expect(listOf({ 'index.rst': 'Text.\n\n.. todolist::\n' }).text).toBe('Text.\n')
})

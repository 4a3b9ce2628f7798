/** A toctree is a list of its pages, their sections and what their own toctrees have, as in Sphinx. */
import { describe, expect, it } from 'vitest'
import { toMdast } from '../../src/convert/mdast/index.js'
import { createProject, indexPage } from '../../src/project/index.js'
import type { Nodes } from 'mdast'
import { page } from './pages.js'

const SOURCES = {
  'lamps.rst': [
    'Lamps\n=====\n\nBulbs\n-----\n\nLED\n~~~\n\n.. toctree::\n\n   colours\n',
    '.. only:: latex\n\n   Paper\n   ~~~~~\n\n   .. toctree::\n\n      paper\n',
    'Shades\n------\n\nSpare parts\n===========\n',
  ].join('\n'),
  'colours.rst':
    'Colours\n=======\n\nRed\n---\n\n.. toctree::\n   :hidden:\n\n   paper\n\n.. toctree::\n\n   index\n   lamps\n\nBlue\n----\n',
  'paper.rst': 'Paper\n=====\n',
  'short.rst':
    ':tocdepth: 2\n\nShort\n=====\n\nOne\n---\n\nDeep\n~~~~\n\n.. toctree::\n\n   paper\n',
  'above.rst': 'Above\n=====\n\n.. toctree::\n\n   other\n   top\n',
  'other.rst': 'Other\n=====\n\n.. toctree::\n\n   lamps\n',
  'top.rst': 'Top\n===\n\n.. toctree::\n\n   lamps\n',
}

type Entry = string | readonly [string, ...Entry[]]

/** The list of a toctree with this content: each link with what is below it. */
function contents(toctree: string): Entry[] {
  const index = page(`Home\n====\n\n.. toctree::\n${toctree}`, 'index.rst')
  const others = Object.entries(SOURCES).map(([path, text]) => indexPage(page(text, path), path))
  const project = createProject([indexPage(index, 'index.rst'), ...others])
  const { tree } = toMdast(index, { path: 'index.rst', project })
  const list = tree.children.find(({ type }) => type === 'list')
  return list ? entriesOf(list) : []
}

function entriesOf(node: Nodes): Entry[] {
  if (node.type !== 'list') return []
  return node.children.map((item): Entry => {
    const [head, ...rest] = item.children
    const link = head?.type === 'paragraph' ? head.children[0] : undefined
    const url = link?.type === 'link' ? link.url : 'no link'
    const below = rest.flatMap(entriesOf)
    return below.length > 0 ? [url, ...below] : url
  })
}

describe('a toctree', () => {
  it('has sections, the pages of toctrees in them, and sections beside the first', () => {
    expect(contents('\n   lamps\n   paper\n')).toEqual([
      [
        'lamps.md',
        [
          'lamps.md#bulbs',
          [
            'lamps.md#led',
            ['colours.md', ['colours.md#red', 'index.md', 'lamps.md'], 'colours.md#blue'],
          ],
        ],
        'lamps.md#shades',
      ],
      'lamps.md#spare-parts',
      'paper.md',
    ])
  })

  it('ends at its depth', () => {
    expect(contents('   :maxdepth: 1\n\n   lamps\n')).toEqual(['lamps.md', 'lamps.md#spare-parts'])
    expect(contents('   :maxdepth: 2\n\n   lamps\n')[0]).toEqual([
      'lamps.md',
      'lamps.md#bulbs',
      'lamps.md#shades',
    ])
  })

  it('has no more levels of a page than the page wants', () => {
    expect(contents('\n   short\n   paper\n')).toEqual([['short.md', 'short.md#one'], 'paper.md'])
  })

  it('has the inside of a page that it names itself there, not where another page names it', () => {
    expect(contents('   :maxdepth: 2\n\n   top\n   lamps\n')).toEqual([
      ['top.md', 'lamps.md'],
      ['lamps.md', 'lamps.md#bulbs', 'lamps.md#shades'],
      'lamps.md#spare-parts',
    ])
  })

  it('has the inside of a page that stood at its depth before', () => {
    expect(contents('   :maxdepth: 3\n\n   above\n   top\n')).toEqual([
      ['above.md', ['other.md', 'lamps.md', 'lamps.md#spare-parts'], 'top.md'],
      ['top.md', ['lamps.md', 'lamps.md#bulbs', 'lamps.md#shades'], 'lamps.md#spare-parts'],
    ])
  })

  it('has no page twice below its top, where the first that names it has it', () => {
    const names = ['index', 'a', 'b', 'c', 'd']
    const paths = names.map((name) => `${name}.rst`)
    const trees = paths.map((path) => {
      const others = names.filter((name) => `${name}.rst` !== path)
      return page(`Page\n====\n\n.. toctree::\n\n   ${others.join('\n   ')}\n`, path)
    })
    const project = createProject(trees.map((tree, at) => indexPage(tree, paths[at] ?? '')))
    const { tree } = toMdast(trees[0] ?? page(''), { path: 'index.rst', project })
    expect(tree.children.flatMap(entriesOf)).toEqual([
      ['a.md', 'index.md', 'b.md', 'c.md', 'd.md'],
      ['b.md', 'a.md'],
      'c.md',
      'd.md',
    ])
  })

  it('has addresses and unknown pages of a page whose other pages are all in the list', () => {
    const sources = {
      'index.rst': 'Home\n====\n\n.. toctree::\n\n   a\n   b\n',
      'a.rst': 'A\n=\n\n.. toctree::\n\n   index\n   a\n   b\n',
      'b.rst': 'B\n=\n\n.. toctree::\n\n   a\n   Away <https://example.org>\n',
    }
    const pages = Object.entries(sources).map(([path, text]) => [path, page(text, path)] as const)
    const project = createProject(pages.map(([path, tree]) => indexPage(tree, path)))
    const { tree } = toMdast(pages[0]?.[1] ?? page(''), { path: 'index.rst', project })
    expect(tree.children.flatMap(entriesOf)).toEqual([
      ['a.md', 'index.md', 'a.md', 'b.md'],
      ['b.md', 'https://example.org'],
    ])
  })

  it('has no page twice for patterns of pages that match each other', () => {
    const paths = ['index.rst', 'a.rst', 'b.rst', 'c.rst']
    const trees = paths.map((path) => page(`Page\n====\n\n.. toctree::\n   :glob:\n\n   *\n`, path))
    const project = createProject(trees.map((tree, at) => indexPage(tree, paths[at] ?? '')))
    const { tree } = toMdast(trees[0] ?? page(''), { path: 'index.rst', project })
    expect(tree.children.flatMap(entriesOf)).toEqual([
      ['a.md', 'b.md', 'c.md', 'index.md'],
      'b.md',
      'c.md',
    ])
  })

  it('has no sections but those at the top where it wants titles only, and hidden ones on request', () => {
    expect(contents('   :titlesonly:\n   :includehidden:\n\n   lamps\n')).toEqual([
      ['lamps.md', ['colours.md', 'paper.md', 'index.md', 'lamps.md']],
      'lamps.md#spare-parts',
    ])
  })

  it('of a chain of pages ends, however long it is', () => {
    const chain = Array.from({ length: 400 }, (_, at): [string, string] => [
      `p${String(at)}.rst`,
      `P${String(at)}\n=====\n\n.. toctree::\n\n   p${String(at + 1)}\n   p${String(at + 1)}\n`,
    ])
    const pages = chain.map(([path, text]) => [path, page(text, path)] as const)
    const project = createProject(pages.map(([path, tree]) => indexPage(tree, path)))
    const [path, tree] = pages[0] ?? ['', page('')]
    const text = JSON.stringify(toMdast(tree, { path, project }).tree)
    expect(text).toContain('p12.md')
    expect(text).not.toContain('p13.md')
  })

  it('looks at the entries of pages that each name all later pages about as often as there are entries', () => {
    const count = 120
    const names = Array.from({ length: count }, (_, at) => `p${String(at).padStart(3, '0')}`)
    const trees = names.map((name, at) => {
      const later = names.slice(at + 1).map((other) => `   ${other}\n`)
      return page(`${name}\n====\n\n.. toctree::\n\n${later.join('')}`, `${name}.rst`)
    })
    let looks = 0
    const project = createProject(
      trees.map((tree, at) => {
        const index = indexPage(tree, `${names[at] ?? ''}.rst`)
        const toctree = index.toctree.map(
          (entry) =>
            new Proxy(entry, {
              get(of, key) {
                looks++
                return Reflect.get(of, key) as unknown
              },
            }),
        )
        return { ...index, toctree }
      }),
    )
    const shown = trees.map((tree, at) => {
      const text = JSON.stringify(toMdast(tree, { path: `${names[at] ?? ''}.rst`, project }).tree)
      return text.split('"link"').length - 1
    })
    const pairs = (count * (count - 1)) / 2
    expect(shown[0]).toBe(2 * count - 3)
    expect(looks).toBeLessThan(24 * pairs)
  })
})

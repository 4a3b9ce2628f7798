/** The short way past remark's escaping writes what remark's own way writes. */
import fc from 'fast-check'
import type { PhrasingContent, Root } from 'mdast'
import { expect, it } from 'vitest'
import { stringifyMarkdown, type MarkdownHandlers } from '../../src/convert/mdast/stringify.js'
import { propertySeed } from '../property-seed.js'
import { FLAVORS } from './pages.js'

const SEED = propertySeed()
const PARTS =
  'word import export www w 1 é 中 www.a.b http://a.b a@b.c , . - _ # / + = : ! ( ) | é,'
const parts = [...PARTS.split(' '), ' ', '  ', '\n', '\u202a']

const written = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 })
  .map((chosen) => chosen.join(''))
const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  written.map((value): PhrasingContent => ({ type: 'text', value })),
  fc.tuple(written, written).map(([value, url]): PhrasingContent => {
    return { type: 'link', url, children: [{ type: 'text', value }] }
  }),
  written.map((value): PhrasingContent => {
    return { type: 'strong', children: [{ type: 'text', value }] }
  }),
)
const children = fc.array(phrasing, { minLength: 1, maxLength: 4 })
const trees = fc.tuple(children, children, children).map(([first, second, third]): Root => {
  const cell = { type: 'tableCell', children: third } as const
  return {
    type: 'root',
    children: [
      { type: 'paragraph', children: first },
      { type: 'heading', depth: 2, children: second },
      { type: 'table', children: [{ type: 'tableRow', children: [cell] }] },
    ],
  }
})

const inFull: MarkdownHandlers = {
  root: (node: Root, _parent, state, info) => state.containerFlow(node, info),
}

it.each(FLAVORS)(`in %s (seed ${SEED})`, (flavor) => {
  fc.assert(
    fc.property(trees, (tree) => {
      const long = stringifyMarkdown(tree, { flavor, handlers: inFull })
      expect(stringifyMarkdown(tree, { flavor })).toBe(long)
    }),
    { seed: SEED, numRuns: 300 },
  )
})

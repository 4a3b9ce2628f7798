/** Markdown's escapers: parsed back by remark with GFM, a text is that text and nothing else. */
import type { Nodes, Root } from 'mdast'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import {
  escapeMarkdown,
  escapeMarkdownCell,
  markdownCode,
  markdownLink,
} from '../../src/render/escape/markdown.js'
import { propertySeed } from '../property-seed.js'
import { HOSTILE } from './fixture.js'

const SEED = propertySeed()
const processor = unified().use(remarkParse).use(remarkGfm)

function parse(markdown: string): Root {
  return processor.parse(markdown)
}

/** The types of all nodes, and the text of those that have one. */
function shape(node: Nodes): string {
  if ('value' in node) return `${node.type}(${node.value})`
  if ('children' in node) return `${node.type}[${node.children.map(shape).join()}]`
  return node.type
}

const fragments = [
  ...HOSTILE,
  ...'*_`[]()<>!#+-=|~&:.$\\ \n'.split(''),
  '&amp;',
  '1.',
  '    x',
  '---',
  '- [ ] ',
]
/** Words stand between, so that white space at an edge, which Markdown drops, is not what differs. */
const hostile = fc
  .array(fc.constantFrom(...fragments, 'word'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))

const seen = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(
      /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]|[\ud800-\udbff](?![\udc00-\udfff])/g,
      '\ufffd',
    )

describe(`Markdown (seed ${SEED})`, () => {
  const anyText = (check: (text: string) => void): void => {
    fc.assert(fc.property(hostile, check), { seed: SEED, numRuns: 500, verbose: true })
  }

  it('text is text, also at the start of a line', () => {
    anyText((text) => {
      const want = seen(text).trim()
      const got = shape(parse(escapeMarkdown(text).trim()))
      expect(got.replace(/ +/g, ' ')).toBe(
        (want === '' ? 'root[]' : `root[paragraph[text(${want})]]`).replace(/ +/g, ' '),
      )
    })
  })

  it('a cell is one cell', () => {
    anyText((text) => {
      const line = text.replace(/[\r\n]+/g, ' ')
      const tree = parse(`| a | b |\n| --- | --- |\n| ${escapeMarkdownCell(line)} | z |\n`)
      const [table] = tree.children
      expect(table?.type).toBe('table')
      const rows = table?.type === 'table' ? table.children : []
      expect(rows.map(({ children }) => children.length)).toEqual([2, 2])
      const [cell] = rows[1]?.children ?? []
      const want = seen(line).trim()
      expect(cell && shape(cell).replace(/ +/g, ' ')).toBe(
        (want === '' ? 'tableCell[]' : `tableCell[text(${want})]`).replace(/ +/g, ' '),
      )
    })
  })

  it('code is code', () => {
    anyText((text) => {
      const want = seen(text)
      if (want.trim() === '') return
      expect(shape(parse(`x ${markdownCode(text)} y`))).toBe(
        `root[paragraph[text(x ),inlineCode(${want}),text( y)]]`,
      )
    })
  })

  it('a link has its text and address', () => {
    anyText((text) => {
      const [paragraph] = parse(`x${markdownLink(text, 'a(b).html#c')}y`).children
      const kinds =
        paragraph && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : []
      expect(kinds).toEqual(['text', 'link', 'text'])
    })
  })

  it('an address that could run something is no link', () => {
    expect(markdownLink('x', 'javascript:alert(1)')).toBe('x')
    expect(markdownLink('x', ' java\u0000script:alert(1)')).toBe('x')
  })

  it('leaves addresses as text where GFM would link them', () => {
    // remark links them after it has read the escapes; GitHub does not.
    expect(escapeMarkdown('www.a.b http://a.b a@b.cd')).toBe('www\\.a.b http\\://a.b a\\@b.cd')
  })

  it('has no live braces where a flavour reads them', () => {
    expect(escapeMarkdown('{{x}} {y}', 'mdx')).toBe('\\{\\{x\\}\\} \\{y\\}')
    expect(escapeMarkdown('{{x}}', 'vitepress')).not.toContain('{{')
    expect(markdownCode('{{x}}', 'vitepress')).toBe('<code v-pre>{{x}}</code>')
  })
})

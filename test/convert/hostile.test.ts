/** Text that would be code or markup in an output, through every flavour: it stays text. */
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Element, Root, RootContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { isMdx } from '../../src/convert/mdx.js'
import { renderHtml, renderMarkdown } from '../../src/render/documents/index.js'
import type { Document } from '../../src/tree/nodes.js'
import { FLAVORS, readTables } from './pages.js'

const HOSTILE = [
  '*/',
  '</script><script>alert(1)</script>',
  '${process.exit()}',
  '{{constructor.constructor("x")()}}',
  '{x} {/* y */} <Y />',
  'a | b || c',
  '`` ` ```',
  '__proto__',
  'constructor',
  '<!-- --> -->',
  '![x](y) [z](w) <https://q.org>',
  '# not a heading',
  '&amp; &#123; &lt;',
  'left\u202eright\u2066x\u2069',
  '1. one',
  '---',
  "import x from 'y'",
  'export const z = 1',
  ':::{note}',
  '{#id .class}',
  '(target)=',
  '\u0000\u0008 controls \ud800',
]

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

/** A page whose title, paragraphs, code, links and cells are made of a text. */
function hostilePage(value: string): Document {
  const text = { type: 'text' as const, value, position }
  const paragraph = { type: 'paragraph' as const, children: [text], position }
  const literal = { type: 'literal' as const, children: [text], position }
  const entry = (child: typeof paragraph) => ({
    type: 'entry' as const,
    children: [child],
    position,
  })
  const row = {
    type: 'row' as const,
    position,
    children: [entry(paragraph), entry({ ...paragraph, children: [literal] as never })],
  }
  return {
    type: 'document',
    source: `${value.replaceAll('/', '')}.rst`,
    position,
    children: [
      {
        type: 'section',
        ids: ['s'],
        position,
        children: [
          { type: 'title', children: [text], position },
          paragraph,
          { type: 'literal_block', 'xml:space': 'preserve', children: [text], position },
          {
            type: 'table',
            position,
            children: [
              { type: 'title', children: [text], position },
              {
                type: 'tgroup',
                cols: 2,
                position,
                children: [
                  { type: 'colspec', colwidth: 1, position },
                  { type: 'colspec', colwidth: 1, position },
                  { type: 'thead', children: [row], position },
                  { type: 'tbody', children: [row], position },
                ],
              },
            ],
          },
        ],
      },
    ],
  }
}

const printable = (value: string) =>
  value.replace(/[\u0000-\u0008\ud800]/g, '\ufffd').replace(/[\u202e\u2066\u2069]/g, '\ufffd')

describe.each(FLAVORS)('%s', (flavor) => {
  it.each(HOSTILE)('keeps %j text', (value) => {
    const { text, diagnostics } = renderMarkdown(hostilePage(value), { flavor })
    const outside = text.replace(/^(`{3,})[\s\S]*?\n\1$/gm, '')
    expect(diagnostics.every(({ level }) => level !== 'error')).toBe(true)
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008]/)
    expect(outside.replace(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<script/)
    if (isMdx(flavor)) {
      const prose = outside.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/(`+)[^`][\s\S]*?\1/g, '')
      expect(prose).not.toMatch(/(?<!\\)\{/)
      expect(prose).not.toMatch(/^(import|export)\b/m)
    }
    if (flavor === 'vitepress') {
      const guarded = outside
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/<(table|code|span) v-pre[\s\S]*?<\/\1>/g, '')
      expect(guarded).not.toMatch(/\\?\{\\?\{/)
    }
  })
})

describe('pipe tables', () => {
  it.each(HOSTILE.filter((value) => !/[\u0000-\u0008\u202e]/.test(value)))(
    'give %j back',
    (value) => {
      const { text } = renderMarkdown(hostilePage(value), { tables: 'pipe' })
      const [table] = readTables(text)
      const shown = value.replace(/\s+/g, ' ').trim()
      expect(table?.map((row) => row[0])).toEqual([shown, shown])
    },
  )
})

describe('HTML', () => {
  it.each(HOSTILE)('keeps %j text', (value) => {
    const { text } = renderHtml(hostilePage(value))
    const tree = unified().use(rehypeParse).parse(text)
    const names = new Set<string>()
    const texts: string[] = []
    const visit = (node: Root | RootContent): void => {
      if (node.type === 'element') {
        names.add(node.tagName)
        if (node.tagName === 'p' || node.tagName === 'td') texts.push(textOf(node))
      }
      if ('children' in node) node.children.forEach(visit)
    }
    visit(tree)
    expect([...names].filter((name) => ['script', 'img', 'y', 'iframe'].includes(name))).toEqual([])
    expect(texts.map(printable)).toContain(printable(value))
  })
})

function textOf(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('')
}

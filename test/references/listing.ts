/** The blocks of a page in HTML, a line each, with links as in Markdown, as the script has them. */
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Nodes } from 'hast'

const BLOCKS = /^(?:h[1-6]|p|dt|dd|li|td|th|figcaption|caption|pre)$/
/** Paragraphs, whether they are one by themselves or not. */
const PARAGRAPHS: ReadonlyMap<string, string> = new Map([
  ['li', 'p'],
  ['dd', 'p'],
  ['td', 'p'],
  ['th', 'p'],
  ['figcaption', 'caption'],
])

interface Line {
  readonly kind: string
  text: string
}

export function listing(html: string): string[] {
  const lines: Line[] = []
  visit(unified().use(rehypeParse, { fragment: true }).parse(html), lines, false)
  return lines
    .map(({ kind, text }) => ({ kind, text: text.split(/\s+/).filter(Boolean).join(' ') }))
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => `  ${kind}: ${text}`)
}

function kindOf(node: Nodes): string | undefined {
  if (node.type !== 'element') return undefined
  const { tagName, properties } = node
  const classes = [properties.className].flat()
  if (classes.includes('eqno')) return 'number'
  if (classes.includes('math')) return 'math'
  if (!BLOCKS.test(tagName)) return undefined
  return /^h\d/.test(tagName) ? 'h' : (PARAGRAPHS.get(tagName) ?? tagName)
}

function visit(node: Nodes, lines: Line[], isInside: boolean): void {
  const line = lines.at(-1)
  if (node.type === 'text' && isInside && line) line.text += node.value
  const kind = node.type === 'element' ? kindOf(node) : undefined
  if (kind === 'math' && 'children' in node) {
    // Sphinx has mathematics in no block of its own; only the number of an equation is looked at.
    for (const child of node.children) if (kindOf(child) === 'number') visit(child, lines, false)
  } else if (node.type === 'element' && kind !== undefined) {
    lines.push({ kind, text: '' })
    for (const child of node.children) visit(child, lines, true)
  } else if (node.type === 'element' && node.tagName === 'a' && line && isInside) {
    const { href } = node.properties
    const isLink = typeof href === 'string'
    if (isLink) line.text += '['
    for (const child of node.children) visit(child, lines, isInside)
    if (isLink) line.text += `](${href})`
  } else if ('children' in node) {
    for (const child of node.children) visit(child, lines, isInside)
  }
}

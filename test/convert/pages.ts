/** Trees to convert, and what other tools read from the results. */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Nodes, Root, Table } from 'mdast'
import { toMdast } from '../../src/convert/mdast/index.js'
import { stringifyMarkdown } from '../../src/convert/mdast/stringify.js'
import type { MdastOptions } from '../../src/convert/options.js'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import type { Document } from '../../src/tree/nodes.js'

export function page(text: string, path = 'page.rst'): Document {
  return resolve(parse(text, { path }).tree, { reportLevel: 'warning' }).tree
}

export function markdown(text: string, options: MdastOptions = {}) {
  const { tree, diagnostics } = toMdast(page(text), { frontMatter: false, ...options })
  return { text: stringifyMarkdown(tree, options), codes: diagnostics.map(({ code }) => code) }
}

export function readMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

/** The texts of the cells of every pipe table that remark finds. */
export function readTables(text: string): string[][][] {
  const tables: Table[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'table') tables.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(readMarkdown(text))
  return tables.map((table) => table.children.map((row) => row.children.map(textOf)))
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export const FLAVORS = [
  'gfm',
  'commonmark',
  'mdx',
  'docusaurus',
  'starlight',
  'vitepress',
  'myst',
] as const

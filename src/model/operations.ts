/**
 * `METHOD /path` lines of a page: its operations. A line of text counts; a literal block only where
 * no line of text is there, because examples repeat the line with values in it.
 */
import { plainText } from '../tables/text.js'
import type { Position } from '../source/position.js'
import type { AnyNode, Document } from '../tree/nodes.js'

export interface FoundOperation {
  readonly method: string
  readonly path: string
  readonly position: Position
  readonly headingPath: readonly string[]
}

const LINE =
  /^(?:URI:?\s+)?(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+(?:https?:\/\/[^\s/]+)?(\/[^\s]*)(?:\s+HTTP\/\d(?:\.\d)?)?$/u

export function findOperations(tree: Document): FoundOperation[] {
  const [texts, blocks]: [FoundOperation[], FoundOperation[]] = [[], []]
  visit(tree.children, tree.title === undefined ? [] : [tree.title], texts, blocks)
  const found = texts.length > 0 ? texts : blocks.slice(0, 1)
  const different = new Map(
    found
      .map((operation) => [`${operation.method} ${operation.path}`, operation] as const)
      .reverse(),
  )
  return [...different.values()].reverse()
}

/** Most paragraphs begin with other words: their text need not be read. */
function mayBegin({ children }: Extract<AnyNode, { type: 'paragraph' | 'line' }>): boolean {
  const [first] = children
  return (
    first !== undefined &&
    (first.type !== 'text' ||
      /^\s*(?:URI|GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)/.test(first.value))
  )
}

function visit(
  children: readonly AnyNode[],
  headings: readonly string[],
  texts: FoundOperation[],
  blocks: FoundOperation[],
): void {
  for (const node of children) {
    if (node.type === 'table' || node.type === 'comment' || node.type === 'system_message') continue
    if (node.type === 'section') {
      const title = node.children.find((child) => child.type === 'title')
      visit(node.children, title ? [...headings, plainText([title])] : headings, texts, blocks)
    } else if (node.type === 'paragraph' || node.type === 'line') {
      if (mayBegin(node)) note(plainText([node]), node.position, headings, texts)
    } else if (node.type === 'literal_block') {
      const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      note(text.split('\n', 1)[0]?.trim() ?? '', node.position, headings, blocks)
    } else if ('children' in node) {
      visit(node.children, headings, texts, blocks)
    }
  }
}

function note(
  text: string,
  position: Position,
  headingPath: readonly string[],
  found: FoundOperation[],
): void {
  if (text.length > 500) return
  const [, method, path] = LINE.exec(text) ?? []
  if (method !== undefined && path !== undefined)
    found.push({ method, path, position, headingPath })
}

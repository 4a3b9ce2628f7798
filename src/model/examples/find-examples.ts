/**
 * JSON examples of a page: literal blocks that hold an object or an array, perhaps behind a request
 * line and headers. An example is of the response where its heading, its paragraph or its status
 * line says so, else of the request where one of them says that.
 */
import { plainText } from '../../tables/text.js'
import type { Position } from '../../source/position.js'
import type { AnyNode, Document, LiteralBlock } from '../../tree/nodes.js'
import { parseJson, type JsonNode } from './json.js'

export interface JsonExample {
  readonly value: JsonNode
  readonly of: 'request' | 'response' | undefined
  /** The text of the block, into which the value's offsets point. */
  readonly text: string
  readonly position: Position
}

export function findExamples(tree: Document): JsonExample[] {
  const found: JsonExample[] = []
  visit(tree.children, '', found)
  return found
}

function visit(children: readonly AnyNode[], context: string, found: JsonExample[]): void {
  let before = ''
  for (const node of children) {
    if (node.type === 'literal_block') {
      const example = readExample(node, `${before} ${context}`)
      if (example) found.push(example)
    } else if (node.type === 'section') {
      const title = node.children.find((child) => child.type === 'title')
      visit(node.children, title ? plainText([title]) : '', found)
    } else if (node.type === 'paragraph') {
      before = plainText([node])
    } else if ('children' in node && node.type !== 'table' && node.type !== 'comment') {
      visit(node.children, `${before} ${context}`, found)
      before = lastParagraph(node) ?? ''
    }
  }
}

function lastParagraph(node: AnyNode): string | undefined {
  if (node.type === 'paragraph') return plainText([node])
  const children: readonly AnyNode[] = 'children' in node ? node.children : []
  const last = children.at(-1)
  return last && lastParagraph(last)
}

function readExample(node: LiteralBlock, context: string): JsonExample | undefined {
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const start = /^\s*[{[]/mu.exec(text)
  const value = start ? parseJson(text, start.index) : undefined
  if (!value || (value.kind !== 'object' && value.kind !== 'array')) return undefined
  const lead = start ? text.slice(0, start.index) : ''
  return { value, of: partOf(lead, context), text, position: node.position }
}

function partOf(lead: string, context: string): JsonExample['of'] {
  if (/^\s*(?:GET|POST|PUT|DELETE|PATCH|HEAD) /u.test(lead)) return 'request'
  if (/^\s*HTTP\/\d/u.test(lead)) return 'response'
  const words = [...context.matchAll(/\b(request|response|returned)\w*/giu)].map(([, word = '']) =>
    word.toLowerCase(),
  )
  const [first] = words
  return first === undefined ? undefined : first === 'request' ? 'request' : 'response'
}

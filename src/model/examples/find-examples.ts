/**
 * JSON examples of a page: literal blocks that hold an object or an array, perhaps behind a request
 * line and headers. Whether an example is of the request or of the response says, in this order, the
 * request or status line in the block, the nearest label above it (“Example Response”, as a heading,
 * a paragraph or the first line of a list item), and the first of the two words in what is before it.
 * A label goes before sentences, because “The request is successful.” stands under “Example Response”.
 */
import { plainText } from '../../tables/text.js'
import { childrenOf } from '../../tree/children.js'
import { literalText } from '../../tree/literal-text.js'
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

/** The examples of a page, in order. */
export function findExamples(tree: Document): JsonExample[] {
  const search: Search = { above: [], found: [] }
  visit(tree.children, search)
  return search.found
}

interface Search {
  /** Headings and paragraphs above, of the containers that are open; read only where a block is. */
  readonly above: AnyNode[]
  readonly found: JsonExample[]
}

function visit(children: readonly AnyNode[], search: Search): void {
  const { above, found } = search
  const outside = above.length
  let heading = outside
  for (const node of children) {
    switch (node.type) {
      case 'text':
      case 'table':
      case 'comment':
        break
      case 'literal_block': {
        const example = readExample(node, search)
        if (example) found.push(example)
        break
      }
      case 'section':
        above.length = heading
        visit(node.children, search)
        break
      case 'paragraph':
        above.push(node)
        break
      case 'title':
        heading = above.push(node)
        break
      default: {
        visit(childrenOf(node), search)
        const last = lastParagraph(node)
        if (last) above.push(last)
      }
    }
  }
  above.length = outside
}

function lastParagraph(node: AnyNode): AnyNode | undefined {
  let last: AnyNode | undefined = node
  while (last && last.type !== 'paragraph') last = childrenOf(last).at(-1)
  return last
}

/** How far above a block its label may stand, so that a long page stays cheap. */
const FARTHEST = 100

const MOST_LABEL_WORDS = 5
const VERB = /\b(?:is|are|was|has|have|can|must|fails?|failed|returns?|follows?|gives?|shows?)\b/i
/** How clauses begin, and labels do not. */
const CLAUSE = /^(?:an?|as|for|if|in|on|the following|this|to|what|when|with)\b/i

/** The part that a heading or a short line without a verb names; a sentence names none. */
function labelOf(text: string): JsonExample['of'] {
  if (text.length > 60 || text.trim().split(/\s+/).length > MOST_LABEL_WORDS) return undefined
  if (/[.!?;]$/.test(text) || VERB.test(text) || CLAUSE.test(text)) return undefined
  const [isRequest, isResponse] = [/\brequests?\b/i.test(text), /\bresponses?\b/i.test(text)]
  if (isRequest === isResponse) return undefined
  return isRequest ? 'request' : 'response'
}

function readExample(node: LiteralBlock, search: Search): JsonExample | undefined {
  const text = literalText(node)
  const start = /^[^\S\n]*[{[]/mu.exec(text)
  const value = start ? parseJson(text, start.index) : undefined
  if (!value || (value.kind !== 'object' && value.kind !== 'array')) return undefined
  const lead = start ? text.slice(0, start.index) : ''
  return { value, of: partOf(lead, search.above), text, position: node.position }
}

function partOf(lead: string, above: readonly AnyNode[]): JsonExample['of'] {
  if (/^\s*(?:GET|POST|PUT|DELETE|PATCH|HEAD) /u.test(lead)) return 'request'
  if (/^\s*HTTP\/\d/u.test(lead)) return 'response'
  const texts = above
    .slice(-FARTHEST)
    .reverse()
    .map((node) => plainText([node]))
  const label = texts.map(labelOf).find((part) => part !== undefined)
  if (label) return label
  const [, first] = /\b(request|response|returned)/i.exec(texts.slice(0, 2).join(' ')) ?? []
  return first === undefined
    ? undefined
    : first.toLowerCase() === 'request'
      ? 'request'
      : 'response'
}

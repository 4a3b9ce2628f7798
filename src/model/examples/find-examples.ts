/**
 * JSON examples of a page: literal blocks that hold an object or an array, perhaps behind a request
 * line and headers. Whether an example is of the request or of the response says, in this order, the
 * request or status line in the block, the nearest label above it (“Example Response”, as a heading,
 * a paragraph or the first line of a list item), and the first of the two words in what is before it.
 * A label goes before sentences, because “The request is successful.” stands under “Example Response”.
 */
import { plainText } from '../../tables/text.js'
import type { Position } from '../../source/position.js'
import type { Above, ShownBlock } from '../page-walk.js'
import { beginsRequest } from '../operations.js'
import { parseJson, type JsonNode } from './json.js'

export interface JsonExample {
  readonly value: JsonNode
  readonly of: 'request' | 'response' | undefined
  /** The text of the block, into which the value's offsets point. */
  readonly text: string
  readonly position: Position
}

/** The examples among the literal blocks of a page, in order. */
export function findExamples(blocks: readonly ShownBlock[]): JsonExample[] {
  const found: JsonExample[] = []
  for (const block of blocks) {
    const example = readExample(block)
    if (example) found.push(example)
  }
  return found
}

/** How far above a block its label may stand, so that a long page stays cheap. */
const FARTHEST = 100

const MOST_LABEL_WORDS = 5
const VERB = /\b(?:is|are|was|has|have|can|must|fails?|failed|returns?|follows?|gives?|shows?)\b/i
/** How clauses begin, and labels do not. */
const CLAUSE = /^(?:an?|as|for|if|in|on|the following|this|to|what|when|with)\b/i

/** “Request accepted” under “Status code: 202” says what became of it. */
const OUTCOME = /\brequests? (?:\w+ed|success\w*)\b/i

/** The part that a heading or a short line without a verb names; a sentence names none. */
function labelOf(text: string): JsonExample['of'] {
  if (text.length > 60 || text.trim().split(/\s+/).length > MOST_LABEL_WORDS) return undefined
  if (/[.!?;]$/.test(text) || VERB.test(text) || CLAUSE.test(text)) return undefined
  if (OUTCOME.test(text)) return undefined
  const [isRequest, isResponse] = [/\brequests?\b/i.test(text), /\bresponses?\b/i.test(text)]
  if (isRequest === isResponse) return undefined
  return isRequest ? 'request' : 'response'
}

/** Where the first line that begins as JSON does begins: behind a request line and headers. Below 0 where none does. */
export function exampleStart(text: string): number {
  return text.search(/^[^\S\n]*[{[]/mu)
}

function readExample({ text, position, above }: ShownBlock): JsonExample | undefined {
  const start = exampleStart(text)
  const value = start < 0 ? undefined : parseJson(text, start)
  if (!value || (value.kind !== 'object' && value.kind !== 'array')) return undefined
  return { value, of: partOf(text.slice(0, start), above), text, position }
}

function partOf(lead: string, above: Above | undefined): JsonExample['of'] {
  if (beginsRequest(lead)) return 'request'
  if (/^\s*HTTP\/\d/u.test(lead)) return 'response'
  return labelAbove(above) ?? firstWord(above)
}

function labelAbove(nearest: Above | undefined): JsonExample['of'] {
  let distance = 0
  for (let one = nearest; one && distance < FARTHEST; one = one.above, distance++) {
    const label = labelOf(plainText([one.node]))
    if (label) return label
  }
  return undefined
}

/** The first of the words in the two texts above. */
function firstWord(nearest: Above | undefined): JsonExample['of'] {
  const texts = [nearest, nearest?.above].map((one) => (one ? plainText([one.node]) : ''))
  const [, first] = /\b(request|response|returned)/i.exec(texts.join(' ')) ?? []
  if (first === undefined) return undefined
  return first.toLowerCase() === 'request' ? 'request' : 'response'
}

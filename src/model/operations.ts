/**
 * `METHOD /path` lines of a page: its operations. A line of text counts; a literal block only where
 * no line of text is there, because examples repeat the line with values in it.
 */
import { plainText } from '../tables/text.js'
import type { Position } from '../source/position.js'
import type { AnyNode } from '../tree/nodes.js'

export interface FoundOperation {
  readonly method: string
  readonly path: string
  readonly position: Position
  readonly headingPath: readonly string[]
}

const METHOD = 'GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS'
const LINE = new RegExp(
  String.raw`^(?:URI:?\s+)?(${METHOD})\s+(?:https?://[^\s/]+)?(/[^\s]*)(?:\s+HTTP/\d(?:\.\d)?)?$`,
  'u',
)
const BEGINNING = new RegExp(String.raw`^\s*(?:URI|${METHOD})`, 'u')
const REQUEST = new RegExp(String.raw`^\s*(?:${METHOD}) `, 'u')

/** Operations as they are found on a page, in its order. */
export interface OperationLines {
  readonly texts: FoundOperation[]
  readonly blocks: FoundOperation[]
}

/** The titles of the sections that a line stands in; read only where the line is an operation. */
export type Headings = () => readonly string[]

/** Adds the operation of a line of text, if it is one. */
export function noteText(node: TextLine, headings: Headings, { texts }: OperationLines): void {
  if (mayBegin(node)) note(plainText([node]), node.position, headings, texts)
}

/** Adds the operation of the first line of a literal block, if it is one. */
export function noteBlock(
  { text, position }: BlockText,
  headings: Headings,
  { blocks }: OperationLines,
): void {
  const end = text.indexOf('\n')
  note((end < 0 ? text : text.slice(0, end)).trim(), position, headings, blocks)
}

/** The different operations of a page. */
export function differentOperations({ texts, blocks }: OperationLines): FoundOperation[] {
  const found = texts.length > 0 ? texts : blocks.slice(0, 1)
  if (found.length <= 1) return found
  const different = new Map(
    found
      .map((operation) => [`${operation.method} ${operation.path}`, operation] as const)
      .reverse(),
  )
  return withoutExamples([...different.values()].reverse())
}

/** An operation with values in place of its variables is an example of it: `/lamps/7f31`. */
function withoutExamples(operations: readonly FoundOperation[]): FoundOperation[] {
  return operations.filter((own) => {
    const values = partsOf(own)
    return !operations.some(
      (other) => other.method === own.method && isFilledWith(partsOf(other), values),
    )
  })
}

const partsOf = ({ path }: FoundOperation): readonly string[] =>
  path.replace(/\?.*$/u, '').split('/')

const VARIABLE = /\{[^{}]+\}/u

/** Words alone may be a path of their own (`/lamps/all`): a number stands in one of the values. */
function isFilledWith(parts: readonly string[], values: readonly string[]): boolean {
  if (parts.length !== values.length) return false
  const filled = values.filter((_, at) => VARIABLE.test(parts[at] ?? ''))
  return (
    filled.some((value) => /\d/u.test(value)) &&
    filled.every((value) => value !== '' && !VARIABLE.test(value)) &&
    parts.every((part, at) => VARIABLE.test(part) || part === values[at])
  )
}

type TextLine = Extract<AnyNode, { type: 'paragraph' | 'line' }>

interface BlockText {
  readonly text: string
  readonly position: Position
}

/** Most paragraphs begin with other words: their text need not be read. */
function mayBegin({ children }: TextLine): boolean {
  const first = children[0]
  if (!first) return false
  switch (first.type) {
    case 'text':
      return BEGINNING.test(first.value)
    // The word may go on behind the link, so its first letter decides.
    case 'interpreted_text':
    case 'reference': {
      const inner = first.children[0]
      return inner?.type !== 'text' || /^\s*(?:$|[UGPDHO])/.test(inner.value)
    }
    default:
      return true
  }
}

function note(text: string, position: Position, headings: Headings, found: FoundOperation[]): void {
  if (text.length > 500) return
  const [, method, path] = LINE.exec(text) ?? []
  if (method !== undefined && path !== undefined)
    found.push({ method, path, position, headingPath: headings() })
}

/** Whether a text begins as a request does: with its method. */
export function beginsRequest(text: string): boolean {
  return REQUEST.test(text)
}

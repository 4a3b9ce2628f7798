/**
 * `METHOD /path` lines of a page: its operations. A line of text counts; literal blocks, the first of
 * each section, only where no line of text is there, because examples repeat the line with values in it. Two lines of text may
 * be one: `PATH: /lamps` and `Method: GET`.
 */
import { pushTo } from './collections.js'
import { plainText } from '../tables/text.js'
import type { Position } from '../source/position.js'
import type { AnyNode, Directive } from '../tree/nodes.js'

export interface FoundOperation {
  readonly method: string
  readonly path: string
  readonly position: Position
  readonly headingPath: readonly string[]
  /** The directive that describes it: what stands inside is of it alone. */
  readonly inside?: Position
}

/** The methods of operations, as a pattern. */
export const METHOD = 'GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS'
const LINE = new RegExp(
  String.raw`^(?:URI:?\s+)?(${METHOD})\s+(?:https?://[^\s/]+)?((?:\{[^\s{}]+\}|v\d+(?:\.\d+)?)?/[^\s]*)(?:\s+HTTP/\d(?:\.\d)?)?$`,
  'u',
)
const BEGINNING = new RegExp(String.raw`^\s*(?:UR[IL]|P[Aa]|M[Ee]|Syn|End|${METHOD})`, 'u')
const HALF = new RegExp(
  String.raw`^(?:(?:PATH|Path|UR[IL]|Syntax|Endpoint)\s*:\s*(?:https?://[^\s/]+)?(/\S+)|M(?:ETHOD|ethod)\s*:\s*(${METHOD}))$`,
  'u',
)
const REQUEST = new RegExp(String.raw`^\s*(?:${METHOD}) `, 'u')

/** Operations as they are found on a page, in its order. */
export interface OperationLines {
  readonly texts: FoundOperation[]
  readonly blocks: FoundOperation[]
  /** The last line that had only a path or only a method; the other is empty. */
  half?: FoundOperation | undefined
}

/** The titles of the sections that a line stands in; read only where the line is an operation. */
export type Headings = () => readonly string[]

/** Adds the operation of a line of text, if it is one. */
export function noteText(node: TextLine, headings: Headings, lines: OperationLines): void {
  if (!mayBegin(node)) return
  const text = plainText([node])
  note(text, node.position, headings, lines.texts)
  noteHalf(text, node.position, headings, lines)
}

/** Two halves under one heading are an operation. */
function noteHalf(
  text: string,
  position: Position,
  headings: Headings,
  lines: OperationLines,
): void {
  const [isHalf, path = '', method = ''] = HALF.exec(text) ?? []
  if (isHalf === undefined) return
  const { half } = lines
  const own = { method, path, position, headingPath: headings() }
  lines.half = own
  if (!half || (half.path === '') === (path === '')) return
  if (String(half.headingPath) !== String(own.headingPath)) return
  lines.texts.push({ ...own, method: method || half.method, path: path || half.path })
  lines.half = undefined
}

const HTTP_DOMAIN = /^http:(get|post|put|delete|patch|head|options)$/
/** `(int:lamp_id)`, as the domain of HTTP writes the variables of a path. */
const VARIABLE = /\((?:[^\s():]+:)?([^\s():]+)\)/g

/** Adds the operation that a directive describes: `http:get:: /lamps`, `rest_method:: GET /lamps`. */
export function noteDirective(
  node: Directive,
  headings: Headings,
  { texts }: OperationLines,
): void {
  const { name, argument, position } = node
  if (argument === undefined) return
  if (name === 'rest_method') note(argument, position, headings, texts)
  const method = name.startsWith('http:') ? HTTP_DOMAIN.exec(name)?.[1] : undefined
  const path = argument.replace(VARIABLE, '{$1}')
  if (method !== undefined && /^\/\S*$/u.test(path))
    texts.push({
      method: method.toUpperCase(),
      path,
      position,
      headingPath: headings(),
      inside: position,
    })
}

/** Adds the operation of the first line of a literal block, if it is one. */
export function noteBlock(block: BlockText, headings: Headings, { blocks }: OperationLines): void {
  note(firstLine(block).trim(), block.position, headings, blocks)
}

/** The different operations of a page. */
export function differentOperations({ texts, blocks }: OperationLines): FoundOperation[] {
  const found = texts.length > 0 ? texts : ofSections(blocks)
  if (found.length <= 1) return found
  const different = new Map(
    found
      .map((operation) => [`${operation.method} ${operation.path}`, operation] as const)
      .reverse(),
  )
  const all = [...different].reverse().map(([line, operation]) => {
    return { operation, parts: line.replace(/\?.*/u, '').split('/') }
  })
  const isExample = createExamples(all.map(({ parts }) => parts))
  return all.flatMap(({ operation, parts }) => (isExample(parts) ? [] : operation))
}

/** Blocks that show operations: the first of each section that is no example, else the first of all. */
function ofSections(blocks: readonly FoundOperation[]): FoundOperation[] {
  const sections = new Map<string, FoundOperation>()
  for (const block of blocks.toReversed())
    if (!EXAMPLE.test(block.headingPath.at(-1) ?? ''))
      sections.set(String(block.headingPath), block)
  return sections.size > 0 ? [...sections.values()].reverse() : blocks.slice(0, 1)
}

const EXAMPLE = /\b(?:example|sample)s?\b/i

/**
 * Finds lines with values in place of variables of another one: `GET /lamps/7f31`. Words alone may
 * be a path of their own (`GET /lamps/all`), so a number stands in one of the values. What lines
 * have variables at the same places of as many parts is asked at once.
 */
function createExamples(lines: readonly (readonly string[])[]) {
  const byForm = new Map<string, (readonly string[])[]>()
  for (const parts of lines) pushTo(byForm, formOf(parts), parts)
  const forms = [...byForm.keys()].filter((form) => form.includes('{'))
  const known = new Map<string, ReadonlySet<string>>()
  return (values: readonly string[]): boolean => {
    const own = formOf(values)
    return forms.some((form) => {
      // Where the value is a variable as well, the line has the same one.
      if (form.length !== own.length || form === own) return false
      const isValue = (_: string, at: number): boolean => form[at] === '{' && own[at] !== '{'
      if (!/^[^{}]*\d[^{}]*$/u.test(values.filter(isValue).join(''))) return false
      const common = (parts: readonly string[]): string =>
        parts.filter((part, at) => !isValue(part, at)).join('/')
      const key = `${form} ${own}`
      const lines = known.get(key) ?? new Set(byForm.get(form)?.map(common))
      known.set(key, lines)
      return lines.has(common(values))
    })
  }
}

/** Which parts of a line are variables. */
function formOf(parts: readonly string[]): string {
  return parts.map((part) => (part.includes('{') ? '{' : '-')).join('')
}

type TextLine = Extract<AnyNode, { type: 'paragraph' | 'line' | 'title' }>

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
      return inner?.type !== 'text' || /^\s*(?:$|[UGPDHOMSE])/.test(inner.value)
    }
    default:
      return true
  }
}

function note(text: string, position: Position, headings: Headings, found: FoundOperation[]): void {
  if (text.length > 500) return
  const [, method, path] = LINE.exec(withoutGaps(text)) ?? []
  if (method !== undefined && path !== undefined)
    found.push({ method, path, position, headingPath: headings() })
}

/** `{begin _time}`: a variable that was broken on its way here is one word still. */
function withoutGaps(text: string): string {
  return text.includes('{')
    ? text.replace(/\{[^{}\s]*\s[^{}]*\}/gu, (variable) => variable.replace(/\s+/gu, ''))
    : text
}

const firstLine = ({ text }: BlockText): string => text.split('\n', 1)[0] ?? ''

/** Whether a text begins as a request does: with its method. */
export function beginsRequest(text: string): boolean {
  return REQUEST.test(text)
}

/**
 * Doc comments as lines of text and tags. The texts are as the documents have them; the template
 * escapes them. Places are page and anchor; lines only where they were asked for, because otherwise
 * a new row would change the comment of every row after it.
 */
import type {
  Constraints,
  Declaration,
  EnumMember,
  Field,
  MemberEntry,
  Operation,
  Provenance,
} from '../../model/types.js'
import type { TypeScriptOptions } from './options.js'

export interface DocLine {
  /** `see` for `@see`. */
  readonly tag: string | undefined
  readonly text: string
}

export type Doc = readonly DocLine[]

export function declarationDoc(declaration: Declaration, options: TypeScriptOptions): Doc {
  const [first] = declaration.sources
  const title = declaration.description ?? first?.caption ?? first?.headingPath.at(-1) ?? ''
  return document(title, seeTags(declaration.sources, options))
}

export function operationDoc(operation: Operation, page: string): Doc {
  return document(`${operation.method} ${operation.path}`, [{ tag: 'see', text: page }])
}

/** What the rows of a member say; `home` is the page of its declaration. */
export function memberDoc(member: EnumMember, home: string, options: TypeScriptOptions): Doc {
  const texts = member.entries
    .map((entry) => entryText(entry, member))
    .filter((text) => text !== '')
  const distinct = [...new Set(texts)]
  const text =
    distinct.length > 1
      ? distinct.map((one) => `- ${one.replace(/\s*\n\s*/g, ' ')}`).join('\n')
      : (distinct[0] ?? '')
  const elsewhere = member.entries.map((entry) => entry.provenance)
  const tags = seeTags(
    elsewhere.filter(({ path }) => path !== home || options.sourceLines),
    options,
  )
  return document(text, [...tags, ...deprecation(member.deprecated)])
}

function entryText(entry: MemberEntry, member: EnumMember): string {
  const { message, description, solution, httpStatus } = entry
  const saysMore = message !== undefined && message !== member.keyText && message !== description
  const parts = [
    saysMore ? message : undefined,
    description,
    solution === undefined || solution === '' ? undefined : `Solution: ${solution}`,
    httpStatus === undefined || httpStatus === '' ? undefined : `HTTP status: ${httpStatus}`,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

export function fieldDoc(field: Field, home: string, options: TypeScriptOptions): Doc {
  const { description, provenance, requiredWhen } = field
  const isNew = requiredWhen !== undefined && !description.includes(requiredWhen)
  const condition = isNew ? `Required: ${requiredWhen}` : ''
  const text =
    description === '' || condition === ''
      ? description + condition
      : `${description}\n\n${condition}`
  const tags: DocLine[] = []
  addConstraints(tags, field.constraints)
  if (field.default) tags.push({ tag: 'default', text: field.default })
  if (field.example) tags.push({ tag: 'example', text: field.example })
  if (provenance.path !== home || options.sourceLines)
    tags.push({ tag: 'see', text: placeText(provenance, options) })
  if (field.deprecated !== undefined) tags.push({ tag: 'deprecated', text: field.deprecated })
  return document(text, tags)
}

const CONSTRAINTS = [
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'pattern',
] as const satisfies readonly (keyof Constraints)[]

function addConstraints(tags: DocLine[], constraints: Constraints): void {
  if (!hasAny(constraints)) return
  for (const tag of CONSTRAINTS) {
    const value = constraints[tag]
    if (value !== undefined) tags.push({ tag, text: String(value) })
  }
}

function hasAny(constraints: Constraints): boolean {
  for (const _ in constraints) return true
  return false
}

function deprecation(reason: string | undefined): Doc {
  return reason === undefined ? [] : [{ tag: 'deprecated', text: reason }]
}

function seeTags(places: readonly Provenance[], options: TypeScriptOptions): Doc {
  const texts = new Set(places.map((place) => placeText(place, options)))
  return [...texts].map((text) => ({ tag: 'see', text }))
}

/** `page.rst#anchor`, or `page.rst:12` with lines. */
function placeText(place: Provenance, options: TypeScriptOptions): string {
  if (options.sourceLines) return `${place.path}:${place.position.start.line}`
  return place.anchor === undefined ? place.path : `${place.path}#${place.anchor}`
}

/** Text and tags, with an empty line between paragraphs and before the tags. */
function document(text: string, tags: Doc): Doc {
  const doc: DocLine[] = []
  for (const untrimmed of linesOf(text)) {
    const line = untrimmed.trim()
    if (line === '') continue
    if (doc.length > 0 && !isItem(line)) doc.push(EMPTY)
    doc.push({ tag: undefined, text: line })
  }
  if (doc.length === 0) return tags
  if (tags.length > 0) doc.push(EMPTY, ...tags)
  return doc
}

/** Few texts have a carriage return, and a plain separator is found faster. */
function linesOf(text: string): readonly string[] {
  return text.split(text.includes('\r') ? /\r\n?|\n/ : '\n')
}

const EMPTY: DocLine = { tag: undefined, text: '' }

/** Whether a line is an item of a list, which stands right after the line before it. */
function isItem(line: string): boolean {
  return /^(?:[-*+•]|\d+[.)])\s/.test(line)
}

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
import { isEmptyObject } from '../../model/collections.js'
import { fieldText } from '../field-text.js'
import type { TypeScriptOptions } from './options.js'

export interface DocLine {
  /** `see` for `@see`. */
  readonly tag: string | undefined
  readonly text: string
}

export type Doc = readonly DocLine[]

export function declarationDoc(declaration: Declaration, options: TypeScriptOptions): Doc {
  const { description, sources, deprecated } = declaration
  const [first] = sources
  const doc = paragraphs(description ?? first?.caption ?? first?.headingPath.at(-1) ?? '')
  addPlaces(doc, sources, options)
  if (deprecated !== undefined) addTag(doc, 'deprecated', deprecated)
  return doc
}

export function operationDoc(operation: Operation, page: string): Doc {
  const doc = paragraphs(`${operation.method} ${operation.path}`)
  addTag(doc, 'see', page)
  if (operation.deprecated !== undefined) addTag(doc, 'deprecated', operation.deprecated)
  return doc
}

/** What the rows of a member say; `home` is the page of its declaration. */
export function memberDoc(member: EnumMember, home: string, options: TypeScriptOptions): Doc {
  const texts = member.entries.map((entry) => entryText(entry, member))
  const said = distinct(texts.filter((text) => text !== ''))
  const text =
    said.length > 1 ? said.map((one) => `- ${onOneLine(one)}`).join('\n') : (said[0] ?? '')
  const doc = paragraphs(text)
  const places = member.entries.map(({ provenance }) => provenance)
  const elsewhere = places.filter(({ path }) => path !== home || options.sourceLines)
  addPlaces(doc, elsewhere, options)
  if (member.deprecated !== undefined) addTag(doc, 'deprecated', member.deprecated)
  return doc
}

/** Paragraphs as sentences. */
function onOneLine(text: string): string {
  return text
    .replace(/^```$\n?/gm, '')
    .replace(/([^\s.!?:;,。！？：；，])\s*\n\s*/gu, '$1. ')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
}

function entryText(entry: MemberEntry, member: EnumMember): string {
  const { message, description, solution, httpStatus } = entry
  const saysMore = message !== undefined && message !== member.keyText && message !== description
  const parts = [
    saysMore ? message : undefined,
    description,
    solution === undefined || solution === ''
      ? undefined
      : `Solution:${solution.startsWith('- ') ? '\n' : ' '}${solution}`,
    httpStatus === undefined || httpStatus === '' ? undefined : `HTTP status: ${httpStatus}`,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

export function fieldDoc(field: Field, home: string, options: TypeScriptOptions): Doc {
  const { provenance } = field
  const doc = paragraphs(fieldText(field))
  addConstraints(doc, field.constraints)
  if (field.default) addTag(doc, 'default', field.default)
  if (field.example) addTag(doc, 'example', field.example)
  if (provenance.path !== home || options.sourceLines)
    addTag(doc, 'see', placeText(provenance, options))
  if (field.reserved !== undefined) addTag(doc, 'reserved', '')
  if (field.deprecated !== undefined) addTag(doc, 'deprecated', field.deprecated)
  return doc
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

function addConstraints(doc: DocLine[], constraints: Constraints): void {
  if (isEmptyObject(constraints)) return
  for (const tag of CONSTRAINTS) {
    const value = constraints[tag]
    if (value !== undefined) addTag(doc, tag, String(value))
  }
  const { items } = constraints
  const ofEach = items
    ? CONSTRAINTS.flatMap((tag) => (items[tag] === undefined ? [] : `${tag} ${String(items[tag])}`))
    : []
  if (ofEach.length > 0) addTag(doc, 'items', ofEach.join(', '))
}

/** Each place once. */
function addPlaces(
  doc: DocLine[],
  places: readonly Provenance[],
  options: TypeScriptOptions,
): void {
  for (const text of distinct(places.map((place) => placeText(place, options))))
    addTag(doc, 'see', text)
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)]
}

/** `page.rst#anchor`, or `page.rst:12` with lines. */
function placeText(place: Provenance, options: TypeScriptOptions): string {
  const { start } = place.position
  if (options.sourceLines) return `${start.source ?? place.path}:${start.line}`
  return place.anchor === undefined ? place.path : `${place.path}#${place.anchor}`
}

/** The line before and behind code, whose lines stay as they are. */
const FENCE = '```'

/** The lines of a text, with an empty one between paragraphs. */
function paragraphs(text: string): DocLine[] {
  const hasReturns = text.includes('\r')
  if (!hasReturns && !text.includes('\n')) {
    const line = text.trim()
    return line === '' ? [] : [{ tag: undefined, text: line }]
  }
  const doc: DocLine[] = []
  let isCode = false
  for (const untrimmed of text.split(hasReturns ? /\r\n?|\n/ : '\n')) {
    const line = untrimmed.trim()
    if (isCode) {
      doc.push({ tag: undefined, text: untrimmed.trimEnd() })
      isCode = line !== FENCE
      continue
    }
    if (line === '') continue
    isCode = line === FENCE
    const inList = doc.length > 0 && isItem(line)
    if (doc.length > 0 && !inList) doc.push(EMPTY)
    // An item of a list in a list is further to the right.
    doc.push({ tag: undefined, text: inList ? untrimmed.trimEnd() : line })
  }
  return doc
}

/** A tag, with an empty line between the text and the first one. */
function addTag(doc: DocLine[], tag: string, text: string): void {
  const last = doc[doc.length - 1]
  if (last && last.tag === undefined) doc.push(EMPTY)
  doc.push({ tag, text })
}

const EMPTY: DocLine = { tag: undefined, text: '' }

/** Whether a line is an item of a list, which stands right after the line before it. */
function isItem(line: string): boolean {
  return /^(?:[-*+•]|\d+[.)])\s/.test(line)
}

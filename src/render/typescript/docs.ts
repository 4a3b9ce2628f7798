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
  const condition = field.requiredWhen
  const text = [field.description, condition ? `Required: ${condition}` : '']
    .filter((part) => part !== '')
    .join('\n\n')
  const { provenance } = field
  const places = provenance.path !== home || options.sourceLines ? [provenance] : []
  return document(text, [
    ...constraintTags(field.constraints),
    ...textTag('default', field.default),
    ...textTag('example', field.example),
    ...seeTags(places, options),
    ...deprecation(field.deprecated),
  ])
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

function constraintTags(constraints: Constraints): Doc {
  return CONSTRAINTS.flatMap((tag) => {
    const value = constraints[tag]
    return value === undefined ? [] : [{ tag, text: String(value) }]
  })
}

function textTag(tag: string, text: string | undefined): Doc {
  return text === undefined || text === '' ? [] : [{ tag, text }]
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
  const lines = text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const body = lines.flatMap((line, index): Doc => {
    const isNext = index > 0 && !isItem(line)
    return isNext ? [EMPTY, { tag: undefined, text: line }] : [{ tag: undefined, text: line }]
  })
  return [...body, ...(body.length > 0 && tags.length > 0 ? [EMPTY] : []), ...tags]
}

const EMPTY: DocLine = { tag: undefined, text: '' }

/** Whether a line is an item of a list, which stands right after the line before it. */
function isItem(line: string): boolean {
  return /^(?:[-*+•]|\d+[.)])\s/.test(line)
}

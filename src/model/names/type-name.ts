/**
 * The name of a table's type, from the table and its page alone.
 *
 * What the caption says it describes; else the caption itself; else, where several code tables share
 * a page, the header over the codes; else the last heading that says something, and the part of the
 * operation that the table is.
 */
import type { RectangularTable } from '../../tables/types.js'
import type { SubjectReader } from '../links/subject.js'
import type { EnumFlavor, RecordFlavor } from '../types.js'
import { isReservedTypeName } from './identifier.js'
import { remembered } from '../remembered.js'
import { imperative } from './imperative.js'
import { withObject } from './lone-deed.js'
import {
  listed,
  singularWords,
  typeIdentifier,
  withoutAsides,
  withoutNumber,
} from './operation-name.js'
import { wordsOf } from './words.js'

export interface TypeNameInput {
  readonly table: RectangularTable
  readonly pageTitle: string | undefined
  readonly kind: 'enum' | 'record'
  readonly flavor: EnumFlavor | RecordFlavor
  /** The header over an enum's codes. */
  readonly header: string
  /** Whether another code table of the page has no caption either. */
  readonly hasSiblings: boolean
}

export interface TypeName {
  readonly name: string
  /** The page's own name, which makes a name different from another page's. */
  readonly prefix: string
}

/** Words of captions and headings that say only what every table of the kind is. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'common public general basic additional special the http api uri url json message main other detailed normal ' +
    'abnormal error successful failed request response requests responses returned return path query header headers ' +
    'body input output interface element elements entities syntax form parameter parameters field fields attribute attributes status ' +
    'result value values number numbers code codes example messages structure format data object objects string in of for a an and ' +
    'description descriptions information details list requirement requirements variable variables constraints item ' +
    'items function prototype appendix overview introduction debugging calling method abstract rationale ' +
    'specification motivation note notes background summary examples usage reference statuses'
  ).split(' '),
)

function isGeneric(text: string): boolean {
  return withoutNumber(text)
    .toLowerCase()
    .split(/[\s/-]+/)
    .every((word) => GENERIC.has(word) || /^\d*$/.test(word))
}

const PARTS: Readonly<Record<EnumFlavor | RecordFlavor, string>> = {
  request: 'Request',
  response: 'Response',
  path: 'Path',
  query: 'Query',
  header: 'Headers',
  object: '',
  dbColumns: 'Row',
  settings: 'Settings',
  httpStatus: 'StatusCode',
  errorCode: 'ErrorCode',
  exitCode: 'ExitCode',
  value: '',
  flags: 'Flags',
}

/** What captions and headings say; the same ones stand over many tables. */
interface Texts {
  readonly isGeneric: (text: string) => boolean
  readonly operation: (heading: string) => string
  readonly captionName: SubjectReader['captionName']
  readonly enumName: (text: string) => string
  readonly recordName: (text: string) => string
  /** Of the field that a text says the table is about; empty where it says none. */
  readonly namedField: (text: string) => string
  readonly subjectsIn: SubjectReader['inText']
}

/** Names types, and remembers what their texts say; `operation` gives a heading as a name. */
export function createTypeNamer(
  operation: (heading: string) => string,
  { captionName, inText: subjectsIn }: SubjectReader,
): (input: TypeNameInput) => TypeName {
  const texts: Texts = {
    isGeneric: remembered(isGeneric),
    operation,
    captionName,
    enumName: remembered(enumName),
    recordName: remembered((text) => recordName(text, subjectsIn(text)[0])),
    namedField: remembered((text) => namedField(text, subjectsIn)),
    subjectsIn,
  }
  return (input) => {
    const heading = contextHeading(input, texts)
    const prefix = texts.operation(heading)
    const own = ownName(input, texts)
    const name = own === '' ? fromHeading(input, heading, prefix) : own
    const part = PARTS[input.flavor]
    return { name: safeTypeName(name, part === '' ? 'Type' : part), prefix }
  }
}

/** A name that TypeScript takes: never a reserved one, never empty. */
export function safeTypeName(name: string, part: string): string {
  if (name === '') return part
  if (!isReservedTypeName(name)) return name
  if (part === name) return `${name}Type`
  return part.startsWith(name) && !isReservedTypeName(part) ? part : name + part
}

function ownName(input: TypeNameInput, texts: Texts): string {
  const { caption, introduction } = input.table
  const name = caption === undefined ? '' : texts.captionName(caption)
  const field = input.kind === 'record' ? texts.namedField(name || (introduction ?? '')) : ''
  if (field !== '') return field
  const text = name === '' ? introductionSubject(input, texts) : name
  if (text !== '' && !texts.isGeneric(text))
    return input.kind === 'enum' ? texts.enumName(text) : texts.recordName(text)
  if (input.kind === 'enum' && input.hasSiblings && !SAYS_ONLY_VALUE.test(input.header.trim())) {
    return typeIdentifier(wordsOf(input.header))
  }
  return ''
}

/** Headers over values of any kind, or how their digits are written. */
const SAYS_ONLY_VALUE =
  /^(?:(?:http |returned )?(?:status )?(?:code|value|status|number|name|key|identifier|no|num)s?\.?|dec(?:imal)?|hex(?:adecimal)?|oct(?:al)?|bin(?:ary)?|int(?:eger)?)$/i

/** Of a record without a caption: the field that the paragraph before it names. */
function introductionSubject({ table, kind }: TypeNameInput, { subjectsIn }: Texts): string {
  const introduction = table.introduction
  if (kind !== 'record' || introduction === undefined || introduction.length > 120) return ''
  return subjectsIn(introduction)[0] ?? ''
}

const OF_FIELD = /^\W*(?:fields?|objects?|structures?|arrays?|attributes?|nodes?)\b/iu

/** `Parameters in the **error** field`: a name, though the word alone would say nothing. */
function namedField(text: string, subjectsIn: SubjectReader['inText']): string {
  if (text.length > 120) return ''
  const [subject] = subjectsIn(text)
  if (subject === undefined) return ''
  const rest = text.slice(text.toLowerCase().indexOf(subject.toLowerCase()) + subject.length)
  return OF_FIELD.test(rest) ? typeIdentifier(wordsOf(subject)) : ''
}

/** Of `status codes for all lamps` the codes are what there is one of. */
function enumName(text: string): string {
  const own = contentWords(text).filter((word) => !/^descriptions?$/i.test(word))
  const head = own.findIndex((word) => SETS.test(word)) + 1 || own.length
  return typeIdentifier([...singularWords(own.slice(0, head)), ...own.slice(head)])
}

const SETS = /^(?:codes|statuses|types|values|flags|modes|states|errors)$/i

function recordName(text: string, subject: string | undefined): string {
  if (subject !== undefined) return typeIdentifier(wordsOf(subject))
  return typeIdentifier(
    contentWords(text).filter((word) => !/^(?:parameters?|descriptions?)$/i.test(word)),
  )
}

/** What stands between words; at the end it is one of them (`Appendix A`). */
const FILLER = /^(?:a|an|the|of|for|in|on|to|from|with|by|and|or|that|which|upon|is|are)$/i

/** Brackets around a phrase remark on the caption; a word or two tell it from others. */
const REMARK = /\((?:\S+ ){3,}[^)]*\)/gu

/** What is true of the subject does not name it: `options that a server reads`. */
const CLAUSE = /(?<=\S)\s+(?:that|which|who)\s.*/isu

function contentWords(text: string): string[] {
  return wordsOf(listed(text).replace(CLAUSE, '').replace(REMARK, ' '))
    .filter((word, at, words) => at === words.length - 1 || !FILLER.test(word))
    .slice(0, 8)
}

function fromHeading(input: TypeNameInput, heading: string, prefix: string): string {
  const part = PARTS[input.flavor]
  if (input.kind === 'record')
    return prefix.endsWith(part) && !isDeed(heading) ? prefix : prefix + part
  const isOfDeed = isDeed(heading)
  const name = isOfDeed ? '' : enumName(withoutAsides(heading))
  if (OF_VALUES.test(name) || (part !== '' && name.includes(part))) return name
  if (part !== '') return prefix + part
  const last = input.table.headingPath.at(-1) ?? heading
  const own = last === heading ? '' : enumName(withoutAsides(last))
  if (OF_VALUES.test(own)) return prefix + own
  return isOfDeed ? `${prefix}Value` : prefix
}

const OF_VALUES = /(?:Code|Status|Type|Value|Flag|Mode|State|Error)$/u

/** `Creating a Lamp`: what is done is no name for values. */
function isDeed(heading: string): boolean {
  const [first = ''] = wordsOf(heading)
  return imperative(first) !== first
}

/** The nearest heading that says what the page or section is about; else the first. */
function contextHeading({ table, pageTitle }: TypeNameInput, { isGeneric }: Texts): string {
  const { headingPath } = table
  for (let at = headingPath.length - 1; at >= 0; at--) {
    const heading = headingPath[at] ?? ''
    if (!isGeneric(heading)) return withObject(heading, headingPath.slice(0, at), isGeneric)
  }
  const [first] = headingPath
  if (pageTitle !== undefined && pageTitle !== first) return pageTitle
  return first ?? table.path.replace(/^.*\//u, '').replace(/\.\w+$/u, '')
}

/** Which part of an operation a parameter table describes, from its caption, introduction and headings. */
import type { RectangularTable } from '../../tables/types.js'
import { queryNames } from '../address.js'
import { areSame } from '../collections.js'
import type { FoundOperation } from '../operations.js'
import type { PageFacts } from '../page-facts.js'
import { remembered } from '../remembered.js'
import type { RecordFlavor } from '../types.js'

/** Characters of a text in which it says what it is about. */
const LONGEST = 300

const RESPONSE = /\brespon(?:se|ses|d)\b|\breturn(?:ed|s)?\b/i
const REQUEST = /\brequests?\b/i

const WORDS: readonly (readonly [RecordFlavor, RegExp])[] = [
  [
    'path',
    /\b(?:path|uri|url) (?:parameter|variable|argument)s?\b|\bparameters? in (?:the )?(?:uri|url|path)\b|\bin the (?:uri|url|path)\b/i,
  ],
  ['query', /\bquery (?:string )?(?:parameter|argument|string)s?\b|\brequest uri parameters\b/i],
  ['header', /\bheaders?\b/i],
  ['response', RESPONSE],
  ['request', REQUEST],
  [
    'dbColumns',
    /\bcolumns? (?:of|in)\b|\btable (?:structure|columns|schema)\b|\bsystem (?:catalog|view)\b/i,
  ],
]

export type FlavorReader = (table: RectangularTable, nameHeader: string) => RecordFlavor

/** Reads flavours; captions and headings that many tables have are read once. */
export function createFlavorReader(): FlavorReader {
  const read = remembered(spokenOf)
  return (table, nameHeader) => {
    if (/^columns?(?: names?)?$/i.test(nameHeader)) return 'dbColumns'
    if (/^(?:request |response )?headers?(?: names?)?$/i.test(nameHeader) && !isOfBody(table))
      return 'header'
    const { caption, introduction, headingPath } = table
    const [heading = '', above = ''] = headingPath.slice(-2).reverse()
    const said =
      read(caption ?? '') ||
      read(introduction ?? '') ||
      read(heading) ||
      (/^(?:body|2\d\d)$/i.test(heading) ? read(above) : '')
    return said === '' ? 'object' : said
  }
}

/** The first part that a text speaks of; '' for none. */
function spokenOf(text: string): RecordFlavor | '' {
  if (text === '') return ''
  const start = text.slice(0, LONGEST)
  for (const [flavor, pattern] of WORDS) if (pattern.test(start)) return flavor
  return ''
}

/** `Status code: 404` before a table: what it describes is answered to a request that fails. */
export function isOfError({ introduction, caption }: RectangularTable): boolean {
  return FAILURE.test(introduction ?? '') || FAILURE.test(caption ?? '')
}

const FAILURE = /\bstatus codes?\W{1,4}[45]\d\d\b/i

const URI_HEADING = /^(?:request )?(?:uri|url)s?$/i

/** Whether all names are those of headers, whatever the words around them say. */
export function areHeaders(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => /^(?:x|content)-\w|^authorization$/i.test(name))
}

/**
 * Which part of an address each parameter is, by its name. A name that no address has is of the query,
 * unless the table lacks a part of the path, which that name may then mean. Undefined where a table is
 * not about the address.
 */
export function placeInAddress(
  { headingPath, caption = '' }: RectangularTable,
  flavor: RecordFlavor,
  names: readonly string[],
  operations: readonly FoundOperation[],
): ((name: string) => 'path' | 'query') | undefined {
  const isPath = flavor === 'path'
  const isRequest = flavor === 'request'
  const isAddress =
    isPath || ((isRequest || flavor === 'object') && URI_HEADING.test(headingPath.at(-1) ?? ''))
  if (!(isAddress || isRequest) || names.length === 0) return undefined
  const queries = operations.flatMap(({ path }) => queryNames(path))
  if (!isAddress && !names.every((name) => queries.includes(name))) return undefined
  const paths = operations.map(({ path }) => path.replace(/\?.*/u, '').match(PART) ?? NO_PARTS)
  const isPart = (name: string): boolean => paths.some((path) => path.includes(name))
  const isWhole =
    !(isPath && /\bpath\b/i.test(caption)) &&
    paths.some((path) => path.every((part) => names.includes(part)))
  const isKnown = names.every((name) => isPart(name) || queries.includes(name))
  if (!isPath && !isKnown && !isWhole) return undefined
  return (name) => (!isPart(name) && (isWhole || queries.includes(name)) ? 'query' : 'path')
}

/**
 * Where a request without a body has its parameters: what its path names is there, all else in the query.
 */
export function placeWithoutBody(
  { headingPath }: RectangularTable,
  operations: readonly FoundOperation[],
): (name: string) => 'path' | 'query' {
  const paths = operationsAround(headingPath, operations).map(({ path }) =>
    path.replace(/\?.*/u, ''),
  )
  const parts = new Set(paths.flatMap((path) => path.match(PART) ?? NO_PARTS))
  return (name) => (parts.has(name) ? 'path' : 'query')
}

const NO_PARTS: readonly string[] = []
/** `{lamp_id}`, and `:lamp_id` and `<lamp_id>` as all that is between slashes. */
const PART = /(?<=\{)[^{}]+(?=\})|(?<=\/[:<])[\w-]+(?=>?(?:\/|$))/gu

/**
 * What an operation asks for: a table under `Parameters` and no more, or one of fields that may be
 * mandatory right in the section of the operation, of which no words say what it is. Where a body is
 * sent, a table under `Attributes` that says what is mandatory, or what holds by default, is that body.
 */
export function asksFor(
  { caption, introduction, headingPath }: RectangularTable,
  operations: readonly FoundOperation[],
  says: (role: 'required' | 'default') => boolean,
): boolean {
  const words = caption ?? introduction
  const heading = headingPath.at(-1) ?? ''
  if (operations.length > 0 && PARAMETERS.test(words ?? heading)) return true
  const isRight = words === undefined && !URI_HEADING.test(heading) && says('required')
  if (isRight && operationsIn(headingPath, operations).length > 0) return true
  if (!ATTRIBUTES.test(heading) || !(says('required') || says('default'))) return false
  const around = operationsIn(headingPath.slice(0, -1), operations)
  return around.length > 0 && around.every(({ method }) => SENDS.test(method))
}

const ATTRIBUTES = /^(?:attributes|fields|properties)$/i
const SENDS = /^(?:POST|PUT|PATCH)$/u

/** Those whose line stands right in a section, or heads it. */
function operationsIn(
  section: readonly string[],
  operations: readonly FoundOperation[],
): readonly FoundOperation[] {
  return operations.filter(({ headingPath }) =>
    areSame(headingPath.at(-1) === '' ? headingPath.slice(0, -1) : headingPath, section),
  )
}

/** Those of the nearest section around that has any; else all. */
function operationsAround(
  section: readonly string[],
  operations: readonly FoundOperation[],
): readonly FoundOperation[] {
  for (let depth = section.length; depth > 0; depth--) {
    const near = operationsIn(section.slice(0, depth), operations)
    if (near.length > 0) return near
  }
  return operations
}

const PARAMETERS = /^(?:table \S+ )?(?:parameters|arguments):?$/i

const BODY = /\b(?:body|elements|entities)\b/i

/** Whether the caption or the heading of a table speaks of what is sent, and not of what is sent beside it. */
function isOfBody({ caption = '', headingPath }: RectangularTable): boolean {
  const texts = [caption, headingPath.at(-1) ?? '']
  return texts.some((text) => BODY.test(text)) && !texts.some((text) => /\bheaders?\b/i.test(text))
}

/**
 * Requests that only ask for something have no body, unless they are said to: what is sent with them is in the query.
 * So are the parameters of a page that has a section for its body beside them.
 */
export function mayHaveBody(
  table: RectangularTable,
  { operations, hasBodySection }: Pick<PageFacts, 'operations' | 'hasBodySection'>,
): boolean {
  const isAsked = ({ method }: FoundOperation): boolean => method === 'GET' || method === 'HEAD'
  const around = operationsAround(table.headingPath, operations)
  return operations.length === 0 || isOfBody(table) || !(hasBodySection || around.every(isAsked))
}

/** Whether a table is said to be part of a response: by what stands nearest to it and speaks of either side. */
export function isOfResponse({ caption, introduction, headingPath }: RectangularTable): boolean {
  const texts = [caption, introduction, ...headingPath.toReversed()]
  for (const text of texts) {
    if (text === undefined) continue
    const start = text.slice(0, LONGEST)
    if (RESPONSE.test(start)) return true
    if (REQUEST.test(start)) return false
  }
  return false
}

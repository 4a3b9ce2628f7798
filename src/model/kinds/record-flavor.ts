/** Which part of an operation a parameter table describes, from its caption, introduction and headings. */
import type { RectangularTable } from '../../tables/types.js'
import { queryNames, type FoundOperation } from '../operations.js'
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
  return ({ caption, introduction, headingPath }, nameHeader) => {
    if (/^columns?(?: names?)?$/i.test(nameHeader)) return 'dbColumns'
    if (/^(?:request |response )?headers?(?: names?)?$/i.test(nameHeader)) return 'header'
    const said = read(caption ?? '') || read(introduction ?? '') || read(headingPath.at(-1) ?? '')
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

const URI_HEADING = /^(?:request )?(?:uri|url)s?$/i

/** What a table under the heading of an address is of, if it has nothing but parts of the page's addresses. */
export function flavorInAddress(
  { headingPath }: RectangularTable,
  names: readonly string[],
  operations: readonly FoundOperation[],
): RecordFlavor {
  const inQuery = names.filter((name) => name !== '' && isInQuery(name, operations))
  const isAddress =
    URI_HEADING.test(headingPath.at(-1) ?? '') &&
    names.length > 0 &&
    names.every((name) => inQuery.includes(name) || isInPath(name, operations))
  if (!isAddress) return 'object'
  return inQuery.length === names.length ? 'query' : 'path'
}

function isInPath(name: string, operations: readonly FoundOperation[]): boolean {
  return operations.some(({ path }) => path.includes(`{${name}}`))
}

/** Whether addresses have a name behind a question mark, `?limit=10` or `{?limit,page}`, and nowhere before one. */
export function isInQuery(name: string, operations: readonly FoundOperation[]): boolean {
  return operations.some(({ path }) => {
    const at = path.indexOf('?')
    return !path.slice(0, at).includes(`{${name}}`) && queryNames(path).includes(name)
  })
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

/** Which part of an operation a parameter table describes, from its caption, introduction and headings. */
import type { RectangularTable } from '../../tables/types.js'
import { remembered } from '../remembered.js'
import type { RecordFlavor } from '../types.js'

/** Characters of a text in which it says what it is about. */
const LONGEST = 300

const WORDS: readonly (readonly [RecordFlavor, RegExp])[] = [
  [
    'path',
    /\b(?:path|uri|url) (?:parameter|variable|argument)s?\b|\bparameters? in (?:the )?(?:uri|url|path)\b|\bin the (?:uri|url|path)\b/i,
  ],
  ['query', /\bquery (?:string )?(?:parameter|argument|string)s?\b|\brequest uri parameters\b/i],
  ['header', /\bheaders?\b/i],
  ['response', /\brespon(?:se|ses|d)\b|\breturn(?:ed|s)?\b/i],
  ['request', /\brequests?\b/i],
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

const LOCATIONS: readonly (readonly [RecordFlavor, RegExp])[] = [
  ['path', /^(?:path|uri|url)$/i],
  ['query', /^(?:query|query string)$/i],
  ['header', /^(?:request |response )?headers?$/i],
]

/** The part that all cells of a column such as "In" name; undefined where they name several, or the body. */
export function locatedIn(texts: readonly string[]): RecordFlavor | undefined {
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0) return undefined
  return LOCATIONS.find(([, pattern]) => filled.every((text) => pattern.test(text)))?.[0]
}

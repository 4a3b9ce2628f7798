/** Which part of an operation a parameter table describes, from its caption, introduction and headings. */
import type { RectangularTable } from '../../tables/types.js'
import type { RecordFlavor } from '../types.js'

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

export function recordFlavor(table: RectangularTable, nameHeader: string): RecordFlavor {
  if (/^columns?(?: names?)?$/i.test(nameHeader)) return 'dbColumns'
  if (/^(?:request |response )?headers?(?: names?)?$/i.test(nameHeader)) return 'header'
  const caption = table.caption ?? ''
  const heading = table.headingPath.at(-1) ?? ''
  for (const text of [caption, table.introduction ?? '', heading]) {
    const found = WORDS.find(([, pattern]) => pattern.test(text.slice(0, 300)))
    if (found) return found[0]
  }
  return 'object'
}

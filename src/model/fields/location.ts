/** Where parameters are passed, as the cells of a column such as "In" say it. */
import { pushTo } from '../collections.js'
import type { BodyRow, ColumnReading, TableReading } from '../reading.js'
import type { RecordFlavor } from '../types.js'

/** A part of an operation; what a response has in its headers is no part of the request. */
export type Place = (typeof IN_ORDER)[number]

/** As a request is written, and what answers it. */
const IN_ORDER = [
  'path',
  'query',
  'header',
  'cookie',
  'request',
  'responseHeader',
  'response',
] as const

const WORDS: Readonly<Record<Place, string>> = {
  path: 'path|uri|url|route|template|url path|uri path|request path',
  query: 'query|querystring|url query|uri query|request query',
  header: 'header|headers|request header|request headers',
  cookie: 'cookie|cookies|request cookie|request cookies',
  request:
    'body|request body|json|json body|body json|form|formdata|form body|multipart|multipart form|payload|plain',
  response: 'response|response body',
  responseHeader: 'response header|response headers',
}

const PLACES: ReadonlyMap<string, Place> = new Map(
  IN_ORDER.flatMap((place) =>
    WORDS[place].split('|').map((word): [string, Place] => [word, place]),
  ),
)

const LONGEST = 40
/** `in the path`, `via query`: what leads to the place. */
const BEFORE = /^(?:in|via|as|by)[\s-]+(?:the )?(?:http )?|^http /u
/** `query string`, `path parameter`, `form data`: what says nothing more of it. */
const AFTER = / (?:parameters?|params?|variables?|arguments?|segments?|strings?|fields?|data)$/u

/** The place that a text names and nothing else. */
export function placeOf(text: string): Place | undefined {
  if (text.length > LONGEST) return undefined
  const words = text
    .toLowerCase()
    .replace(/["'`*“”‘’()[\].]/gu, '')
    .replace(/[\s_-]+/gu, ' ')
    .trim()
  return PLACES.get(words) ?? PLACES.get(words.replace(BEFORE, '').replace(AFTER, ''))
}

const FLAVORS: Readonly<Record<Place, RecordFlavor>> = {
  path: 'path',
  query: 'query',
  header: 'header',
  // One header has all cookies.
  cookie: 'header',
  request: 'request',
  responseHeader: 'header',
  response: 'response',
}

export function flavorIn(place: Place): RecordFlavor {
  return FLAVORS[place]
}

/** The part that all cells of a column name; undefined where they name several, or only "body", which both messages have. */
export function locatedIn(texts: readonly string[]): RecordFlavor | undefined {
  let located: RecordFlavor | undefined
  for (const text of texts) {
    if (text === '') continue
    const place = placeOf(text)
    if (place === undefined || place === 'request') return undefined
    const flavor = flavorIn(place)
    if (located !== undefined && located !== flavor) return undefined
    located = flavor
  }
  return located
}

const MAY_BE_PLACES =
  /^(?:(?:param|parameter|request|http) )?(?:types?|kind|style|place|part|source|category)$|^(?:where|passed (?:as|in|via|through|by)|sen[dt] (?:as|in|via))$/u

/** Nothing but places, some of them again and again, under a header that may be over anything. */
export function holdsPlaces({
  index,
  normalHeader,
  texts,
  filled,
  distinct,
}: ColumnReading): boolean {
  return (
    index > 0 &&
    filled >= 2 &&
    filled === texts.length &&
    distinct < filled &&
    MAY_BE_PLACES.test(normalHeader) &&
    texts.every((text) => placeOf(text) !== undefined) &&
    texts.some((text) => !ALSO_TYPE.test(text))
  )
}

/** What a value may be as well as where it stands. */
const ALSO_TYPE = /^(?:ur[il]|json)$/iu

export interface PlacedRows {
  readonly place: Place
  readonly rows: readonly BodyRow[]
}

/** What a heading right before a row says, or before the header that is said again; else nothing. */
export function headingOver({ table, headings }: TableReading, row: BodyRow): string {
  for (let index = row.index - 1; index >= row.index - 2; index--)
    if (headings.has(index)) return table.rows[index]?.[0]?.text ?? ''
  return ''
}

/**
 * The rows of a table by place, if the text of each names one and nothing else; a blank is in the
 * place of the row above. `isResponse`: the table describes what is answered.
 */
export function rowsByPlace(
  body: readonly BodyRow[],
  textOf: (row: BodyRow) => string,
  isResponse: boolean,
): readonly PlacedRows[] {
  const found = new Map<Place, BodyRow[]>()
  let above: Place | undefined
  for (const row of body) {
    const text = textOf(row)
    const place = text === '' ? above : placeOf(text)
    if (place === undefined) return NOT_DIVIDED
    above = place
    pushTo(found, place, row)
  }
  if (found.size < 2) return NOT_DIVIDED
  const isAnswer = isResponse && !NOT_ANSWERED.some((place) => found.has(place))
  return IN_ORDER.flatMap((place) => {
    const rows = found.get(place)
    return rows ? [{ place: isAnswer ? (ANSWERED[place] ?? place) : place, rows }] : []
  })
}

/** The cell of a column for which `rowsByPlace` divides nothing, although others name places. */
export function cellOfNoPlace({ texts, distinct }: ColumnReading): string | undefined {
  if (distinct < 2 || texts.every((text) => placeOf(text) === undefined)) return undefined
  return texts.find((text, at) => (text === '' ? at === 0 : placeOf(text) === undefined))
}

const NOT_DIVIDED: readonly PlacedRows[] = []

/** What has a path or a query is asked, whatever the words around it say; what speaks of a response means what it says. */
const NOT_ANSWERED: readonly Place[] = ['path', 'query', 'cookie', 'response', 'responseHeader']
const ANSWERED: Partial<Record<Place, Place>> = { header: 'responseHeader', request: 'response' }

/** Limits that a description states: lengths, ranges, sizes, patterns and formats. */
import { remembered } from '../remembered.js'
import { isNumeric } from '../types/type-expression.js'
import type { Constraints, TypeExpression } from '../types.js'
import type { Writable } from '../../tree/writable.js'

const NUMBER = String.raw`(-?\d{1,3}(?:,\d{3})+|-?\d{1,15}(?:\.\d{1,9})?)`
const TO = String.raw`\s*(?:-|–|—|~|to|and|through)\s*`
const pattern = (source: string, flags = 'i'): RegExp =>
  new RegExp(source.replaceAll('N', NUMBER).replaceAll('TO', TO), flags)
/** All that a text says of a range. */
const range = (source: string): RegExp => pattern(source, 'gi')

const LENGTH_RANGE = [
  range(
    String.raw`(?:\b(?:contain|contains|consists? of|consisting of|be|of|have|has|is|from|between|enter)|range:)\s+NTON\s+(?:characters|chars|letters|bytes|digits)`,
  ),
  range(
    String.raw`\b(?:length|characters?)\s*(?:range|limit)?s?\s*(?:is|:|：|must be|ranges?)?\s*(?:from|between)?\s*NTON\b(?! ?(?:items|elements))`,
  ),
  range(String.raw`^NTON\s+characters`),
]
/** `N characters or more`, `at most`, `of the following`, `per line`: not all that there is. */
const NO_MORE = String.raw`\b(?! ?\(?(?:or|at|max(?:imum)?|min(?:imum)?|and|of|from|per|in each)\b)`
const EXACT_LENGTH = [
  pattern(
    String.raw`\b(?:must|should) (?:contain|have|be|consist of)(?: exactly)? N characters${NO_MORE}`,
  ),
  pattern(String.raw`\b(?:contains|consists of|has) exactly N characters${NO_MORE}`),
]
const MAX_LENGTH = [
  pattern(
    String.raw`\b(?:max(?:imum)?|largest)\.?\s*(?:allowed\s+)?length\s*(?:is|of|:|：|=)?\s*N\b`,
  ),
  pattern(
    String.raw`\b(?:maximum of|at most|up to|no more than|not exceed|cannot exceed|exceed|maximum|less than or equal to)\s+N\s+(?:characters|chars|letters)`,
  ),
  pattern(String.raw`\bN characters (?:or (?:less|fewer|shorter)|at (?:the )?most)\b`),
]
const MIN_LENGTH = [
  pattern(String.raw`\bmin(?:imum)?\.?\s*length\s*(?:is|of|:|：|=)?\s*N\b`),
  pattern(String.raw`\b(?:minimum of|at least)\s+N\s+(?:characters|chars|letters)`),
  pattern(String.raw`\bN characters (?:or (?:more|longer)|at (?:the )?least)\b`),
]
/** In a paragraph of its own beside a text: how long it may be. */
const ONLY_MINIMUM = /^min(?:imum)?\s*[:：]\s*(\d{1,7})\.?$/im
const ONLY_MAXIMUM = /^max(?:imum)?\s*[:：]\s*(\d{1,7})\.?$/im
/** A number that is written as a text: its limits are no lengths. */
const QUANTITY =
  /\b(?:number of|integer|size|count|(?:milli)?seconds?|minutes?|hours?|days?|ports?|bandwidth|weight|priority|percent(?:age)?|interval|timeout|duration|limit|offset|[gm]bit\/s|[gm]b)\b/i
const VALUE_RANGE = [
  range(
    String.raw`\bvalues?\s+ranges?\s*(?:is|:|：|=|from)?\s*(?:from)?\s*[\[(]?N(?:\s*,\s+|TO)N[\])]?(?!\s*(?:characters|chars|letters|bytes))`,
  ),
  range(
    String.raw`\branges?\s+(?:is\s+)?(?:from\s+)?NTON(?!\s*(?:characters|chars|letters|bytes))`,
  ),
  range(
    String.raw`\b(?:value|it)\s+(?:must|can|should|is)\s+(?:be\s+)?(?:an? integer\s+)?(?:between|from|in the range of)\s+NTON(?!\s*(?:characters|chars|letters|bytes))`,
  ),
]
/** In brackets no blank has to stand after the comma. */
const INTERVAL = [
  range(String.raw`\bvalues?\s+ranges?\s*[:：]?\s*[\[(]\s*(-?\d{1,15})\s*,\s*(-?\d{1,15})\s*[\])]`),
]
const MINIMUM = [
  pattern(String.raw`\bmin(?:imum)?(?:\s+parameter)?(?:\s+value)?\s*(?:is|:|：|=)\s*N\b`),
]
const MAXIMUM = [pattern(String.raw`\bmax(?:imum)?(?:\s+value)?\s*(?:is|:|：|=)\s*N\b`)]
const ITEMS = [range(String.raw`\barray\s+(?:length|size)\s*(?:is|:|：|=)?\s*NTON\b`)]
const REGEX =
  /\b(?:regex(?:p| pattern)?|regular expression(?: matching)?|pattern)\s*(?:is|:|：|=)?\s*[`'"]?(\^\S{1,200}\$)[`'"]?/i

/** What is said of some values, and not of all: `For an email lamp, it is an email address.` */
const OF_SOME = /(?<=^|[.\n] ?)(?:For an?|If|When) [^.\n]*/g

const FORMATS: readonly (readonly [NonNullable<Constraints['format']>, RegExp])[] = [
  ['uuid', /\bUUID format|\bformat (?:is|of) (?:a )?UUID|\bin the UUID\b/i],
  ['date-time', /\byyyy-mm-dd\s?T\s?hh:mm:ss/i],
  ['date', /\byyyy-mm-dd\b(?!\s*'?T|\s*hh)/i],
  ['cidr', /\bCIDR (?:format|notation)|\bin (?:the )?CIDR\b/i],
  ['base64', /\b(?:base64[- ]encoded|encoded (?:in|using|with|to) base64|in base64)\b/i],
  ['ipv4', ipAddress('v4')],
  ['ipv6', ipAddress('v6')],
  [
    'uri',
    /\b(?:is|be) an? (?:valid |complete |full |absolute )*(?:URL|URI)\b|\b(?:URL|URI) format\b|\bformat (?:is|of) an? (?:URL|URI)\b|\bmust (?:start|begin) with https?:\/\//i,
  ],
  [
    'email',
    /\bis an? (?:valid )?e-?mail address\b|\bbe an? (?:valid )?e-?mail address\b|\be-?mail (?:address )?format\b/i,
  ],
]

/** All of the text is about one address of the version: no range, no list, no other version. */
function ipAddress(version: 'v4' | 'v6'): RegExp {
  const other = version === 'v4' ? 'v6' : 'v4'
  return new RegExp(
    String.raw`^(?!.*\b(?:IP${other}|CIDR|UUID|domain|or|addresses|range)\b).*(?:\bIP${version} (?:address )?format\b|\b(?:value|it|parameter|which) (?:is|must be|should be) an? (?:valid )?IP${version} address\b|^(?:\w+s )?(?:an?|the) (?:\w+ ){0,2}IP${version} address(?=[.,;]|$| (?:of|bound|assigned|used|for|that)\b))`,
    'is',
  )
}

/** Limits stand at the beginning of a description, if anywhere. */
const LONGEST = 4000

/** `maxLength` is what the type cell says: `String(255)`. */
export type LimitsReader = (
  text: string,
  type: TypeExpression,
  maxLength: number | undefined,
) => Constraints

/** Reads limits; each text once for numbers, for arrays, and for all else. */
export function createLimitsReader(): LimitsReader {
  const ofNumber = remembered((text) => (/\d/.test(text) ? numeric(text) : NONE))
  const ofArray = remembered((text) => (/\d/.test(text) ? items(text) : NONE))
  const ofText = remembered(textual)
  return (text, type, maxLength) => {
    const start = text.length > LONGEST ? text.slice(0, LONGEST) : text
    if (type.kind === 'array') return ofArray(start)
    if (isNumeric(type)) return ofNumber(start)
    if (!mayBeText(type)) return NONE
    const limits = ofText(start)
    return maxLength === undefined ? limits : { maxLength, ...limits }
  }
}

const NONE: Constraints = {}

/** What an object's description says of lengths, it says of its keys and values. */
function mayBeText({ kind }: TypeExpression): boolean {
  return kind === 'string' || kind === 'union' || kind === 'unknown' || kind === 'ref'
}

function numeric(text: string): Constraints {
  const found: Writable<Constraints> = {}
  one(found, 'minimum', text, MINIMUM)
  one(found, 'maximum', text, MAXIMUM)
  both(found, 'minimum', 'maximum', text, VALUE_RANGE)
  both(found, 'minimum', 'maximum', text, INTERVAL)
  return found
}

/** Words of which every limit of a kind has one: a closer look is taken only where one stands. */
const OF_LENGTH = /charact|length|letter|bytes|chars|digits|imum/
const OF_FORMAT = /uuid|yyyy|cidr|base64|ipv|ur[li]|http|mail/

function textual(text: string): Constraints {
  const lower = text.toLowerCase()
  const speaksOfLength = OF_LENGTH.test(lower) && /\d/.test(text)
  const speaksOfFormat = OF_FORMAT.test(lower)
  if (!speaksOfLength && !speaksOfFormat && !text.includes('^')) return NONE
  const found: Writable<Constraints> = {}
  if (speaksOfLength) lengths(found, text)
  const regex = text.includes('^') ? REGEX.exec(text)?.[1] : undefined
  if (regex !== undefined && isRegex(regex)) found.pattern = regex
  const general = speaksOfFormat ? text.replace(OF_SOME, '') : ''
  const format = general && FORMATS.find(([, says]) => says.test(general))?.[0]
  if (format) found.format = format
  return found
}

function items(text: string): Constraints {
  const found: Writable<Constraints> = {}
  both(found, 'minItems', 'maxItems', text, ITEMS)
  return found
}

/** What is said of each part of a text (`Each tag contains up to 43 characters`) is no limit of the whole. */
function withoutParts(text: string): string {
  if (!EACH.test(text)) return text
  return text
    .split(/(?<=[.;\n])/)
    .filter((sentence) => !EACH.test(sentence))
    .join('')
}

const EACH = /\beach\b|\bcharacters,? and (?:the )?\w+ (?:can(?:not)?|must|may)\b/i

function lengths(found: Writable<Constraints>, description: string): void {
  const text = withoutParts(description).replace(/\bUnicode (?=characters)/g, '')
  const exact = numberOf(firstMatch(text, EXACT_LENGTH)?.[1])
  if (exact !== undefined) {
    found.minLength = exact
    found.maxLength = exact
    return
  }
  one(found, 'minLength', text, MIN_LENGTH)
  one(found, 'maxLength', text, MAX_LENGTH)
  both(found, 'minLength', 'maxLength', text, LENGTH_RANGE)
  if (QUANTITY.test(text)) return
  const [least, most] = [ONLY_MINIMUM, ONLY_MAXIMUM].map((limit) => numberOf(limit.exec(text)?.[1]))
  if (least !== undefined && most !== undefined && least > most) return
  if (least !== undefined) found.minLength ??= least
  if (most !== undefined) found.maxLength ??= most
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}

type Limit = Exclude<keyof Constraints, 'pattern' | 'format'>

function one(
  found: Writable<Constraints>,
  limit: Limit,
  text: string,
  patterns: readonly RegExp[],
): void {
  const number = numberOf(firstMatch(text, patterns)?.[1])
  if (number !== undefined) found[limit] = number
}

/** A range counts only if it is one, from less than to, and no other range is said of some of the values. */
function both(
  found: Writable<Constraints>,
  low: Limit,
  high: Limit,
  text: string,
  patterns: readonly RegExp[],
): void {
  // Few texts say any, and to go through all matches costs much more than to look for one.
  const said = patterns.filter((next) => text.search(next) >= 0)
  if (said.length === 0) return
  const ranges = said
    .flatMap((next) => [...text.matchAll(next)])
    .map((match) => [numberOf(match[1]) ?? 0, numberOf(match[2]) ?? 0] as const)
    .filter(([from, to]) => from < to)
  const [first] = ranges
  if (!first || ranges.some((other) => String(other) !== String(first))) return
  found[low] = first[0]
  found[high] = first[1]
}

function firstMatch(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const next of patterns) {
    const match = next.exec(text)
    if (match) return match
  }
  return undefined
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replaceAll(',', ''))
}

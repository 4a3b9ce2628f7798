/** Formats that a description says a text has. */
import type { Constraints } from '../types.js'

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

/** Types that say what form a text has: `UUID`, `xsd:anyURI`, `String (UUID)`. */
const TYPE_FORMATS: ReadonlyMap<string, NonNullable<Constraints['format']>> = new Map([
  ['uuid', 'uuid'],
  ['guid', 'uuid'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['email', 'email'],
  ['url', 'uri'],
  ['uri', 'uri'],
  ['anyuri', 'uri'],
  ['cidr', 'cidr'],
])
const TYPE_FORMAT =
  /^(?:\w{2,10}:)?(?:(?:string|str) ?[(<])?(uuid|guid|ipv4|ipv6|e-?mail|(?:any)?ur[il]|cidr)(?: address| string)?[)>]?$/i

export function typeFormat(type: string): Constraints['format'] {
  if (type.length < 3 || type.length > 30) return undefined
  const word = TYPE_FORMAT.exec(type)?.[1]
  return word === undefined ? undefined : TYPE_FORMATS.get(word.toLowerCase().replace('-', ''))
}

/** Words of which every format has one: a closer look is taken only where one stands. `lower` is a text in lower case. */
export function mayHaveFormat(lower: string): boolean {
  return OF_FORMAT.test(lower)
}

const OF_FORMAT = /uuid|yyyy|cidr|base64|ipv|ur[li]|http|mail/

/** The format of all of the text, if one is said. */
export function saidFormat(text: string): Constraints['format'] {
  const general = withoutCases(text)
  const format = FORMATS.find(([, says]) => says.test(general))?.[0]
  return format?.startsWith('date') && OPERATOR.test(general) ? undefined : format
}

/** `gt:2024-01-31`: a date with an operator before it is no date. */
const OPERATOR = /\boperators?\b|\b(?:[gl]te?|n?eq|like|in):\s?(?:\d{4}|yyyy)/i

/** A description without what it says of some values only. */
export function withoutCases(text: string): string {
  return text.replace(OF_SOME, '')
}

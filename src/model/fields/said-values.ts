/** Defaults, examples and null, as descriptions say them. */
import type { Literals } from '../types.js'
import { isPlaceholder } from '../types/parse-type.js'

/** Several words in quotes, or one word. */
const VALUE = String.raw`(?:["“\x60]([^"“”\x60\n]{1,120})["”\x60]|["'“‘\x60]?(\d{1,3}(?:,\d{3})+|[^\s"'”’\x60,;]{1,120}?(?: [KMGTP]i?B)?)["'”’\x60]?)(?=[.,;)）]{0,2}(?:\s|$))(?!\s*[:：])`
/** What is the default only beside a value of another field is none. */
const DEFAULT = new RegExp(
  String.raw`(?:(?<![\w:./-])default(?<!\b(?:if|when)\b[^.\n]{0,60}\bset to\b[^.\n]{0,40})(?:\s+(?:value|number|offset|limit|size|mode|port|method|type|format|option|unit))?\s*(?:is|:|：|=)|\bdefaults\s+to|[(,;]\s*default(?:\s+value)?(?=\s+(?!(?:value|option)\b)[^\s()]{1,120}\s?\)))\s*(?:set to\s+)?${VALUE}(?!\s+for\b[^.\n]*\band\b[^.\n]*\bfor\b)(?!,? (?:if|when|unless) (?![^.\n]*\b(?:not?|none|nothing|omitted|empty)\b))`,
  'i',
)
const BY_DEFAULT = new RegExp(
  String.raw`\bvalue\s+is\s+${VALUE}\s+by default\b|\bis\s+(?:["“\x60]([^"“”\x60\n]{1,120})["”\x60]|(-?\d+(?:\.\d+)?|true|false))\s+by default\b|\(["“\x60]?([^\s"“”\x60()]{1,60})["”\x60]?\s+by default\)`,
  'i',
)
/** `- lit: it is white (default value)` */
const MARKED_ITEM =
  /^\s*- ["'“‘`]?([^\s"'”’`:：,;()]{1,60})["'”’`]?\s*(?:[:：,(–—-]|\b(?:indicates?|means?|represents?|is)\b).*\(default(?: value| option)?\)[.。;]?$/gim
/** `1, 2 (default) or 3` */
const MARKED = new RegExp(
  String.raw`(?:^(?:- )?|[,;|] |\b(?:or|be|are) )${VALUE}\s\(default\)`,
  'im',
)
const EXAMPLE = new RegExp(
  String.raw`(?:^|\n|\.\s+)\s*(?:example(?:\s+values?)?|sample(?:\s+value)?)\s*[:：]\s*(?:- )?${VALUE}`,
  'i',
)
const NULLABLE =
  /\b(?:can|may|might|could) (?:also )?be null\b|\bnullable\b|\bor null\b|\bis null if\b/i
const NO_VALUE =
  /^(?:the|a|an|not|empty|none|null|n\/a|used|that|this|no|is|same|to|set|determined|specified|as|automatically|value|option|setting|settings|behaviou?r|left|by|if|when|for|in|depends)$/i

/** `See description`: another place says it. */
const ELSEWHERE = /^\(?see (?:the )?(?:description|below|above|text|note)/iu

/** What a cell of its own says, if anything. */
export function saidIn(cell: string | undefined): string | undefined {
  return cell === undefined || isPlaceholder(cell) || ELSEWHERE.test(cell) ? undefined : cell
}

/** Words of a column of defaults that say that there is none. */
const NO_DEFAULT =
  /^(?:none|null|nil|unset|undefined|not (?:set|specified|defined)|no default(?: value)?)\.?$/i

/** The default that a cell of its own says: `None` is one only where it is among the values. */
export function usualIn(cell: string | undefined, literals?: Literals): string | undefined {
  const said = saidIn(cell)
  const isNone = said !== undefined && NO_DEFAULT.test(said) && !literals?.values.includes(said)
  return isNone ? undefined : said
}

/** Here and below, `lower` is the description in lower case. */
export function saidDefault(description: string, lower: string): string | undefined {
  if (!lower.includes('default')) return undefined
  const said =
    valueIn(description, DEFAULT) ??
    valueIn(description, BY_DEFAULT) ??
    (lower.includes('(default)') ? valueIn(description, MARKED) : undefined) ??
    (lower.includes('(default') ? markedItem(description) : undefined)
  if (said === undefined || NO_VALUE.test(said.value)) return undefined
  const value = plainNumber(said.value)
  return /^\d+$/.test(value) ? value + otherUnit(said.after, lower) : value
}

/** The item of a list that ends with the word in brackets, if one does. */
function markedItem(description: string): Said | undefined {
  const [first, ...others] = description.matchAll(MARKED_ITEM)
  const value = first?.[1]
  return value === undefined || others.length > 0 ? undefined : { value, after: '' }
}

const UNIT = '((?:milli|micro|nano)?second|minute|hour|day|week|month|year)s?'
/** `Validity in seconds`, `Unit: hour` */
const IN_UNIT = new RegExp(String.raw`\b(?:in|units?(?: is| are|:))\s+${UNIT}\b`)
const UNIT_BEHIND = new RegExp(String.raw`^\s+${UNIT}\b`, 'i')

/** Of a duration in seconds a default of `15 minutes` is not 15. */
function otherUnit(after: string, lower: string): string {
  const wanted = IN_UNIT.exec(lower)?.[1]
  const [written = '', unit] = (wanted !== undefined && UNIT_BEHIND.exec(after)) || []
  return unit === undefined || unit.toLowerCase() === wanted ? '' : ` ${written.trim()}`
}

/** `1,000` is 1000. */
export function plainNumber(text: string): string {
  return /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
}

export function saidExample(description: string, lower: string): string | undefined {
  return lower.includes('example') || lower.includes('sample')
    ? valueIn(description, EXAMPLE)?.value
    : undefined
}

interface Said {
  readonly value: string
  /** What follows it. */
  readonly after: string
}

/** A word that ends with a colon speaks of what follows. */
function valueIn(description: string, pattern: RegExp): Said | undefined {
  const match = pattern.exec(description)
  const value = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? match?.[5]
  if (!match || value === undefined || /[:：]$/u.test(value)) return undefined
  return { value, after: description.slice(match.index + match[0].length) }
}

export function saysNullable(description: string, lower: string): boolean {
  return lower.includes('null') && NULLABLE.test(description)
}

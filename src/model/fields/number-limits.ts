/** Limits of numbers and of the sizes of arrays. */
import type { Constraints } from '../types.js'
import type { Writable } from '../../tree/writable.js'
import { withoutCases } from './formats.js'
import { generalPart } from './sentences.js'
import { both, numberOf, one, pattern, range, type Limit } from './limit-patterns.js'

const VALUE_RANGE = [
  range(
    String.raw`\bvalues?\s+ranges?\s*(?:is|:|：|=|from)?\s*(?:from)?\s*[\[(]?N(?:\s*,\s+|TO)N[\])]?(?!\s*(?:characters|chars|letters|bytes))`,
  ),
  range(
    String.raw`\brang(?:es?|ing)\s*[:：]?\s+(?:is\s+)?(?:from\s+)?NTON(?!\s*(?:characters|chars|letters|bytes))`,
  ),
  range(
    String.raw`\b(?:value|it)\s+(?:must|can|should|is)\s+(?:be\s+)?(?:an? integer\s+)?(?:between|from|in the range of)\s+NTON(?!\s*(?:characters|chars|letters|bytes))`,
  ),
  // In brackets nothing else has to say that it is a range: `(between 1 and 10)`, `(1-10, default: 5)`.
  range(
    String.raw`\((?:an? )?(?:integers? |numbers? |values? )?(?:between |from )?NTON(?:,? inclusive)?\s*[,;)]`,
  ),
]
/** In brackets no blank has to stand after the comma. */
const INTERVAL = [
  range(
    String.raw`\b(?:values?\s+ranges?\s*[:：]?|between)\s*[\[(]\s*(-?\d{1,15})\s*,\s*(-?\d{1,15})\s*[\])]`,
  ),
]
const MINIMUM = [
  pattern(String.raw`\bmin(?:imum)?(?:\s+parameter)?(?:\s+value)?\s*(?:is|:|：|=)\s*N\b`),
]
const MAXIMUM = [pattern(String.raw`\bmax(?:imum)?(?:\s+value)?\s*(?:is|:|：|=)\s*N\b`)]
const ITEMS = [range(String.raw`\barray\s+(?:length|size)\s*(?:is|:|：|=)?\s*NTON\b`)]

/** Behind a number that is all of a limit: `greater than 0.`, and not `greater than 0 seconds ago`. */
const END = String.raw`(?=\s*(?:[.,;)\n]|$)|\s+(?:and|or|but)\b)`
const LEAST = range(
  String.raw`(?:\b(?:greater than or equal to|(?:not|no) (?:less|smaller|lower) than|at least)|≥|>=)\s*N${END}`,
)
/** What is greater than a number is not below it; docs say it of quantities that their examples show as 0. */
const ABOVE = range(String.raw`\b(?:greater|larger|higher) than (zero|\d{1,15})${END}`)
const MOST = range(
  String.raw`(?:\b(?:less than or equal to|(?:not|no) (?:more|greater|larger|higher) than|at most|up to|(?:not|cannot) exceed)|≤|<=)\s*N${END}`,
)

/** What is measured of the elements, and not how many there are. */
const MEASURE = String.raw`(?:\p{L}+ )?(?:characters?|chars|letters|bytes?|digits?|bits?|[kmgt]i?b(?:ytes)?|(?:milli)?seconds?|minutes?|hours?|days?|months?|years?|times|levels?|percent|decimals?)\b`
const MOST_ITEMS = range(
  String.raw`\b(?:up to|at most|(?:a |the )?maximum of|no more than|(?:not|cannot) exceed)\s+N\s+(?!${MEASURE})(?=\p{L})`,
  'giu',
)

/** One side of what is said of all values; a range also where words around it speak of some. */
export function numberLimits(description: string): Constraints {
  const found: Writable<Constraints> = {}
  if (BOUND.test(description)) bounds(found, generalPart(withoutCases(description)))
  both(found, 'minimum', 'maximum', description, VALUE_RANGE)
  both(found, 'minimum', 'maximum', description, INTERVAL)
  return found
}

/** Limits on one side, in what is said of all values. */
function bounds(found: Writable<Constraints>, text: string): void {
  one(found, 'minimum', text, MINIMUM)
  one(found, 'maximum', text, MAXIMUM)
  same(found, 'minimum', text, LEAST)
  same(found, 'minimum', text, ABOVE)
  same(found, 'maximum', text, MOST)
}

/** Words of which every such limit has one: a closer look is taken only where one stands. */
const BOUND = /\b(?:than|least|most|up to|exceed|min(?:imum)?|max(?:imum)?)\b|[≥≤<>]/i

export function itemLimits(text: string): Constraints {
  const found: Writable<Constraints> = {}
  if (SIZE.test(text)) same(found, 'maxItems', generalPart(withoutCases(text)), MOST_ITEMS)
  both(found, 'minItems', 'maxItems', text, ITEMS)
  return found
}

const SIZE = /\b(?:up to|most|maximum|more than|exceed)\b/i

/** A limit counts only if no other one is said. */
function same(found: Writable<Constraints>, limit: Limit, text: string, pattern: RegExp): void {
  const numbers = new Set([...text.matchAll(pattern)].map(([, number]) => number))
  const [said] = numbers
  if (said === undefined || numbers.size > 1) return
  found[limit] = numberOf(said === 'zero' ? '0' : said) ?? 0
}

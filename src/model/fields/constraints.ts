/** Limits that a description states: lengths, ranges, sizes, patterns and formats. */
import { isEmptyObject } from '../collections.js'
import { remembered } from '../remembered.js'
import { mayHaveFormat, saidFormat } from './formats.js'
import { loneLimits, type Measured } from './lone-limits.js'
import { both, firstMatch, numberOf, one, pattern, range } from './limit-patterns.js'
import { itemLimits, numberLimits } from './number-limits.js'
import { partOfEach, withoutSentences } from './sentences.js'
import { isNumeric } from '../types/type-expression.js'
import type { Constraints, TypeExpression } from '../types.js'
import type { Writable } from '../../tree/writable.js'

const LENGTH_RANGE = [
  range(
    String.raw`(?:\b(?:contains?|consists? of|consisting of|be|of|have|has|is|from|between|enter)|range:)\s+NTON\s+(?:characters|chars|letters|bytes|digits)`,
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
const REGEX =
  /\b(?:regex(?:p| pattern)?|regular expression(?: matching)?|pattern)\s*(?:is|:|：|=)?\s*[`'"]?(\^\S{1,200}\$)[`'"]?/i

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
  const ofNumber = remembered((text) =>
    /\d|\bzero\b|negative/.test(text) ? withLone(numberLimits(text), text, 'value') : NONE,
  )
  const ofArray = remembered((text) =>
    /\d/.test(text) ? withLone(itemLimits(text), text, 'items') : NONE,
  )
  const ofText = remembered((text) =>
    /charact|chars/.test(text) ? withLone(textual(text), text, 'characters') : textual(text),
  )
  return (text, type, maxLength) => {
    const start = text.length > LONGEST ? text.slice(0, LONGEST) : text
    if (type.kind === 'array') {
      const limits = ofArray(start)
      const items = ofElements(start, type.items)
      return isEmptyObject(items) ? limits : { ...limits, items }
    }
    if (isNumeric(type)) return ofNumber(start)
    if (!mayBeText(type)) return NONE
    const limits = ofText(start)
    return maxLength === undefined ? limits : { maxLength, ...limits }
  }

  /** `Each is 1 to 20 characters long.` Beside the length of an array, a minimum alone is each text's. */
  function ofElements(text: string, type: TypeExpression): Constraints {
    if (type.kind !== 'string' && !isNumeric(type)) return NONE
    const each = /\b(?:each|every)\b/i.test(text) ? partOfEach(text) : ''
    const said = each === '' && ARRAY_LENGTH.test(text) ? boundsIn(text) : each
    return said === '' ? NONE : isNumeric(type) ? ofNumber(said) : ofText(said)
  }
}

const ARRAY_LENGTH = /\barray (?:length|size)\b/i

/** The lines that are nothing but a minimum or a maximum. */
function boundsIn(text: string): string {
  return [ONLY_MINIMUM, ONLY_MAXIMUM].map((limit) => limit.exec(text)?.[0] ?? '').join('\n')
}

const NONE: Constraints = {}

/** Sentences that are nothing but a limit count where no other one says any. */
function withLone(limits: Constraints, text: string, measured: Measured): Constraints {
  return hasLimits(limits) ? limits : { ...limits, ...loneLimits(text, measured) }
}

function hasLimits(limits: Constraints): boolean {
  return Object.keys(limits).some((key) => /^m(?:in|ax)/.test(key))
}

/** What an object's description says of lengths, it says of its keys and values. */
function mayBeText({ kind }: TypeExpression): boolean {
  return kind === 'string' || kind === 'union' || kind === 'unknown' || kind === 'ref'
}

/** Words of which every limit of a kind has one: a closer look is taken only where one stands. */
const OF_LENGTH = /charact|length|letter|bytes|chars|digits|imum/

function textual(text: string): Constraints {
  const lower = text.toLowerCase()
  const speaksOfLength = OF_LENGTH.test(lower) && /\d/.test(text)
  const speaksOfFormat = mayHaveFormat(lower)
  if (!speaksOfLength && !speaksOfFormat && !text.includes('^')) return NONE
  const found: Writable<Constraints> = {}
  if (speaksOfLength) lengths(found, text)
  const regex = text.includes('^') ? REGEX.exec(text)?.[1] : undefined
  if (regex !== undefined && isRegex(regex)) found.pattern = regex
  const format = speaksOfFormat ? saidFormat(text) : undefined
  if (format) found.format = format
  return found
}

/** What is said of each part of a text (`Each tag contains up to 43 characters`) is no limit of the whole. */
const OF_PARTS = /\beach\b|\bcharacters,? and (?:the )?\w+ (?:can(?:not)?|must|may)\b/i

function lengths(found: Writable<Constraints>, description: string): void {
  const text = withoutSentences(description, OF_PARTS).replace(/\bUnicode (?=characters)/g, '')
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

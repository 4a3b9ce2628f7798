/**
 * Sentences that are nothing but a limit of the field: `1 to 64 characters.`, `Must be between 1 and
 * 65535.`, `Range: [0, 255]`. They say it of all values, because they name none.
 */
import type { Constraints } from '../types.js'
import { withoutCases } from './formats.js'
import { numberOf, pattern, range } from './limit-patterns.js'
import { generalPart, sentencesOf } from './sentences.js'

export type Measured = 'value' | 'characters' | 'items'

type Limits = readonly [least: number | undefined, most: number | undefined]

/** What may stand before a range, and says no more than that it is one. */
const LEAD = String.raw`(?:(?:it|this|(?:the )?(?:values?|number|length|size)) )?(?:(?:must|should|can|may|has to|have to|is|are) )?(?:be )?(?:(?:(?:valid|allowed|accepted|supported|permitted) )?(?:value )?(?:range|values?|length|size)s?(?: is| are| of)?(?: ?[:=])? ?)?(?:an? )?(?:(?:integer|whole number|number|value|string)s? )?(?:in (?:the )?(?:range|interval) (?:of )?|between |from |of |with |has |have )?`
const RANGE = String.raw`[\[(]?N(?:TO|\s?\.{2,3}\s?|,\s?)N[\])]?`
const INCLUSIVE = String.raw`(?:,? \(?(?:both )?inclusive(?:ly)?\)?)?`
const CHARACTERS = String.raw` (?:\p{L}+ )?(?:characters|chars)(?: long| in length)?`
const BOUND = String.raw`(?: value)?(?: is)?[:=]? ?N`

const NUMBERS = whole(`${LEAD}${RANGE}${INCLUSIVE}(?: ?(?:%|percent))?`)
const BOUNDS = whole(`min(?:imum)?${BOUND},? (?:and )?max(?:imum)?${BOUND}`)
const LENGTHS = whole(LEAD + RANGE + CHARACTERS)
const EXACT_LENGTH = whole(`${LEAD}exactly N${CHARACTERS}`)
const MOST_LENGTH = whole(
  `${LEAD}(?:max(?:imum)?(?: of)?|at most|up to|no more than) N${CHARACTERS}`,
)
const SIZES = whole(`${LEAD}${RANGE} (?:items|elements|entries)`)
const NOT_NEGATIVE =
  /^(?:(?:(?:it|the value) )?(?:must|should|can) not be negative|(?:(?:must|should) be )?(?:an? )?non-?negative(?: (?:integer|number))?)$/i

const ANY_RANGE = range(String.raw`NTON`)

const READERS: Readonly<Record<Measured, (sentence: string) => Limits | undefined>> = {
  value: (sentence) =>
    NOT_NEGATIVE.test(sentence)
      ? [0, undefined]
      : (rangeIn(NUMBERS, sentence) ?? rangeIn(BOUNDS, sentence)),
  items: (sentence) => rangeIn(SIZES, sentence),
  characters: (sentence) => {
    const exact = numberOf(EXACT_LENGTH.exec(sentence)?.[1])
    if (exact !== undefined) return [exact, exact]
    const most = numberOf(MOST_LENGTH.exec(sentence)?.[1])
    return most === undefined ? rangeIn(LENGTHS, sentence) : [undefined, most]
  },
}

const KEYS = {
  value: ['minimum', 'maximum'],
  characters: ['minLength', 'maxLength'],
  items: ['minItems', 'maxItems'],
} as const

const LONGEST = 90
/** The dot of an abbreviation ends no sentence. */
const ABBREVIATED = /\b(max|min)\./gi
const END = /[.;]$/u
/** `The name, 1 to 64 characters long`; `1, 2` stays whole. */
const BETWEEN_PARTS = /,\s+(?!\d+[\s\])]*$)/u

/** The limits that are said alone; none where several are, and differ, or another range is of some values. */
export function loneLimits(text: string, measured: Measured): Constraints {
  if (!/\d|negative/u.test(text)) return {}
  let found: Limits | undefined
  for (const sentence of partsOf(text, measured)) {
    const limits = sentence.length > LONGEST ? undefined : READERS[measured](sentence)
    if (!limits) continue
    if (found && String(found) !== String(limits)) return {}
    found = limits
  }
  if (!found || (measured === 'value' && hasOtherRange(text, found))) return {}
  const [least, most] = found
  const [low, high] = KEYS[measured]
  return {
    ...(least !== undefined && { [low]: least }),
    ...(most !== undefined && { [high]: most }),
  }
}

function partsOf(text: string, measured: Measured): string[] {
  const general = generalPart(withoutCases(text.replace(ABBREVIATED, '$1')))
  const sentences = sentencesOf(general).map((one) => one.trim().replace(END, ''))
  return measured === 'value'
    ? sentences
    : sentences.flatMap((sentence) => sentence.split(BETWEEN_PARTS))
}

function rangeIn(form: RegExp, sentence: string): Limits | undefined {
  const [, low, high] = form.exec(sentence) ?? []
  const [from, to] = [numberOf(low), numberOf(high)]
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined
}

function hasOtherRange(text: string, found: Limits): boolean {
  return [...text.matchAll(ANY_RANGE)].some(
    ([, low, high]) => numberOf(low) !== found[0] || numberOf(high) !== found[1],
  )
}

function whole(source: string): RegExp {
  return pattern(`^(?:${source})$`, 'iu')
}

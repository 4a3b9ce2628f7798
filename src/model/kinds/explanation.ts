/** What says what each value means, and whether it does: words, under a header of their own or not. */
import { share, type ColumnReading } from '../reading.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { MEASURE } from './constant-names.js'
import { speaksOf } from './introduced.js'
import { scoreOf, type KindInput } from './kind.js'
import { areCounted, areLiterals, areSigns } from './value-forms.js'
import { numericShare } from './numbers.js'
import { holdsWords, namesEach } from './phrases.js'
import { areSymbols, holdsCapitals, holdsSymbols } from './symbols.js'

export const CALLED_VALUE = /^(?:values?|constants?|enum values?|enumerators?)$/u
export const STATUS = /(?:\b|_)(?:status(?:es)?|states?|results?)$/u

/** Beside what surely are values, the only other column but for examples says what they mean, whatever it is called. */
export function otherColumn(
  { columns, introduction }: KindInput,
  column: ScoredColumn,
): ScoredColumn | undefined {
  const [other, ...more] = columns.filter(
    (one) =>
      one !== column &&
      scoreOf(one, 'example') < LEAST_EXAMPLE &&
      !(
        MAY_ANSWER.test(column.reading.normalHeader) &&
        share(one.reading, (cell) => cell.class === 'boolean') === 1
      ),
  )
  if (!other || numericShare(other.reading) >= 0.5) return undefined
  const { reading } = column
  const isExplained = saysModes(reading) && [other, ...more].every(saysNothingElse)
  const isCoded = areCodes(reading) && namesEach(other.reading)
  const isSaid = speaksOf(introduction, reading)
  const areSaidValues = isSaid && CALLED_VALUE.test(reading.normalHeader)
  if (more.length > 0)
    return areSaidValues || (isExplained && areSpelt(reading)) ? other : undefined
  // One word is what each is called elsewhere, and not what it means.
  const saysValues =
    isExplained ||
    isCoded ||
    CALLED_VALUE.test(reading.normalHeader) ||
    ((scoreOf(column, 'value') > 0 || scoreOf(column, 'key') > 0 || isSaid) &&
      holdsSymbols(reading) &&
      !areSymbols(other.reading)) ||
    (isSaid &&
      holdsLetters(other.reading) &&
      share(other.reading, (cell) => cell.isToken) <= 0.5) ||
    (areLiterals(column) &&
      (namesEach(other.reading) ||
        explainsSigns(reading, other.reading) ||
        (areCounted(reading) && areWords(other.reading)))) ||
    (holdsWords(other.reading) && (holdsCapitals(reading) || areLiterals(column)))
  if (!saysValues) return undefined
  const isOther = ['default', 'unit', 'range', 'value', 'reference'] as const
  return isOther.some((role) => scoreOf(other, role) > 0) ? undefined : other
}

const LEAST_EXAMPLE = 0.8
/** What happens or why, and an answer to a question about it. */
export const MAY_ANSWER = /\b(?:events?|reasons?)(?: names?| types?)?$/u
const NAME = /^(['"]?)(?:[\p{Ll}\d_.:/-]+|\p{Lu}[\p{Lu}\d_]*)\1$/u

/** What headers such as `Mode` give; those of constants give more. */
const MOST_OF_KINDS = 0.75

/** Whether a header speaks of modes, levels, events and the like, each of which a word is enough for. */
function saysModes({ headerScores }: ColumnReading): boolean {
  const score = headerScores.get('key') ?? 0
  return score > 0 && score <= MOST_OF_KINDS
}

/** Words as programs spell them (`fast`, `read-only`, `READY`), not as titles of sections are. */
function areSpelt({ texts }: ColumnReading): boolean {
  return texts.every((text) => NAME.test(text))
}

/** `Code`, or the numbers of something that has a name (`Button number`), each the next. */
export function areCodes({ normalHeader, texts }: ColumnReading): boolean {
  const first = Number(texts[0])
  return (
    CODE.test(normalHeader) ||
    (NUMBERS_OF.test(normalHeader) &&
      !MEASURE.test(normalHeader) &&
      (first === 0 || first === 1) &&
      texts.every((text, row) => text === String(first + row)))
  )
}

const CODE = /^codes?$/u
const NUMBERS_OF = /\S (?:numbers?|ids?)$/u

/** What numbers and signs alone say is no meaning. */
function holdsLetters({ texts, filled }: ColumnReading): boolean {
  return texts.filter((text) => /\p{L}{2}/u.test(text)).length * 2 >= filled
}

/** Letters in all cells, and not only other numbers. */
function areWords({ texts, filled, distinct }: ColumnReading): boolean {
  return (
    filled === texts.length &&
    distinct === filled &&
    texts.every((text) => /\p{L}/u.test(text)) &&
    new Set(texts.map((text) => text.replace(/\d+/gu, ''))).size > 1
  )
}

/** A word or more for each letter or sign. */
function explainsSigns(signs: ColumnReading, { texts }: ColumnReading): boolean {
  return areSigns(signs.texts) && texts.every((text) => /\p{L}{2}/u.test(text))
}

/** Two words or more in every cell, under a header that says nothing else. */
function saysNothingElse({ reading, scores }: ScoredColumn): boolean {
  return (
    [...scores.keys()].every((role) => role === 'description') &&
    reading.normalHeader.split(' ').length <= MOST_WORDS &&
    reading.filled === reading.texts.length &&
    reading.texts.every((text) => PROSE.test(text))
  )
}

/** A longer header is a row of the table. */
const MOST_WORDS = 5
const PROSE = /^\P{N}.*\p{L} \p{L}/u

/** What the cells alone say of a column is less. */
export const LEAST_BY_HEADER = 0.6
/** Words below a header that says nothing may be anything, unless what stands before them is a value without doubt. */
export function mayBeExplained(column: ScoredColumn, words: ScoredColumn): boolean {
  const keys = column.reading
  const score = scoreOf(words, 'description')
  const isKnownByCells = score > 0 && score < LEAST_BY_HEADER
  return (
    !isKnownByCells ||
    STATUS.test(keys.normalHeader) ||
    CALLED_VALUE.test(keys.normalHeader) ||
    areLiterals(column) ||
    holdsCapitals(keys) ||
    (saysModes(keys) && saysNothingElse(words))
  )
}

/**
 * What is a value by its form, under any header that says no measure or place, or under none:
 * hexadecimal numbers, numbers from nothing or from below it on, patterns of bits, texts in quotes.
 */
import { withoutRemark } from '../codes/remark.js'
import { isRest, numberOf } from '../codes/value-cell.js'
import { classShare, type ColumnReading } from '../reading.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { MEASURE } from './constant-names.js'
import { isId } from './ids.js'
import { numericShare } from './numbers.js'
import { isSettingHeader } from './symbols.js'

const BYTE = /^bytes?$/u
/** A few words, all in one pair of quotes. */
const PHRASE = /^(?:"[^"]{1,40}"|'[^']{1,40}'|“[^”]{1,40}”)$/u

/** What a header says that values may stand under; what has a default, a unit or a place has no value by its form. */
const ROLES = /^(?:value|key|code|httpStatus|dataType|message)$/u
const BITS = /^[01]{2,16}$/u
/** `bit 0`: called by its number. */
const BIT = /^bit \d{1,2}$/iu
const QUOTED = /^["'“][^\s"'”]+["'”]$/u

function isNothingOrLess(text: string): boolean {
  return (numberOf(text) ?? 1) <= 0
}

/** 1, 2, 4 and so on, none left out. */
function areFirstFlags(texts: readonly string[]): boolean {
  return texts.length >= LEAST_FLAGS && texts.every((text, row) => numberOf(text) === 2 ** row)
}

const LEAST_FLAGS = 3

/** 0, 1, 2 and so on, without a header. */
export function areCounted({ header, texts }: ColumnReading): boolean {
  return (
    header === '' &&
    texts.length >= LEAST_FLAGS &&
    texts.every((text, row) => numberOf(text) === row)
  )
}

/** One letter or sign each, as in formats and patterns, and maybe a row for all the others. */
export function areSigns(texts: readonly string[]): boolean {
  const signs = texts.filter((text) => !isRest(text))
  return signs.length >= LEAST_FLAGS && signs.every((text) => /^\P{N}$/u.test(text))
}

export function areLiterals({ reading, scores }: ScoredColumn): boolean {
  const { index, normalHeader, texts, filled } = reading
  if (index > 0 || MEASURE.test(normalHeader) || BYTE.test(normalHeader)) return false
  if (isId(reading) && classShare(reading, 'hex') < 1) return false
  const bare = texts.map(withoutRemark)
  // Among few that have none (`None`); a text in quotes is a type as well.
  const quoted = bare.filter((text) => QUOTED.test(text)).length
  const areQuoted = filled > 0 && bare.every((text) => PHRASE.test(text))
  if (areQuoted && !isSettingHeader(normalHeader)) return true
  if (quoted * 3 >= filled * 2) return bare.every((text) => !text.includes(' '))
  const length = bare[0]?.length
  return (
    [...scores.keys()].every((role) => ROLES.test(role)) &&
    (classShare(reading, 'hex') === 1 ||
      (numericShare(reading) === 1 && (texts.some(isNothingOrLess) || areFirstFlags(texts))) ||
      (bare.every((text) => BITS.test(text) && text.length === length) &&
        bare.some((text) => text.startsWith('0'))) ||
      (filled >= 2 && bare.every((text) => BIT.test(text))) ||
      (normalHeader !== '' && areSigns(bare)))
  )
}

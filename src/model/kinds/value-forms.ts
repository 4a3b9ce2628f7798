/**
 * What is a value by its form, under any header that says no measure or place, or under none:
 * hexadecimal numbers, numbers from nothing or from below it on, patterns of bits, texts in quotes.
 */
import { withoutRemark } from '../codes/remark.js'
import { valueText } from '../codes/value-cell.js'
import { classShare } from '../reading.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { MEASURE } from './constant-names.js'
import { numericShare } from './numbers.js'

const THING = /^(?:bytes?|ids?)$/u
const ROLES = /^(?:value|key|code)$/u
const BITS = /^[01]{2,16}$/u
const QUOTED = /^["'“][^\s"'”]+["'”]$/u

export function areLiterals({ reading, scores }: ScoredColumn): boolean {
  const { index, normalHeader, texts, filled } = reading
  if (index > 0 || MEASURE.test(normalHeader) || THING.test(normalHeader)) return false
  const bare = texts.map(withoutRemark)
  // Among few that have none (`None`); a text in quotes is a type as well.
  const quoted = bare.filter((text) => QUOTED.test(text)).length
  if (quoted * 3 >= filled * 2) return bare.every((text) => !text.includes(' '))
  const length = bare[0]?.length
  return (
    [...scores.keys()].every((role) => ROLES.test(role)) &&
    (classShare(reading, 'hex') === 1 ||
      (numericShare(reading) === 1 && texts.some((text) => (valueText(text).number ?? 1) <= 0)) ||
      (bare.every((text) => BITS.test(text) && text.length === length) &&
        bare.some((text) => text.startsWith('0'))))
  )
}

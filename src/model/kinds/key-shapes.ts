/** What texts look like that are values: short, alone or several of one word, and no ranges. */
import { severalValues } from '../codes/value-cell.js'
import { classShare, type ColumnReading } from '../reading.js'
import { numericShare } from './numbers.js'

const MOST_WORDS = 5
const RANGE = /^\d+\s*(?:\.{2,3}|[-–:~])\s*\d+$/u
const BITS = /^bits?\b/u
const LONGEST_WORD = 80
const LONGEST_PHRASE = 40

/** Share of cells that list several keys of one word. */
export function severalShare({ texts, filled }: ColumnReading): number {
  return texts.filter((text) => severalValues(text).length > 0).length / filled
}

export function isShortKey(text: string): boolean {
  if (severalValues(text).length > 0) return true
  const words = text.split(' ').length
  return words <= MOST_WORDS && text.length <= (words === 1 ? LONGEST_WORD : LONGEST_PHRASE)
}

/** Ranges that have a meaning each, or fields of bits: no list of single values. */
export function isDivided(column: ColumnReading): boolean {
  if (BITS.test(column.normalHeader)) return classShare(column, 'integer', 'hex', 'status') < 1
  return numericShare(column) < 1 && column.texts.some((text) => RANGE.test(text))
}

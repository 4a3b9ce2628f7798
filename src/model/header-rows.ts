/**
 * How many rows are header. What the table says holds; a table that says nothing has its first row
 * as header where all of it is bold, where every cell of it is a word that headers are made of (the
 * first one may be any word with a capital over words without), or where words stand over numbers.
 */
import type { RectangularTable } from '../tables/types.js'
import { isBold } from './heading-rows.js'

export function headerRowsOf(table: RectangularTable, isHeader: (text: string) => boolean): number {
  const [first] = table.rows
  if (table.headerRows > 0 || !first || table.rows.length < 2) return table.headerRows
  const filled = first.filter((cell) => cell.text !== '')
  if (filled.length === 0) return 0
  if (filled.every(isBold)) return 1
  if (filled.length < 2 || filled.length < first.length) return 0
  if (standsOverNumbers(table.rows, isHeader)) return 1
  const [start, ...others] = first
  if (!start || !others.every((cell) => isHeader(cell.text)))
    return areTitles(first, isHeader) ? 1 : 0
  return isHeader(start.text) || isTitleOf(start.text, table.rows) ? 1 : 0
}

/** A few words in each cell, one of them a word of headers, and in one column nothing but different numbers below. */
function standsOverNumbers(
  [first = [], ...others]: RectangularTable['rows'],
  isHeader: (text: string) => boolean,
): boolean {
  return (
    others.length >= 2 &&
    first.some((cell) => isHeader(cell.text)) &&
    first.every(({ text }) => WORDS.test(text)) &&
    first.some((_cell, column) => {
      const texts = others.map((row) => row[column]?.text ?? '')
      return texts.every((text) => NUMBER.test(text)) && new Set(texts).size === texts.length
    })
  )
}

const WORDS = /^\p{L}+(?: \p{L}+){0,3}$/u
const NUMBER = /^(?:\d+|0x[\da-f]+)$/iu

/** Three words or more with a capital each, of which half are words of headers, and the last: `Key`, `Synonyms`, `Description`. */
function areTitles(
  first: RectangularTable['rows'][number],
  isHeader: (text: string) => boolean,
): boolean {
  const known = first.filter((cell) => isHeader(cell.text)).length
  return (
    first.length > 2 &&
    known * 2 >= first.length &&
    isHeader(first.at(-1)?.text ?? '') &&
    first.every((cell) => TITLE.test(cell.text))
  )
}

/** `Command` over `start`, `stop`: the only word of its column with a capital. */
function isTitleOf(text: string, rows: RectangularTable['rows']): boolean {
  return (
    TITLE.test(text) && rows.every((row, at) => at === 0 || !/^\W*\p{Lu}/u.test(row[0]?.text ?? ''))
  )
}

const TITLE = /^\p{Lu}\p{Ll}+$/u

/**
 * Columns that count the rows (`#`, `No.`: 1, 2, 3 …). They look like the values of an enum and are
 * none: a row that is put in between moves all numbers below it.
 */
import type { ColumnReading } from '../reading.js'
import { normalisedHeader } from './header-words.js'

const COUNTING =
  /^(?:#|no|no\.|nr|nr\.|num|s\. ?no\.?|sl\. ?no\.?|sr\. ?no\.?|seq|seq\.|serial(?: no\.?| number)?|item no\.?|row)$/u

/** Whether a column with a header of that sense counts from one, row by row. */
export function countsRows({ header, texts }: ColumnReading): boolean {
  if (texts.length < 2 || !COUNTING.test(normalisedHeader(header))) return false
  return texts.every((text, row) => text.replace(/\.$/u, '') === String(row + 1))
}

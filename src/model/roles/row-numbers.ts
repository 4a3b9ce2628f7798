/**
 * Columns that count the rows (`#`, `No.`: 1, 2, 3 …, or on from where another table ended). They
 * look like the values of an enum and are none: a row that is put in between moves all numbers below.
 */
import type { ColumnReading } from '../reading.js'

const COUNTING =
  /^(?:#|no\.?|nr\.?|num|sequence|step|s\. ?no\.?|sl\. ?no\.?|sr\. ?no\.?|seq\.?|serial(?: no\.?| number)?|item no\.?|row)$/u

/** Whether a column with a header of that sense counts by one, row by row. */
export function countsRows({ normalHeader, texts }: ColumnReading): boolean {
  if (texts.length < 2 || !COUNTING.test(normalHeader)) return false
  const numbers = texts.map((text) => text.replace(/\.$/u, ''))
  const first = Number(numbers[0])
  return Number.isInteger(first) && numbers.every((text, row) => text === String(first + row))
}

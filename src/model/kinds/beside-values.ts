/** What may stand beside values: words and answers, but no measurements and no functions. */
import { share, type ColumnReading } from '../reading.js'
import { isCounter, type ScoredColumn } from '../roles/score-columns.js'
import type { KindInput } from './kind.js'
import { isQuantity } from './numbers.js'

/** No numbers, dates or yes and no in other columns: those are measurements, not meanings; of a status an answer says more. */
export function othersAreWords(
  { columns }: KindInput,
  own: readonly number[],
  mayAnswer: boolean,
): boolean {
  return columns.every(
    (column) =>
      own.includes(column.reading.index) ||
      isCounter(column) ||
      (!isMeasured(column) &&
        share(
          column.reading,
          ({ class: of }) =>
            of === 'integer' || of === 'status' || (of === 'boolean' && !mayAnswer),
        ) < 0.3),
  )
}

const CALL = /^[a-z_]\S*\((?!-?\d+\)).*\)$/iu

/** `open(path)`, `close()`, but not `up(1)`: what has functions is no list of values. */
export function holdsCalls({ texts, filled }: ColumnReading): boolean {
  return filled > 0 && texts.filter((text) => CALL.test(text)).length * 2 >= filled
}

const PLACE = /\b(?:version|since|added|introduced|deprecated|release|section|chapter|clause)\b/u

/** Numbers with a fraction, a sign or a unit, unless they say when or where. */
function isMeasured({ reading: { normalHeader, texts, filled } }: ScoredColumn): boolean {
  return filled > 0 && !PLACE.test(normalHeader) && texts.filter(isQuantity).length >= 0.5 * filled
}

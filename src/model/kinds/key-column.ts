/** Which column of a table may have values that are their own names. */
import { classShare, share, type ColumnReading } from '../reading.js'
import { isCounter, type ScoredColumn } from '../roles/score-columns.js'
import type { ColumnRole } from '../types.js'
import { introducesValues } from './introduced.js'
import { bestColumn, scoreOf, type KindInput } from './kind.js'
import { areLiterals } from './value-forms.js'
import { areDigits, numericShare } from './numbers.js'
import { holdsCapitals } from './symbols.js'
import { CALLED_VALUE, LEAST_BY_HEADER } from './explanation.js'

export function keyColumn(input: KindInput, forced: boolean): ScoredColumn | undefined {
  const surest = introducedColumn(input) ?? literalColumn(input)
  if (surest) return surest
  const code = bestColumn(input, 'code', 0.6)
  const key = bestColumn(input, 'key', 0.6)
  const value = bestColumn(input, 'value', 0.7)
  const isSurer = key && value && scoreOf(value, 'value') > scoreOf(key, 'key')
  const found =
    (isSurer && value.reading.index < key.reading.index ? value : (key ?? value)) ??
    (code && isNumeric(code.reading) ? code : undefined) ??
    shoutedColumn(input)
  if (found || !forced) return found
  return bestColumn(input, 'code', 0.5) ?? bestColumn(input, 'name', 0.5) ?? input.columns[0]
}

/** The first column, where the words around the table say that it has values. */
function introducedColumn({ columns, introduction }: KindInput): ScoredColumn | undefined {
  const first = columns.find((column) => !isCounter(column))
  // Where another column is called a value, that one is spoken of.
  const areElsewhere = columns.some(
    (column) => column !== first && CALLED_VALUE.test(column.reading.normalHeader),
  )
  return first && !areElsewhere && introducesValues(introduction, first.reading) ? first : undefined
}

/** Of two or three columns the first, where its form says that it has values. */
function literalColumn({ columns: [first, , , fourth] }: KindInput): ScoredColumn | undefined {
  return first && !fourth && areLiterals(first) ? first : undefined
}

/** Words in capitals that are no abbreviations, under a header that says nothing, beside what they mean. */
function shoutedColumn({ columns: [first, other, third] }: KindInput): ScoredColumn | undefined {
  return first &&
    [...first.reading.headerScores.keys()].every((role) => SAYS_NOTHING.has(role)) &&
    !third &&
    holdsCapitals(first.reading) &&
    !areNumbered(first.reading) &&
    scoreOf(other, 'description') >= LEAST_BY_HEADER &&
    share(first.reading, (cell) => cell.class === 'code') >= 0.5
    ? first
    : undefined
}

/** What a word in capitals is none of, whatever stands over it. */
const SAYS_NOTHING: ReadonlySet<ColumnRole> = new Set(['solution', 'message', 'description'])

/** `R0`, `R1`: registers, pins and the like, which only a number tells apart. */
function areNumbered({ texts }: ColumnReading): boolean {
  const names = texts.map((text) => NUMBERED.exec(text)?.[1])
  return names.every((name) => name !== undefined && name === names[0])
}

const NUMBERED = /^(\p{Lu}+)\d+$/u

function isNumeric(column: ColumnReading): boolean {
  return classShare(column, 'status') < 0.1 && (numericShare(column) >= 0.9 || areDigits(column))
}

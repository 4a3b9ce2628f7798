/** Which column names the numbers of a table of constants. */
import { numberOf } from '../codes/value-cell.js'
import { classShare, type ColumnReading } from '../reading.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { bestColumn, scoreOf, type KindInput } from './kind.js'
import { nextPhrases } from './phrases.js'
import { holdsCapitals, holdsSnakes, holdsSymbols } from './symbols.js'

/** What says how large something is or how much of it there is, where or when, and numbers are no values of. */
export const MEASURE =
  /\b(?:size|offset|length|address|width|bits|bytes|count|port|min|max|minimum|maximum|limit|version|since|year|rate|total|time|index|columns?|rows?|lines?|pins?|channels?|slots?|registers?|positions?|steps?|days?|weeks?|months?|hours?|minutes?|seconds?|temperature|start|end|range|score|n|#)\b/i
export const PHRASES = /^(?:reasons?|messages?|meanings?|statuses|states|results?|errors?)$/u
const CONSTANT = /^[_$]*\p{L}[\p{L}\p{N}]*(?:[._:]+[\p{L}\p{N}]+)*_*$/u
const CALLED = /(?:^| )(?:values?|codes?|opcodes?)$/u

/** A column of constants, else symbols under any header, else one that is called a name, else capitals. */
export function nameColumn(input: KindInput, value: number): ScoredColumn | undefined {
  const key = bestColumn(input, 'key', 0.65, [value])
  const name = bestColumn(input, 'name', 0.6, [value])
  if (key && constantShare(key.reading) >= 0.9 && !isKindOf(key, name)) return key
  const others = input.columns.filter(({ reading }) => reading.index !== value)
  const symbols = others.find(({ reading }) => holdsSymbols(reading))
  if (symbols) return symbols
  const [capitals, ...more] = others.filter(({ reading }) => holdsCapitals(reading))
  const found = others.find(
    (column) =>
      (column === name && constantShare(name.reading) >= 0.9) ||
      (column === capitals && more.length === 0),
  )
  return (
    found ??
    name ??
    key ??
    others.find(({ reading }) => holdsSnakes(reading)) ??
    others.find((column) => namesByMeaning(input, value, column)) ??
    (others.length === 1
      ? others.find((column) => areNamesOfCodes(column, value, input))
      : undefined)
  )
}

/** A role, type or status beside names says of what kind each is. */
function isKindOf(key: ScoredColumn, name: ScoredColumn | undefined): boolean {
  return (
    name !== undefined &&
    scoreOf(key, 'key') < SURE_KEY &&
    scoreOf(name, 'name') >= SURE_KEY &&
    isComplete(name.reading) &&
    constantShare(name.reading) >= 0.9
  )
}

/** What headers such as `Constant` give. */
const SURE_KEY = 0.85

/** Statuses, meanings and the like, unless a shorter column stands between them and the numbers. */
function namesByMeaning(input: KindInput, value: number, column: ScoredColumn): boolean {
  const numbers = input.columns.find(({ reading }) => reading.index === value)
  return (
    PHRASES.test(column.reading.normalHeader) &&
    isComplete(column.reading) &&
    !(numbers && nextPhrases(input, numbers, column))
  )
}

/** One word beside each "Value" or "Code", under a header that says nothing (`Value | Algorithm`). */
function areNamesOfCodes(
  { reading, scores }: ScoredColumn,
  value: number,
  input: KindInput,
): boolean {
  const header = input.columns.find((column) => column.reading.index === value)?.reading
    .normalHeader
  return (
    scores.size === 0 &&
    CALLED.test(header ?? '') &&
    isComplete(reading) &&
    constantShare(reading) === 1
  )
}

/** What stands before hexadecimal numbers or flags is called by them, whatever its header says. */
export function namesBefore(
  { columns }: KindInput,
  value: ColumnReading,
): ScoredColumn | undefined {
  const isCode = classShare(value, 'hex') === 1 || isFlags(value)
  return value.index === 1 && isCode && !MEASURE.test(value.header) ? columns[0] : undefined
}

/** Every row has one, and no two the same. */
export function isComplete(column: ColumnReading): boolean {
  return (
    column.filled > 0 && column.filled === column.texts.length && column.distinct === column.filled
  )
}

export function constantShare(column: ColumnReading): number {
  return column.filled === 0
    ? 0
    : column.texts.filter((text) => CONSTANT.test(text)).length / column.filled
}

/**
 * 1, 2, 4, 8: powers of two, more than half of what three numbers in a row would give by chance; and
 * all of them together, 15, once.
 */
export function isFlags(column: ColumnReading): boolean {
  const numbers = column.texts.map((text) => numberOf(text) ?? 0).filter((number) => number > 0)
  if (numbers.length < 4 || numbers.some((number) => number >= 2 ** 31)) return false
  const isPower = (number: number): boolean => (number & (number - 1)) === 0
  const all = numbers.filter(isPower).reduce((mask, flag) => mask | flag, 0)
  const rest = numbers.filter((number) => !isPower(number))
  return rest.length === 0 || (rest.length === 1 && rest[0] === all)
}

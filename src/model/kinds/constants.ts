/**
 * A table of constants: a value column and a column of names, in either order, and nothing else than
 * words about them. Names that look like settings (`Parameter`, `Key`) make no enum: a parameter has
 * a value too, and a quota has one.
 */
import { share, type ColumnReading } from '../reading.js'
import { isCounter, SAID, type ScoredColumn } from '../roles/score-columns.js'
import type { ColumnRole } from '../types.js'
import { bestColumn, scoreOf, type KindInput, type KindRule, type Verdict } from './kind.js'
import { holdsSymbols, isSettingHeader } from './symbols.js'

const MOST_COLUMNS = 4
const MEASURE =
  /\b(?:size|offset|length|address|width|bits|bytes|count|port|min|max|minimum|maximum|limit|version|since|year|rate|total|time)\b/i
const CONSTANT = /^\p{L}[\p{L}\p{N}]*(?:[._:]+[\p{L}\p{N}]+)*$/u

export const constants: KindRule = (input, forced) => {
  const value = bestColumn(input, 'value', 0.6) ?? numericCode(input) ?? numbersOfSymbols(input)
  const name = value && nameColumn(input, value.reading.index)
  if (!value || !name) return undefined
  const verdict = (confidence: number): Verdict => ({
    kind: 'enum',
    flavor: isFlags(value.reading) ? 'flags' : 'value',
    confidence,
    roles: rolesOf(input, value, name),
    evidence: [
      {
        rule: 'constant-values',
        score: numericShare(value.reading),
        detail: `numbers under "${value.reading.header}"`,
      },
      {
        rule: 'constant-names',
        score: constantShare(name.reading),
        detail: `one-word names under "${name.reading.header}"`,
      },
    ],
  })
  if (forced) return verdict(1)
  if (
    input.columns.length > MOST_COLUMNS ||
    !isComplete(value.reading) ||
    !isComplete(name.reading)
  )
    return undefined
  const isSaidValue = scoreOf(value, 'value') > 0 || scoreOf(value, 'code') > 0
  if (
    !(isSaidValue && holdsSymbols(name.reading)) &&
    !othersAreWords(input, [value.reading.index, name.reading.index])
  )
    return undefined
  const isSetting = isSettingHeader(name.reading.normalHeader)
  const numeric = numericShare(value.reading)
  if (isSetting || constantShare(name.reading) < 0.9) return undefined
  if (numeric >= 0.9) return verdict(0.9)
  return scoreOf(name, 'key') > 0.75 && share(value.reading, (cell) => cell.isToken) >= 0.95
    ? verdict(0.8)
    : verdict(0.4)
}

/** A column of codes that was said, or that are numbers. */
function numericCode(input: KindInput): ScoredColumn | undefined {
  const code = bestColumn(input, 'code', 0.6)
  return code && (scoreOf(code, 'code') === SAID || numericShare(code.reading) >= 0.9)
    ? code
    : undefined
}

/** The only column of numbers beside symbols, unless it says how large or where they are. */
function numbersOfSymbols({ columns }: KindInput): ScoredColumn | undefined {
  const symbols = columns.find(({ reading }) => holdsSymbols(reading))
  if (!symbols) return undefined
  const [numbers, ...others] = columns.filter(({ reading }) => numericShare(reading) >= 0.9)
  if (!numbers || others.length > 0 || isCounter(numbers)) return undefined
  const { header, index } = numbers.reading
  if (MEASURE.test(header) || (header !== '' && index < symbols.reading.index)) return undefined
  const isOther = ['default', 'unit', 'range', 'example'] as const
  return isOther.some((role) => scoreOf(numbers, role) > 0) ? undefined : numbers
}

/** A column of constants, else one that is called a name, else symbols under any header. */
function nameColumn(input: KindInput, value: number): ScoredColumn | undefined {
  const key = bestColumn(input, 'key', 0.65, [value])
  if (key && constantShare(key.reading) >= 0.9) return key
  const symbols = input.columns.find(
    ({ reading }) => reading.index !== value && holdsSymbols(reading),
  )
  return symbols ?? bestColumn(input, 'name', 0.6, [value]) ?? key
}

/** Every row has one, and no two the same. */
function isComplete(column: ColumnReading): boolean {
  return (
    column.filled >= 2 && column.filled === column.texts.length && column.distinct === column.filled
  )
}

function numericShare(column: ColumnReading): number {
  return share(
    column,
    (cell) => cell.class === 'integer' || cell.class === 'hex' || cell.class === 'status',
  )
}

function constantShare(column: ColumnReading): number {
  return column.filled === 0
    ? 0
    : column.texts.filter((text) => CONSTANT.test(text)).length / column.filled
}

function othersAreWords({ columns }: KindInput, own: readonly number[]): boolean {
  return columns.every(({ reading }) => own.includes(reading.index) || numericShare(reading) < 0.3)
}

/** 1, 2, 4, 8: powers of two, more than half of what three numbers in a row would give by chance. */
function isFlags(column: ColumnReading): boolean {
  const numbers = column.texts
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0)
  return (
    numbers.length >= 4 &&
    numbers.every((number) => (number & (number - 1)) === 0 && number < 2 ** 31)
  )
}

function rolesOf(
  input: KindInput,
  value: ScoredColumn,
  name: ScoredColumn,
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>([
    [value.reading.index, 'value'],
    [name.reading.index, 'key'],
  ])
  const description = bestColumn(input, 'description', 0.5, [...roles.keys()])
  if (description) roles.set(description.reading.index, 'description')
  return roles
}

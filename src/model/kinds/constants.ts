/**
 * A table of constants: a value column and a column of names, in either order, and nothing else than
 * words about them. Names that look like settings (`Parameter`, `Key`) make no enum: a parameter has
 * a value too, and a quota has one.
 */
import { valueText } from '../codes/value-cell.js'
import { classShare, share, type ColumnReading } from '../reading.js'
import { isCounter, SAID, type ScoredColumn } from '../roles/score-columns.js'
import type { CellShape } from '../roles/cell-class.js'
import type { ColumnRole } from '../types.js'
import {
  constantShare,
  isComplete,
  isFlags,
  MEASURE,
  nameColumn,
  namesBefore,
  PHRASES,
} from './constant-names.js'
import { CALLED_VALUE } from './explanation.js'
import { areListedIds, isId } from './ids.js'
import { bestColumn, scoreOf, type KindInput, type KindRule, type Verdict } from './kind.js'
import { numericShare } from './numbers.js'
import {
  areNamed,
  areOfOneFamily,
  holdsCapitals,
  holdsSnakes,
  holdsSymbols,
  isSettingHeader,
} from './symbols.js'

const MOST_COLUMNS = 4
const MOST_WORDS = 5
const LONGEST_PHRASE = 40
/** Also words that are types elsewhere, such as `Name`. */
const PHRASE_CLASSES: ReadonlySet<CellShape['class']> = new Set(['word', 'code', 'type'])

export const constants: KindRule = (input, forced) => {
  const value =
    valueColumn(input) ??
    numericCode(input) ??
    numbersOfSymbols(input) ??
    hexCodes(input) ??
    defaultsOfConstants(input)
  const name =
    value && (nameColumn(input, value.reading.index) ?? namesBefore(input, value.reading))
  if (!value || !name) return undefined
  if (!forced && numbersThings(input, value.reading, name)) return undefined
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
  // One row is a list of values only where a symbol has one.
  if (
    input.columns.length > MOST_COLUMNS ||
    !(isComplete(value.reading) || areAliased(value, name.reading)) ||
    !areNamed(name.reading) ||
    (value.reading.filled < 2 && !holdsSymbols(name.reading))
  )
    return undefined
  const isSaidValue = scoreOf(value, 'value') > 0 || scoreOf(value, 'code') > 0
  const isHex = classShare(value.reading, 'hex') === 1
  if (
    !(isSaidValue && holdsSymbols(name.reading)) &&
    !(isHex && scoreOf(name, 'name') >= 0.85) &&
    !othersAreWords(input, value.reading, name.reading)
  )
    return undefined
  if (isSettingHeader(name.reading.normalHeader)) return undefined
  const isNumeric = numericShare(value.reading) >= 0.9
  if (constantShare(name.reading) < 0.9)
    return isNumeric && holdsPhrases(name, value) ? verdict(0.8) : undefined
  if (isNumeric) return verdict(0.9)
  const isSure =
    scoreOf(name, 'key') > 0.75 ||
    holdsSymbols(name.reading) ||
    (scoreOf(name, 'key') > 0 && CALLED_VALUE.test(value.reading.normalHeader))
  return isSure && share(value.reading, (cell) => cell.isToken && !cell.isBeyond) >= 0.95
    ? verdict(0.8)
    : verdict(0.4)
}

/** The column of values, rather of numbers: names (`OP_NOP` under "Opcode") are no values beside them. */
function valueColumn(input: KindInput): ScoredColumn | undefined {
  const value = bestColumn(input, 'value', 0.6)
  if (!value || scoreOf(value, 'value') === SAID || numericShare(value.reading) > 0) return value
  const numbers = input.columns.find(
    ({ reading }) => CALLED_VALUE.test(reading.normalHeader) && numericShare(reading) >= 0.9,
  )
  return numbers ?? value
}

/**
 * Ids of things that a command lists or a page has as examples, from one on, and numbers that count
 * what has a name, beside names that are no constants.
 */
function numbersThings(
  input: KindInput,
  numbers: ColumnReading,
  { reading: names, scores }: ScoredColumn,
): boolean {
  const areIds =
    isId(numbers) &&
    classShare(numbers, 'hex') < 1 &&
    !(numbers.texts[0] === '0' && names.index === numbers.index + 1) &&
    !areListedIds(input, numbers)
  const areCounts =
    /^numbers?$/u.test(numbers.normalHeader) &&
    scores.has('name') &&
    numbers.texts.every((text, row) => text === String(row + 1))
  return (
    (areIds || areCounts) &&
    ![holdsSymbols, holdsCapitals, holdsSnakes].some((holds) => holds(names))
  )
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
  const symbols = columns.find(({ reading }) => reading.filled >= 2 && holdsSymbols(reading))
  if (!symbols) return undefined
  const [numbers, ...others] = columns.filter(({ reading }) => numericShare(reading) >= 0.9)
  if (!numbers || others.length > 0 || isCounter(numbers)) return undefined
  const { header, index } = numbers.reading
  if (MEASURE.test(header) || (header !== '' && index < symbols.reading.index)) return undefined
  const isOther = ['default', 'unit', 'range', 'example'] as const
  return isOther.some((role) => scoreOf(numbers, role) > 0) ? undefined : numbers
}

/** What constants are by default, `http` of `HTTP`, is what they are, but for numbers, which limits and the like have. */
function defaultsOfConstants({ columns }: KindInput): ScoredColumn | undefined {
  const hasConstants = columns.some(
    ({ reading }) => /^constants?$/u.test(reading.normalHeader) && constantShare(reading) === 1,
  )
  if (!hasConstants) return undefined
  return columns.find(
    (column) => scoreOf(column, 'default') >= 0.6 && numericShare(column.reading) === 0,
  )
}

/** The only column of hexadecimal numbers, unless it says where something is, beside names, statuses, types and the like. */
function hexCodes(input: KindInput): ScoredColumn | undefined {
  const [codes, ...others] = input.columns.filter(
    ({ reading }) => reading.filled >= 2 && classShare(reading, 'hex') === 1,
  )
  if (!codes || others.length > 0 || MEASURE.test(codes.reading.header)) return undefined
  const own = [codes.reading.index]
  return (bestColumn(input, 'name', 0.85, own) ?? bestColumn(input, 'key', 0.65, own)) && codes
}

/** Statuses and the like that are a few words beside their numbers (`In progress`); what a "Name" beside a "Value" says may be a measure. */
function holdsPhrases(name: ScoredColumn, value: ScoredColumn): boolean {
  const { normalHeader, shapes, texts } = name.reading
  const isCalled =
    scoreOf(name, 'key') > 0 ||
    PHRASES.test(normalHeader) ||
    (scoreOf(name, 'name') > 0 && scoreOf(value, 'code') > 0) ||
    classShare(value.reading, 'hex') === 1
  return (
    isCalled &&
    shapes.every((cell) => cell.isShort && PHRASE_CLASSES.has(cell.class)) &&
    texts.every((text) => text.length <= LONGEST_PHRASE && text.split(' ').length <= MOST_WORDS)
  )
}

/** Numbers that are called values, or stand beside symbols of one family, of which some have two symbols. */
function areAliased(value: ScoredColumn, names: ColumnReading): boolean {
  const { filled, distinct, texts } = value.reading
  return (
    filled === texts.length &&
    distinct * 2 > filled &&
    numericShare(value.reading) === 1 &&
    (holdsSymbols(names)
      ? scoreOf(value, 'value') > 0.6 || areOfOneFamily(names.texts)
      : CALLED_VALUE.test(value.reading.normalHeader) &&
        distinct * 10 >= filled * 9 &&
        constantShare(names) === 1)
  )
}

/** Numbers beside the values are a measure, unless they are the values in another notation. */
function othersAreWords(
  { columns }: KindInput,
  value: ColumnReading,
  name: ColumnReading,
): boolean {
  return columns.every(
    ({ reading }) =>
      reading === value ||
      reading === name ||
      numericShare(reading) < 0.3 ||
      reading.texts.every((text, row) => areEqual(text, value.texts[row] ?? '')),
  )
}

function areEqual(one: string, other: string): boolean {
  const { number } = valueText(one)
  return number !== undefined && number === valueText(other).number
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

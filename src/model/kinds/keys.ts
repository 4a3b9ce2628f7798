/**
 * A table of values that are their own names: a column of short, different keys under a header such
 * as `Status`, `Type` or `Value`, and what they mean. Statuses may be a few words (`Not connected`);
 * keys of other headers are one word, because a row that describes a thing has a longer name.
 */
import { classShare, share, type ColumnReading } from '../reading.js'
import { isCounter, SAID, type ScoredColumn } from '../roles/score-columns.js'
import type { ColumnRole } from '../types.js'
import { bestColumn, scoreOf, type KindInput, type KindRule } from './kind.js'
import { introducesValues, speaksOf } from './introduced.js'
import { isDivided, isShortKey, severalShare } from './key-shapes.js'
import { areLiterals } from './literals.js'
import { areDigits, isQuantity, numericShare } from './numbers.js'
import { holdsWords, nextPhrases, phraseLikeColumn } from './phrases.js'
import { holdsCapitals, holdsSymbols } from './symbols.js'

const MOST_COLUMNS = 4
/** `<name>`, `{0..63}`: what may stand there, no value. */
const SYNTAX = /^(?:<.*>|\{.*\})$/u
const CALLED_VALUE = /^(?:values?|constants?|enum values?|enumerators?)$/u
const SAYS_VALUE = /(?: values?|^stat(?:us|es?|uses))$/u
const NUMBER = /^numbers?$/u
const ID = /^ids?$/u
const CODE = /^codes?$/u
const STATUS = /(?:\b|_)(?:status(?:es)?|states?|results?)$/u

export const keys: KindRule = (input, forced) => {
  const column = keyColumn(input, forced)
  if (!column) return undefined
  const { reading } = column
  const roles = new Map<number, ColumnRole>([
    [reading.index, scoreOf(column, 'code') === SAID ? 'code' : 'value'],
  ])
  const areNumbers = numericShare(reading) >= 0.9 || areDigits(reading)
  const phrases = areNumbers ? phraseLikeColumn(input, [reading.index]) : undefined
  const described =
    bestColumn(input, 'description', 0.5, [reading.index, phrases?.reading.index]) ??
    (scoreOf(phrases, 'description') > 0 ? phrases : undefined) ??
    input.columns.slice(2).find((one) => areLiterals(column) && holdsWords(one.reading))
  const next = areNumbers ? nextPhrases(input, column, described) : undefined
  // What a meaning stands beside is shorter.
  const named = (described === phrases ? next : undefined) ?? phrases ?? next
  if (named) roles.set(named.reading.index, 'message')
  const description =
    (described === named ? undefined : described) ??
    bestColumn(input, 'message', 0.8, [...roles.keys()]) ??
    (named ? undefined : otherColumn(input, column))
  if (description) roles.set(description.reading.index, 'description')
  const confidence = forced ? 1 : confidenceOf(input, column, description ?? named)
  if (confidence === 0) return undefined
  return {
    kind: 'enum',
    flavor: 'value',
    confidence,
    roles,
    evidence: [
      {
        rule: 'unique-keys',
        score: reading.distinct / Math.max(1, reading.filled),
        detail: `different keys under "${reading.header}"`,
      },
      {
        rule: 'short-keys',
        score: share(reading, (cell) => cell.isToken),
        detail: 'share of keys of one word',
      },
      ...(speaksOf(input.introduction, reading)
        ? [{ rule: 'introduced', score: 1, detail: 'the words around the table say so' }]
        : []),
    ],
  }
}

function keyColumn(input: KindInput, forced: boolean): ScoredColumn | undefined {
  const surest = introducedColumn(input) ?? literalColumn(input)
  if (surest) return surest
  const code = bestColumn(input, 'code', 0.6)
  const key = bestColumn(input, 'key', 0.6)
  const value = bestColumn(input, 'value', 0.7)
  const isSurer = key && value && scoreOf(value, 'value') > scoreOf(key, 'key')
  const found =
    (isSurer && value.reading.index < key.reading.index ? value : (key ?? value)) ??
    (code && (isNumeric(code.reading) || areShortCodes(code.reading)) ? code : undefined) ??
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
  return first?.reading.headerScores.size === 0 &&
    !third &&
    holdsCapitals(first.reading) &&
    scoreOf(other, 'description') >= LEAST_BY_HEADER &&
    share(first.reading, (cell) => cell.class === 'code') >= 0.5
    ? first
    : undefined
}

/** `ENE`, `REL` under "Code". */
function areShortCodes(codes: ColumnReading): boolean {
  return CODE.test(codes.normalHeader) && holdsCapitals(codes)
}

/** Beside what surely are values, the only other column but for examples says what they mean, whatever it is called. */
function otherColumn(
  { columns, introduction }: KindInput,
  column: ScoredColumn,
): ScoredColumn | undefined {
  const [other, ...more] = columns.filter(
    (one) => one !== column && scoreOf(one, 'example') < LEAST_EXAMPLE,
  )
  if (!other || more.length > 0 || numericShare(other.reading) >= 0.5) return undefined
  const { reading } = column
  const isSaid = speaksOf(introduction, reading)
  // One word is what each is called elsewhere, and not what it means.
  const saysValues =
    CALLED_VALUE.test(reading.normalHeader) ||
    ((scoreOf(column, 'value') > 0 || isSaid) && holdsSymbols(reading)) ||
    (isSaid && share(other.reading, (cell) => cell.isToken) <= 0.5) ||
    (holdsWords(other.reading) &&
      (SAYS_VALUE.test(reading.normalHeader) || holdsCapitals(reading) || areLiterals(column)))
  if (!saysValues) return undefined
  const isOther = ['default', 'unit', 'range', 'value', 'reference'] as const
  return isOther.some((role) => scoreOf(other, role) > 0) ? undefined : other
}

const LEAST_EXAMPLE = 0.8

function confidenceOf(
  input: KindInput,
  column: ScoredColumn,
  description: ScoredColumn | undefined,
): number {
  const { reading } = column
  const complete =
    reading.filled >= 2 &&
    reading.filled === lastSaid(reading) &&
    reading.distinct === reading.filled
  if (!complete || !description || input.columns.length > MOST_COLUMNS) return 0
  if (description.reading.filled === 0 && !CALLED_VALUE.test(reading.normalHeader)) return 0
  if (!speaksOf(input.introduction, reading) && !mayBeExplained(column, description)) return 0
  const before = input.columns.slice(0, reading.index)
  if (!before.every(isCounter) || description.reading.index < reading.index) return 0
  const isStatus = STATUS.test(reading.normalHeader)
  const mayAnswer = isStatus || CALLED_VALUE.test(reading.normalHeader)
  if (!othersAreWords(input, [reading.index, description.reading.index], mayAnswer)) return 0
  // A text in quotes is a type as well.
  const own = areLiterals(column) ? [reading.index] : undefined
  if (bestColumn(input, 'required', 0.6) || bestColumn(input, 'dataType', 0.6, own)) return 0
  if (share(reading, (cell) => cell.class === 'boolean') === 1) return 0
  if (reading.texts.filter((text) => SYNTAX.test(text)).length * 3 > reading.filled) return 0
  if (!holdsSymbols(reading) && input.columns.some((one) => holdsCalls(one.reading))) return 0
  if (input.columns.length > 2 && countsParts(reading)) return 0
  if (ID.test(reading.normalHeader) && !isListOfIds(input, reading)) return 0
  if (isDivided(reading) || isOneOfSeveral(input, description.reading)) return 0
  const words = share(reading, (cell) => cell.isShort && cell.class !== 'prose')
  const single = share(reading, (cell) => cell.isToken || cell.isBeyond)
  const tokens = single < 0.5 || single === 1 ? single : single + severalShare(reading)
  const short = reading.texts.every(isShortKey)
  if (isStatus && words === 1 && short) return 0.85
  if (tokens >= 0.9 && short) return 0.8
  return short && words === 1 ? 0.55 : 0
}

/** Rows as far as keys are said; the last value may be the empty one. */
function lastSaid({ texts, normalHeader }: ColumnReading): number {
  return texts.at(-1) === '' && CALLED_VALUE.test(normalHeader) ? texts.length - 1 : texts.length
}

/** Parts of a picture, from one on, and what else is said of them. */
function countsParts({ normalHeader, texts }: ColumnReading): boolean {
  return NUMBER.test(normalHeader) && texts.every((text, row) => text === String(row + 1))
}

/** What the cells alone say of a column is less. */
const LEAST_BY_HEADER = 0.6
/** Words below a header that says nothing may be anything, unless what stands before them is a value without doubt. */
function mayBeExplained(column: ScoredColumn, words: ScoredColumn): boolean {
  const keys = column.reading
  const score = scoreOf(words, 'description')
  const isKnownByCells = score > 0 && score < LEAST_BY_HEADER
  return (
    !isKnownByCells ||
    STATUS.test(keys.normalHeader) ||
    CALLED_VALUE.test(keys.normalHeader) ||
    numericShare(keys) === 1 ||
    areLiterals(column) ||
    holdsSymbols(keys) ||
    holdsCapitals(keys)
  )
}

/** What has an id is a thing (`REQ-07`), unless the ids are symbols, or numbers with nothing but words beside them. */
function isListOfIds({ columns }: KindInput, ids: ColumnReading): boolean {
  return holdsSymbols(ids) || (columns.length === 2 && numericShare(ids) === 1)
}

/** Columns below one header are what a key is in several cases, and none of them says what it means. */
function isOneOfSeveral({ columns }: KindInput, { headerPath }: ColumnReading): boolean {
  const [over, under] = headerPath
  return (
    under !== undefined &&
    columns.filter(({ reading }) => reading.headerPath[0] === over && reading.headerPath[1])
      .length > 1
  )
}

function isNumeric(column: ColumnReading): boolean {
  return classShare(column, 'status') < 0.1 && (numericShare(column) >= 0.9 || areDigits(column))
}

/** No numbers, dates or yes and no in other columns: those are measurements, not meanings; of a status an answer says more. */
function othersAreWords(
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
function holdsCalls({ texts, filled }: ColumnReading): boolean {
  return filled > 0 && texts.filter((text) => CALL.test(text)).length * 2 >= filled
}

const PLACE = /\b(?:version|since|added|introduced|deprecated|release|section|chapter|clause)\b/u

/** Numbers with a fraction, a sign or a unit, unless they say when or where. */
function isMeasured({ reading: { normalHeader, texts, filled } }: ScoredColumn): boolean {
  return filled > 0 && !PLACE.test(normalHeader) && texts.filter(isQuantity).length >= 0.5 * filled
}

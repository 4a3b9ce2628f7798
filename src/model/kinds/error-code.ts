/**
 * A table of error codes: an error-code column anywhere. The HTTP status beside it is an attribute
 * of the code and never the key: one table has `400` in 253 rows.
 */
import { classShare, share, type ColumnReading } from '../reading.js'
import { valueText } from '../codes/value-cell.js'
import { looksLikeCode } from '../codes/error-code-cell.js'
import type { ColumnRole } from '../types.js'
import { normalisedHeader } from '../roles/header-words.js'
import type { CellShape } from '../roles/cell-class.js'
import { areUnfinished, registeredShare } from './http-status.js'
import { SAID, type ScoredColumn } from '../roles/score-columns.js'
import { bestColumn, scoreOf, type KindInput, type KindRule } from './kind.js'
import { holdsSymbols } from './symbols.js'

/** Numbers of three digits among others are no statuses where most of them are unknown. */
const LEAST_REGISTERED = 0.5

/** Exceptions are codes only beside the HTTP status that each makes. */
const EXCEPTION = /^exceptions?(?: class| type)?$/u

/** Exceptions behind statuses of which no two are the same: what a library makes of each status. */
function isMadeOfStatuses(input: KindInput, { normalHeader, index }: ColumnReading): boolean {
  if (!EXCEPTION.test(normalHeader)) return false
  const status = bestColumn(input, 'httpStatus', 0.5, [index])?.reading
  return status !== undefined && status.index < index && status.distinct === status.texts.length
}

/** The score of what is called a code and no more, and by errors; a `Region code` is what a thing is called. */
const CALLED_SO = 0.7

export const errorCode: KindRule = (input, forced) => {
  const errno = errnoColumn(input)
  const called = nameColumn(input)
  const found = bestColumn(input, 'code', 0.6, [called?.index]) ?? bestColumn(input, 'code', 0.6)
  const symbols = symbolColumn(input)
  const named = symbols && codesOfSymbols(input, symbols)
  const names = named ? symbols : called
  const column = named ?? found ?? errno
  if (!column) return undefined
  const { reading } = column
  const codes = share(reading, (cell) => cell.isCodes)
  const shaped =
    reading.filled === 0 ? 0 : reading.texts.filter(isShapedCode).length / reading.filled
  const bareStatus = share(reading, (cell) => cell.class === 'status')
  const isMixture = reading.classes.code > 0 && isErrorHeader(reading)
  const said = forced || scoreOf(column, 'code') === SAID
  if (!said && (hasNumbersBeside(input, reading) || areRepeatedWords(reading))) return undefined
  const mayBeStatus =
    !named &&
    (bareStatus === 1 || (bareStatus >= 0.6 && registeredShare(reading) >= LEAST_REGISTERED)) &&
    !(isErrorHeader(reading) && reading.texts.every(isBareSuccess))
  if (!said && !isMixture && mayBeStatus && bestColumn(input, 'httpStatus', 0.5) === column)
    return undefined
  const besideStatus = bestColumn(input, 'httpStatus', 0.7, [reading.index]) !== undefined
  const explicit =
    (input.introduction?.areErrors === true && scoreOf(column, 'code') >= CALLED_SO) ||
    (scoreOf(column, 'code') >= 0.85 && isErrorHeader(reading)) ||
    (named !== undefined && symbols !== undefined && isErrorHeader(symbols)) ||
    (besideStatus &&
      (scoreOf(column, 'code') >= CALLED_SO || CALLED_CODE.test(reading.normalHeader)))
  const plain =
    shaped >= 0.6 &&
    share(reading, (cell) => cell.isType) < 0.5 &&
    !EXCEPTION.test(reading.normalHeader) &&
    scoreOf(column, 'code') >= CALLED_SO &&
    (explicit ||
      bestColumn(input, 'description', 0.5) !== undefined ||
      bestColumn(input, 'message', 0.5) !== undefined ||
      hasWordsBeside(input, reading))
  const confidence = said
    ? 1
    : column === errno
      ? 0.8
      : explicit && codes >= 0.6 && (shaped >= 0.4 || reading.distinct >= 2)
        ? 0.95
        : plain
          ? 0.8
          : 0
  if (confidence === 0 || (!said && isMadeOfStatuses(input, reading))) return undefined
  const roles = new Map<number, ColumnRole>([[reading.index, 'code']])
  if (names && names !== reading) roles.set(names.index, 'key')
  const status = bestColumn(input, 'httpStatus', 0.5, [...roles.keys()])
  if (status) roles.set(status.reading.index, 'httpStatus')
  const message = bestColumn(input, 'message', 0.8, [...roles.keys()])
  if (message)
    roles.set(
      message.reading.index,
      !names && namesCodes(message.reading, reading) ? 'key' : 'message',
    )
  const solution = bestColumn(input, 'solution', 0.5, [...roles.keys()])
  if (solution) roles.set(solution.reading.index, 'solution')
  return {
    kind: 'enum',
    flavor: 'errorCode',
    confidence,
    roles,
    evidence: [
      { rule: 'error-code-column', score: codes, detail: `column "${reading.header}" holds codes` },
      {
        rule: 'error-code-shape',
        score: shaped,
        detail: 'share of cells with digits, dots or capitals inside',
      },
    ],
  }
}

const ERRNO = /^-?E[A-Z\d]*[A-Z][A-Z\d]*$/u

/**
 * `-EINVAL` and its like in the first column, maybe with the numbers of successes, and words beside them; without
 * the sign where no header says something else.
 */
function errnoColumn({ columns }: KindInput): ScoredColumn | undefined {
  const [first, ...others] = columns
  if (!first || others.length !== 1) return undefined
  const { header, texts, filled, distinct } = first.reading
  const errors = texts.filter((text) => !/^(?:>=? ?)?\d+$/u.test(text))
  if (header !== '' && !errors.every((text) => text.startsWith('-'))) return undefined
  return filled >= 2 &&
    filled === texts.length &&
    distinct === filled &&
    errors.length > 0 &&
    errors.every((text) => ERRNO.test(text)) &&
    share(others[0]?.reading ?? first.reading, (cell) => !cell.isToken) >= 0.5
    ? first
    : undefined
}

/** Symbols, and in the only other column words, whatever stands over them. */
function hasWordsBeside({ columns }: KindInput, codes: ColumnReading): boolean {
  const other = columns.find(({ reading }) => reading !== codes)
  return (
    columns.length === 2 &&
    other !== undefined &&
    holdsSymbols(codes) &&
    share(other.reading, (cell) => !cell.isToken) === 1
  )
}

/** A number that would be no error if it were a status. */
function isBareSuccess(text: string): boolean {
  return /^[23]\d\d$/u.test(text)
}

const CALLED_CODE = /\b(?:codes?|ids?|numbers?|sqlstate|errno)$/u

/** Symbols under a header of errors that is not called a code. */
function symbolColumn({ columns }: KindInput): ColumnReading | undefined {
  return columns.find(
    (column) =>
      scoreOf(column, 'code') >= 0.6 &&
      !CALLED_CODE.test(column.reading.normalHeader) &&
      holdsSymbols(column.reading),
  )?.reading
}

/** Of two columns of codes the one that is called so holds them, and symbols in the other name them. */
function codesOfSymbols({ columns }: KindInput, symbols: ColumnReading): ScoredColumn | undefined {
  return columns.find(
    (column) =>
      column.reading !== symbols &&
      scoreOf(column, 'code') >= 0.6 &&
      CALLED_CODE.test(column.reading.normalHeader) &&
      column.reading.distinct === symbols.filled &&
      (classShare(column.reading, 'status') < 0.6 || areUnfinished(column.reading)),
  )
}

/** Messages that are a symbol in each row, all different, beside codes that are none. */
function namesCodes(messages: ColumnReading, codes: ColumnReading): boolean {
  return (
    messages.filled === messages.texts.length &&
    messages.distinct === messages.filled &&
    holdsSymbols(messages) &&
    !holdsSymbols(codes)
  )
}

/** One cell that is blank, or said twice, takes no names from the other rows. */
const MOST = 0.75

/** A column of names, most of them different: what the codes are called by, and no codes beside others. */
function nameColumn({ columns }: KindInput): ColumnReading | undefined {
  return columns.find(
    (column) =>
      (scoreOf(column, 'key') >= 0.9 ||
        (scoreOf(column, 'name') >= 0.85 && / name$|^name$/u.test(column.reading.normalHeader))) &&
      column.reading.filled >= MOST * column.reading.texts.length &&
      column.reading.distinct >= MOST * column.reading.filled &&
      share(column.reading, ({ isShort, class: of }) => isShort && NAMES.has(of)) >= MOST,
  )?.reading
}

const NAMES: ReadonlySet<CellShape['class']> = new Set(['word', 'code'])

/** A code with letters that is no number: `0x1F` is one. */
function isShapedCode(text: string): boolean {
  return /\p{L}/u.test(text) && valueText(text).number === undefined && looksLikeCode(text)
}

/** `INFO`, `WARNING`, `INFO`: what kind of thing each row is, and no code of its own. */
function areRepeatedWords({ texts, filled, distinct }: ColumnReading): boolean {
  return distinct < filled && texts.every((text) => /^\p{Lu}*$/u.test(text))
}

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Identifiers of codes with their numbers in a column of values: the numbers are the codes. */
function hasNumbersBeside(input: KindInput, codes: ColumnReading): boolean {
  // Different numbers that are called codes, and no statuses.
  const areNumbered = input.columns.some(
    ({ reading: { normalHeader, classes, distinct } }) =>
      distinct === codes.texts.length &&
      classes.integer + classes.hex === distinct &&
      CALLED_CODE.test(normalHeader),
  )
  if (areNumbered && !CALLED_CODE.test(codes.normalHeader)) return true
  const value = bestColumn(input, 'value', 0.6, [codes.index])?.reading
  return (
    value !== undefined &&
    codes.texts.every((text) => IDENTIFIER.test(text)) &&
    value.filled === value.texts.length &&
    value.distinct === value.filled &&
    share(value, isNumber) + (registeredShare(value) > 0 ? 0 : classShare(value, 'status')) === 1
  )
}

/** Or several in one row. */
const isNumber = (cell: CellShape): boolean =>
  cell.class === 'integer' || cell.class === 'hex' || cell.isBeyond

function isErrorHeader({ headerPath, normalHeader }: ColumnReading): boolean {
  return /\berr(?:or|no)?\b|\berr(?:or)?_?code|fault|sqlstate|alarm/u.test(
    headerPath.length === 1 ? normalHeader : normalisedHeader(headerPath.join(' ')),
  )
}

/**
 * A table of values that are their own names: a column of short, different keys under a header such
 * as `Status`, `Type` or `Value`, and what they mean. Statuses may be a few words (`Not connected`);
 * keys of other headers are one word, because a row that describes a thing has a longer name.
 */
import { share, type ColumnReading } from '../reading.js'
import { isCounter, SAID, type ScoredColumn } from '../roles/score-columns.js'
import type { ColumnRole } from '../types.js'
import { holdsCalls, othersAreWords } from './beside-values.js'
import {
  CALLED_VALUE,
  areCodes,
  mayBeExplained,
  otherColumn,
  MAY_ANSWER,
  STATUS,
} from './explanation.js'
import { isFlags } from './constant-names.js'
import { areListedIds, isId } from './ids.js'
import { speaksOf } from './introduced.js'
import { keyColumn } from './key-column.js'
import { bestColumn, scoreOf, type KindInput, type KindRule } from './kind.js'
import { listsKinds, listsThings } from './things.js'
import { isDivided, isShortKey, severalShare } from './key-shapes.js'
import { areLiterals } from './value-forms.js'
import { areDigits, numericShare } from './numbers.js'
import { holdsWords, namesEach, nextPhrases, ownNames, phraseLikeColumn } from './phrases.js'
import { holdsSymbols } from './symbols.js'

const MOST_COLUMNS = 4
const CALLED = / (?:values?|constants?|codes?)$/u

export const keys: KindRule = (input, forced) => {
  const column = keyColumn(input, forced)
  if (!column) return undefined
  const { reading } = column
  const roles = new Map<number, ColumnRole>([
    [reading.index, scoreOf(column, 'code') === SAID ? 'code' : 'value'],
  ])
  const areNumbers = numericShare(reading) >= 0.9 || areDigits(reading)
  const mayBeNamed = areNumbers || isId(reading)
  const phrases = mayBeNamed ? phraseLikeColumn(input, [reading.index]) : ownNames(input, column)
  const described =
    bestColumn(input, 'description', 0.5, [reading.index, phrases?.reading.index]) ??
    (scoreOf(phrases, 'description') > 0 ? phrases : undefined) ??
    input.columns.slice(2).find((one) => areLiterals(column) && holdsWords(one.reading))
  const next = mayBeNamed ? nextPhrases(input, column, described) : undefined
  // What a meaning stands beside is shorter.
  const named =
    (described === phrases ? next : undefined) ?? phrases ?? next ?? namesOfLiterals(input, column)
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
    flavor: isFlags(reading) ? 'flags' : 'value',
    isByKeys: true,
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

/** The only other column, where it has a word for each number or code (`0` and `DHCP`). */
function namesOfLiterals({ columns }: KindInput, column: ScoredColumn): ScoredColumn | undefined {
  const [other, ...more] = columns.filter((one) => one !== column)
  const { reading } = column
  const mayBeNamed = areCodes(reading) || (numericShare(reading) === 1 && areLiterals(column))
  return other && more.length === 0 && mayBeNamed && namesEach(other.reading) ? other : undefined
}

function confidenceOf(
  input: KindInput,
  column: ScoredColumn,
  description: ScoredColumn | undefined,
): number {
  const { reading } = column
  // What is not applicable (`NA`) may have a row as well.
  const complete =
    reading.filled >= 2 &&
    reading.texts.filter((text) => text !== '').length === lastSaid(reading) &&
    reading.distinct === reading.filled
  if (!complete || !description || input.columns.length > MOST_COLUMNS) return 0
  if (description.reading.filled === 0 && !CALLED_VALUE.test(reading.normalHeader)) return 0
  if (!speaksOf(input.introduction, reading) && !mayBeExplained(column, description)) return 0
  const before = input.columns.slice(0, reading.index)
  if (
    !before.every((one) => isCounter(one) || isGroup(one)) ||
    description.reading.index < reading.index
  )
    return 0
  const isStatus = STATUS.test(reading.normalHeader)
  if (!isStatus && !speaksOf(input.introduction, reading) && listsKinds(reading)) return 0
  const mayAnswer =
    isStatus || CALLED_VALUE.test(reading.normalHeader) || MAY_ANSWER.test(reading.normalHeader)
  const areConstants = CALLED.test(reading.normalHeader) && holdsSymbols(reading)
  const own = [reading.index, description.reading.index]
  if (!areConstants && !othersAreWords(input, own, mayAnswer)) return 0
  // A text in quotes is a type as well, and types may be what is said to follow.
  const mayBeTypes = areLiterals(column) || speaksOf(input.introduction, reading)
  const types = bestColumn(input, 'dataType', 0.6, mayBeTypes ? [reading.index] : undefined)
  if (types || bestColumn(input, 'required', 0.6)) return 0
  if (share(reading, (cell) => cell.class === 'boolean') === 1) return 0
  if (listsThings(input, reading) || areSettings(input, reading)) return 0
  const mayHaveCalls = holdsSymbols(reading) || areLiterals(column)
  if (!mayHaveCalls && input.columns.some((one) => holdsCalls(one.reading))) return 0
  if (isId(reading) && !areListedIds(input, reading)) return 0
  if (isDivided(reading)) return 0
  const words = areLiterals(column)
    ? 1
    : share(reading, (cell) => cell.isShort && cell.class !== 'prose')
  const single = share(reading, (cell) => cell.isToken || cell.isBeyond)
  const tokens = areLiterals(column)
    ? words
    : single < 0.5 || single === 1
      ? single
      : single + severalShare(reading)
  const short = reading.texts.every(isShortKey)
  if (isStatus && words === 1 && short) return 0.85
  if (tokens >= 0.9 && short) return 0.8
  return short && words === 1 ? 0.55 : 0
}

/** "Category", "Module": what several rows have in common. */
function isGroup(column: ScoredColumn): boolean {
  return (
    scoreOf(column, 'parent') >= LEAST_OF_GROUP &&
    column.reading.distinct < column.reading.texts.length
  )
}

const LEAST_OF_GROUP = 0.6

/** Under a header that values and fields share (`Member`), where the words around the table speak of settings. */
function areSettings({ introduction }: KindInput, { headerScores }: ColumnReading): boolean {
  return introduction?.areSettings === true && headerScores.has('key') && headerScores.has('name')
}

/** Rows as far as keys are said; the last value may be the empty one. */
function lastSaid({ texts, normalHeader }: ColumnReading): number {
  return texts.at(-1) === '' && CALLED_VALUE.test(normalHeader) ? texts.length - 1 : texts.length
}

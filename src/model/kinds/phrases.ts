/** A column that could name members: short phrases, one a row, no sentence longer than a few words. */
import { squash } from '../../tree/squash.js'
import { classShare, type ColumnReading } from '../reading.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { scoreOf, type KindInput } from './kind.js'
import { isSettingHeader } from './symbols.js'

const HEADER =
  /^(?:(?:.+ )?meaning|message|messages|reason|reason phrase|phrase|name|status|error message|result|title|message title|text|outcome|mnemonic|symbol|constant|symbolic name|error|label|.+ name)$/u
const MOST_WORDS = 8

/** What `State Name` calls each `State`. */
export function ownNames(
  { columns }: KindInput,
  { reading: { normalHeader } }: ScoredColumn,
): ScoredColumn | undefined {
  return columns.find(
    ({ reading }) => reading.normalHeader === `${normalHeader} name` && arePhrases(reading),
  )
}

export function phraseLikeColumn(
  { columns }: KindInput,
  without: readonly number[],
): ScoredColumn | undefined {
  return columns.find(
    ({ reading }) =>
      !without.includes(reading.index) && HEADER.test(reading.normalHeader) && arePhrases(reading),
  )
}

/** Short, and one a row. */
function arePhrases({ texts, filled, distinct }: ColumnReading): boolean {
  return filled === texts.length && distinct === filled && texts.every(isPhrase)
}

function isPhrase(text: string): boolean {
  return phraseWords(text) <= MOST_WORDS && !/[.!?;](?=\s)/u.test(text) && text.length <= 80
}

const phraseWords = (text: string): number => squash(text).split(' ').length

/** Right behind numbers, different names of a few words, where a further column describes them, or behind "Value" and its like in the only other. */
export function nextPhrases(
  { columns }: KindInput,
  { reading: numbers }: ScoredColumn,
  description: ScoredColumn | undefined,
): ScoredColumn | undefined {
  const next = columns.find(({ reading }) => reading.index === numbers.index + 1)
  if (!next || isSettingHeader(next.reading.normalHeader)) return undefined
  if (next === description && !areJoined(next.reading)) return undefined
  const isCalled = columns.length === 2 && CALLED.test(numbers.normalHeader)
  if (description && next !== description ? scoreOf(next, 'parent') > 0 : !isCalled)
    return undefined
  return classShare(next.reading, 'word', 'code', 'type', 'prose') === 1 && arePhrases(next.reading)
    ? next
    : undefined
}

const CALLED = /(?:^| )(?:values?|codes?|opcodes?|bits?)(?: \([^)]*\))?$/u
/** Identifiers (`recallDone`, `READ_ONLY`) describe nothing, whatever stands over them. */
function areJoined({ texts }: ColumnReading): boolean {
  return texts.every((text) => IDENTIFIER.test(text)) && texts.some((text) => JOINED.test(text))
}

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u
const JOINED = /\p{Ll}\p{Lu}|\p{L}_\p{L}/u
const TWO_WORDS = /\p{L} \p{L}/u

/** A few words, different ones in each cell: what values beside them are called, under any header but that of descriptions. */
export function namesEach(column: ColumnReading): boolean {
  return (
    arePhrases(column) &&
    !column.headerScores.has('description') &&
    classShare(column, 'word', 'code', 'type') === 1 &&
    column.texts.every((text) => phraseWords(text) <= MOST_WORDS_OF_NAME && NAMED.test(text)) &&
    // `lamp0`, `lamp1`: things that the numbers count.
    new Set(column.texts.map((text) => text.replace(/\d+/gu, ''))).size > 1
  )
}

const MOST_WORDS_OF_NAME = 4
/** No text in quotes and no pattern. */
const NAMED = /^[^\p{L}\p{N}]?\p{L}[^"'\\*]*$/u

/** Two words beside each other in half of the cells. */
export function holdsWords({ texts, filled }: ColumnReading): boolean {
  return texts.filter((text) => TWO_WORDS.test(text)).length * 2 >= filled
}

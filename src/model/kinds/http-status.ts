/**
 * A table of HTTP status codes: a column of which six cells in ten are `[1-5]dd`, alone or with a
 * phrase, under a header that speaks of codes. A header that may mean anything (`Value`, `Status`)
 * wants the phrases, or codes that all are registered.
 */
import { ianaPhrase, isPhraseOf } from '../codes/phrases.js'
import { statusCell } from '../codes/status-cell.js'
import { classShare, share, type ColumnReading } from '../reading.js'
import type { ColumnRole, Evidence } from '../types.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { bestColumn, scoreOf, type KindInput, type KindRule } from './kind.js'
import { identifiersOf } from './named-statuses.js'
import { isQuantity } from './numbers.js'

const MOST_COLUMNS = 7
const MOST_WORDS_OF_PHRASE = 4

export const httpStatus: KindRule = (input, forced) => {
  const column = bestColumn(input, 'httpStatus', 0.5)
  if (!column || (!forced && input.columns.length > MOST_COLUMNS)) return undefined
  if (!forced && (isCounted(input, column.reading) || isRepeated(column))) return undefined
  const header = scoreOf(column, 'httpStatus')
  const phrases = phraseColumn(input, column.reading)
  const inCell = share(column.reading, (cell) => cell.class === 'status' && !cell.isToken)
  if (!forced && !phrases && inCell === 0 && areUnfinished(column.reading)) return undefined
  const registered = registeredShare(column.reading)
  const evidence: Evidence[] = [
    {
      rule: 'http-status-cells',
      score: classShare(column.reading, 'status'),
      detail: `column "${column.reading.header}"`,
    },
    { rule: 'http-status-registered', score: registered, detail: 'share of codes that IANA has' },
  ]
  const sure = (header >= 0.95 && registered >= 0.5) || (inCell === 1 && registered === 1)
  const backed = phrases !== undefined || inCell >= 0.6 || registered >= 0.8
  const listed = isListOfStatuses(input, column.reading, registered)
  const confidence =
    forced || sure || listed || (header >= 0.7 && backed)
      ? Math.min(1, 0.75 + 0.25 * registered)
      : backed && phrases
        ? 0.8
        : 0.5
  const roles = new Map<number, ColumnRole>([[column.reading.index, 'httpStatus']])
  const named = phrases ?? messageColumn(input, column)
  if (named) roles.set(named.reading.index, 'message')
  else {
    const names = identifiersOf(input, column)
    if (names) roles.set(names.reading.index, 'key')
  }
  return { kind: 'enum', flavor: 'httpStatus', confidence, evidence, roles }
}

/** `100` and `102` without their phrases are numbers of something else. */
export function areUnfinished({ texts }: ColumnReading): boolean {
  return !texts.some((text) => {
    const cell = statusCell(text)
    return cell && (cell.ranges.length > 0 || cell.codes.some(({ value }) => value >= 200))
  })
}

/** One and the same number in all rows under a header that may mean anything is what each was answered with, as in a log. */
function isRepeated(codes: ScoredColumn): boolean {
  const { filled, distinct } = codes.reading
  return filled > 1 && distinct === 1 && scoreOf(codes, 'httpStatus') < SURE_HEADER
}

const SURE_HEADER = 0.95

/** Nothing but quantities beside the codes: how often each was answered, not what it means. */
function isCounted({ columns }: KindInput, codes: ColumnReading): boolean {
  const others = columns.filter(({ reading }) => reading !== codes)
  return (
    others.length > 0 &&
    others.every(
      ({ reading }) =>
        reading.filled > 0 && reading.texts.every((text) => text === '' || isQuantity(text)),
    )
  )
}

/** Without a header: three registered codes or more, all different, and a sentence beside each. */
function isListOfStatuses(
  { columns, rowCount }: KindInput,
  codes: ColumnReading,
  registered: number,
): boolean {
  const [first, words, ...more] = columns
  return (
    registered === 1 &&
    rowCount >= 3 &&
    codes.header === '' &&
    codes.distinct === rowCount &&
    first?.reading === codes &&
    more.length === 0 &&
    words !== undefined &&
    share(words.reading, (cell) => !cell.isToken && cell.class !== 'integer') === 1
  )
}

/** Share of the codes that are registered ones. */
export function registeredShare(column: ColumnReading): number {
  const codes = column.texts.flatMap((text) => statusCell(text)?.codes ?? [])
  const ranges = column.texts.flatMap((text) => statusCell(text)?.ranges ?? []).length
  if (codes.length + ranges === 0) return 0
  return (
    (codes.filter(({ value }) => ianaPhrase(value) !== undefined).length + ranges) /
    (codes.length + ranges)
  )
}

/**
 * A column of which most cells are the phrases of the codes beside them; half are enough where its
 * header speaks of messages, because a description may begin like a phrase as well.
 */
function phraseColumn({ columns }: KindInput, codes: ColumnReading): ScoredColumn | undefined {
  return columns.find(({ reading, scores }) => {
    const least =
      Math.max(scores.get('message') ?? 0, scores.get('key') ?? 0) >= 0.65 &&
      (scores.get('description') ?? 0) === 0
        ? 0.5
        : 0.8
    if (reading === codes || reading.filled === 0) return false
    const right = reading.texts.filter((text, row) => {
      const code = statusCell(codes.texts[row] ?? '')?.codes[0]
      return code !== undefined && isPhraseOf(code.value, text.replace(/\.$/u, ''))
    })
    return right.length / reading.filled >= least
  })
}

/**
 * A column that is called a message and holds phrases, not sentences. One that is called a status or
 * a type names the codes only if no two rows say the same.
 */
function messageColumn(input: KindInput, codes: ScoredColumn): ScoredColumn | undefined {
  const column = bestColumn(input, 'message', 0.85, [codes.reading.index])
  if (column) return share(column.reading, (cell) => cell.isShort) >= 0.8 ? column : undefined
  const maybe = bestColumn(input, 'message', 0.65, [codes.reading.index])
  if (!maybe || (scoreOf(maybe, 'description') > 0 && !isDescribedElsewhere(input, maybe)))
    return undefined
  const { reading } = maybe
  const isComplete = reading.filled === reading.texts.length && reading.distinct === reading.filled
  return isComplete && share(reading, (cell) => cell.isShort) === 1 ? maybe : undefined
}

/** Whether another column says more of what this one says in a few words. */
function isDescribedElsewhere(input: KindInput, { reading }: ScoredColumn): boolean {
  return (
    bestColumn(input, 'description', 0.5, [reading.index]) !== undefined &&
    reading.texts.every((text) => text.split(' ').length <= MOST_WORDS_OF_PHRASE)
  )
}

/**
 * Identifiers beside statuses, under a header that speaks of errors or answers: the statuses are
 * theirs. Where several share a status they are the codes, and it is an attribute; else they name it.
 */
import { statusCell } from '../codes/status-cell.js'
import { classShare, type ColumnReading } from '../reading.js'
import { SAID, type ScoredColumn } from '../roles/score-columns.js'
import type { ColumnRole } from '../types.js'
import { bestColumn, type KindInput, type KindRule } from './kind.js'

const MOST_COLUMNS = 7
const ANSWER =
  /\b(?:errors?|exceptions?|faults?|responses?|conditions?|reasons?|failures?|problems?|outcomes?)(?: (?:names?|types?|ids?|keys?|titles?|class(?:es)?))?$/u
/** Of errors alone: what answers well may be called after what was asked. */
const NAME = /^(?:names?|keys?|identifiers?|constants?|symbols?|types?|titles?)$/u
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}]*(?:[_.:-]+[\p{L}\p{N}]+)*_*$/u
const FIRST_ERROR = 400

export const sharedStatuses: KindRule = (input) => {
  const statuses = bestColumn(input, 'httpStatus', 0.5)
  const names = statuses && identifiersOf(input, statuses)
  if (!names || input.columns.length > MOST_COLUMNS) return undefined
  const { reading } = statuses
  if (reading.distinct === reading.texts.length) return undefined
  const areErrors = holdsErrors(reading)
  const roles = new Map<number, ColumnRole>([
    [names.reading.index, areErrors ? 'code' : 'value'],
    [reading.index, 'httpStatus'],
  ])
  for (const role of ['description', 'message', 'solution'] as const) {
    const column = bestColumn(input, role, 0.5, [...roles.keys()])
    if (column) roles.set(column.reading.index, role)
  }
  return {
    kind: 'enum',
    flavor: areErrors ? 'errorCode' : 'value',
    confidence: 0.9,
    roles,
    evidence: [
      {
        rule: 'names-share-statuses',
        score: reading.distinct / reading.texts.length,
        detail: `different identifiers under "${names.reading.header}", fewer statuses under "${reading.header}"`,
      },
    ],
  }
}

/** The column of identifiers that a column of statuses is about; none where the user says what one of them is. */
export function identifiersOf(
  { columns }: KindInput,
  statuses: ScoredColumn,
): ScoredColumn | undefined {
  const { reading, scores } = statuses
  if (reading.filled < 2 || classShare(reading, 'status') < 1 || scores.get('httpStatus') === SAID)
    return undefined
  return columns.find(
    (column) =>
      column !== statuses &&
      areNames(column.reading) &&
      (ANSWER.test(column.reading.normalHeader) ||
        (NAME.test(column.reading.normalHeader) && holdsErrors(reading))) &&
      ![...column.scores.values()].includes(SAID),
  )
}

function holdsErrors({ texts }: ColumnReading): boolean {
  return texts.every(
    (text) =>
      text === '' || statusCell(text)?.codes.every(({ value }) => value >= FIRST_ERROR) === true,
  )
}

function areNames({ texts, filled, distinct }: ColumnReading): boolean {
  return (
    filled === texts.length && distinct === filled && texts.every((text) => IDENTIFIER.test(text))
  )
}

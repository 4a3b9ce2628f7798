/**
 * Two columns of which each holds what the header of the other says: the answers under "Type" and
 * the types under "Mandatory". They are read by their cells, and reported.
 */
import { cellPlace } from '../cells/place.js'
import { classShare, share, type ColumnReading, type TableReading } from '../reading.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { ColumnRole } from '../types.js'
import type { ColumnScorer, ScoredColumn } from './score-columns.js'

/** What each of the two columns is, whatever its header says: two entries, by column. */
export type SwappedColumns = ReadonlyMap<number, ColumnRole>

const NONE: SwappedColumns = new Map()

const PAIRS = [
  ['required', 'dataType'],
  ['httpStatus', 'message'],
  ['code', 'message'],
] as const satisfies readonly (readonly [ColumnRole, ColumnRole])[]
type Swappable = (typeof PAIRS)[number][number]

const MOST = 0.8

const HOLDS: Readonly<Record<Swappable, (column: ColumnReading) => boolean>> = {
  required: (column) =>
    share(column, (cell) => cell.isRequired && cell.class === 'boolean') >= MOST,
  dataType: (column) => share(column, (cell) => cell.isType) >= MOST,
  httpStatus: (column) => classShare(column, 'status') >= MOST,
  code: (column) => classShare(column, 'code') >= MOST,
  message: (column) =>
    column.filled > 0 && classShare(column, 'status', 'integer', 'hex', 'code') <= 1 - MOST,
}

/** `said` are columns that a user gave roles. */
export function swappedColumns(
  columns: readonly ScoredColumn[],
  said: ReadonlyMap<number, ColumnRole>,
): SwappedColumns {
  for (const [role, other] of PAIRS) {
    const isUnder = (column: ScoredColumn, under: ColumnRole, held: Swappable): boolean =>
      !said.has(column.reading.index) &&
      (column.reading.headerScores.get(under) ?? 0) >= MOST &&
      // A message may be anything, so its cells alone contradict no header.
      (under === 'message' || !column.scores.has(under)) &&
      HOLDS[held](column.reading)
    const first = columns.find((column) => isUnder(column, role, other))
    const second = first && columns.find((column) => isUnder(column, other, role))
    if (first && second)
      return new Map<number, ColumnRole>([
        [first.reading.index, other],
        [second.reading.index, role],
      ])
  }
  return NONE
}

/** The columns with what their cells say them to be. */
export function unswapped(
  columns: readonly ScoredColumn[],
  swapped: SwappedColumns,
  score: ColumnScorer,
): readonly ScoredColumn[] {
  if (swapped.size === 0) return columns
  return columns.map((column) => {
    const role = swapped.get(column.reading.index)
    if (role === undefined) return column
    const evidence = { rule: 'swapped-columns', score: 1, detail: `${role}: by its cells` }
    return { ...score(column.reading, role), evidence: [...column.evidence, evidence] }
  })
}

/** At the headers, the first one first. */
export function swappedColumnsDiagnostics(
  path: string,
  { table, headerRows }: TableReading,
  swapped: SwappedColumns,
): Diagnostic[] {
  const heads = [...swapped.keys()]
    .sort((a, b) => a - b)
    .flatMap((index) => table.rows[headerRows - 1]?.[index] ?? [])
  const [one, other] = heads
  if (!one || !other) return []
  return [
    {
      code: 'swapped-columns',
      level: 'warning',
      message: `What stands under "${one.text}" belongs under "${other.text}", and the reverse`,
      path,
      position: cellPlace(one),
      help: 'swap the two headers',
      related: [{ message: 'the other header', path, position: cellPlace(other) }],
    },
  ]
}

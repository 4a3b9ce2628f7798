/**
 * How well the cells of a column fit a role: 0 (they contradict it) to 1. The header proposes, the
 * cells decide: a role that they contradict is gone, whatever the header says.
 */
import { holdsMarks } from '../fields/required-marks.js'
import { classShare, share, type ColumnReading } from '../reading.js'
import type { ColumnRole } from '../types.js'

type Fit = (column: ColumnReading) => number

/** The share itself, or nothing below a limit. */
const atLeast = (limit: number, value: number): number => (value >= limit ? value : 0)

const unique = (column: ColumnReading): number =>
  column.filled === 0 ? 0 : column.distinct / column.filled

const shortShare = (column: ColumnReading): number => share(column, (cell) => cell.isShort)

const FITS: Partial<Record<ColumnRole, Fit>> = {
  httpStatus: (column) => atLeast(0.6, classShare(column, 'status')),
  code: (column) =>
    atLeast(
      0.6,
      share(column, (cell) => cell.isCodes),
    ),
  dataType: (column) =>
    atLeast(
      0.5,
      share(column, (cell) => cell.isType),
    ),
  required: (column) =>
    holdsMarks(column)
      ? 1
      : atLeast(
          0.5,
          share(column, (cell) => cell.isRequired),
        ),
  name: (column) =>
    atLeast(
      0.6,
      share(column, (cell) => cell.isShort && cell.class !== 'status'),
    ),
  // `no` may be one of several keys.
  key: (column) =>
    classShare(column, 'boolean') >= 0.5 ? 0 : atLeast(0.8, shortShare(column)) * unique(column),
  value: (column) =>
    atLeast(
      0.8,
      share(column, (cell) => cell.isToken || cell.class === 'integer' || cell.isBeyond),
    ) * unique(column),
  message: (column) =>
    classShare(column, 'status', 'integer') > 0.4 ? 0 : 0.4 + 0.6 * shortShare(column),
  description: (column) =>
    classShare(column, 'status', 'integer') > 0.6 ? 0 : 0.7 + 0.3 * classShare(column, 'prose'),
  default: (column) => 0.6 + 0.4 * shortShare(column),
  unit: (column) => atLeast(0.6, shortShare(column)),
  location: (column) => atLeast(0.6, shortShare(column)),
}

export function fitOf(role: ColumnRole, column: ColumnReading): number {
  if (column.filled === 0 && !(role === 'required' && holdsMarks(column))) return 0.5
  return FITS[role]?.(column) ?? 0.8
}

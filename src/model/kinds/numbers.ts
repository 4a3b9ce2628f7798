/** How far the cells of a column are whole numbers. */
import { classShare, type ColumnReading } from '../reading.js'
import type { CellShape } from '../roles/cell-class.js'

/**
 * Share of whole numbers among the single values of a column. A range or `others` speaks of values
 * that have no row of their own; where there are more of those than of numbers, they count.
 */
export function numericShare(column: ColumnReading): number {
  const whole = classShare(column, 'integer', 'hex', 'status')
  const { integer, hex, status } = column.classes
  if (whole === 0 || (whole === 1 && status === 0)) return whole
  const rest = column.shapes.filter((cell) => cell.isBeyond)
  const numbers = integer + hex + status - rest.filter(isStatus).length
  return numbers >= 2 && numbers >= rest.length
    ? numbers / (column.filled - rest.length)
    : numbers / column.filled
}

/** `256-287` looks like a class of statuses. */
const isStatus = (cell: CellShape): boolean => cell.class === 'status'

/** Whole numbers throughout, some of which may be padded (`01`, `15`). */
export function areDigits({ texts, filled }: ColumnReading): boolean {
  return filled > 0 && texts.every((text) => /^\d+$/.test(text))
}

const QUANTITY = /^[-+~≈<>±]?\s*\d[\d.,\s]*(?:%|\p{L}{1,3})?$/u

/** `12`, `-0.15`, `< 3 ms`, `99.9%`: a number, maybe with its unit. */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text)
}

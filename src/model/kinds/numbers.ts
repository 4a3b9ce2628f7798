/** How far the cells of a column are whole numbers. */
import { classShare, type ColumnReading } from '../reading.js'
import type { CellShape } from '../roles/cell-class.js'

/**
 * Share of whole numbers among the single values of a column. A range or `others` speaks of values
 * that have no row of their own; where there are more of those than of numbers, they count.
 */
export function numericShare(column: ColumnReading): number {
  const whole = classShare(column, 'integer', 'hex', 'status')
  if (whole === 0 || whole === 1) return whole
  const { integer, hex, status } = column.classes
  const numbers = integer + hex + status
  const isRest = (cell: CellShape): boolean => cell.isBeyond && cell.class !== 'status'
  const rest = column.shapes.filter(isRest).length
  return numbers >= 2 && numbers >= rest ? numbers / (column.filled - rest) : whole
}

const QUANTITY = /^[-+~≈<>±]?\s*\d[\d.,\s]*(?:%|\p{L}{1,3})?$/u

/** `12`, `-0.15`, `< 3 ms`, `99.9%`: a number, maybe with its unit. */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text)
}

/**
 * How many rows are header. What the table says holds; a table that says nothing has its first row
 * as header where all of it is bold, or where every cell of it is a word that headers are made of.
 */
import type { RectangularTable } from '../tables/types.js'
import { isBold } from './heading-rows.js'

export function headerRowsOf(table: RectangularTable, isHeader: (text: string) => boolean): number {
  const [first] = table.rows
  if (table.headerRows > 0 || !first || table.rows.length < 2) return table.headerRows
  const filled = first.filter((cell) => cell.text !== '')
  if (filled.length === 0) return 0
  if (filled.every(isBold)) return 1
  const known =
    filled.length >= 2 &&
    filled.length === first.length &&
    filled.every((cell) => isHeader(cell.text))
  return known ? 1 : 0
}

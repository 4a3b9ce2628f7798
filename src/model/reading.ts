/**
 * A table made ready for understanding: where its header ends, which rows are data, what the cells
 * of each column look like. Everything after this asks the reading, not the table.
 */
import type { RectangularCell, RectangularTable } from '../tables/types.js'
import { headerRowsOf } from './header-rows.js'
import { headingRows } from './heading-rows.js'
import type { ColumnReader } from './read-columns.js'
import type { CellClass, CellShape } from './roles/cell-class.js'
import type { HeaderReading, HeaderScores } from './roles/header-score.js'

export interface TableReading {
  readonly table: RectangularTable
  readonly headerRows: number
  /** Rows that are headings of those below them. */
  readonly headings: ReadonlySet<number>
  /** Rows of data: no header, no heading, no header said again. */
  readonly body: readonly BodyRow[]
  readonly columns: readonly ColumnReading[]
  /** The page's text, where it is known. */
  readonly source: string | undefined
}

export interface BodyRow {
  readonly index: number
  readonly cells: readonly RectangularCell[]
}

export interface ColumnReading {
  readonly index: number
  readonly header: string
  /** The header as headers are compared, in English where another language is known. */
  readonly normalHeader: string
  /** What the header alone says. */
  readonly headerScores: HeaderScores
  readonly headerPath: readonly string[]
  readonly shapes: readonly CellShape[]
  readonly texts: readonly string[]
  /** Cells that say something. */
  readonly filled: number
  readonly distinct: number
  readonly classes: Readonly<Record<CellClass, number>>
}

/** Reads headers and columns; the same text, and the same column, gives the same object. */
export interface TableReaders {
  readonly readHeader: (text: string) => HeaderReading
  readonly readColumn: ColumnReader
}

export function readTable(
  table: RectangularTable,
  { readHeader, readColumn }: TableReaders,
  source?: string,
): TableReading {
  const headerRows = headerRowsOf(table, (text) => readHeader(text).scores.size > 0)
  const { rows } = table
  const lowest = headerRows > 0 ? rows[headerRows - 1] : undefined
  const headings = headingRows(rows, headerRows)
  const body: BodyRow[] = []
  for (let index = headerRows; index < rows.length; index++) {
    const cells = rows[index] ?? []
    if (!headings.has(index) && saysMore(cells, lowest)) body.push({ index, cells })
  }
  const columns: ColumnReading[] = []
  for (let index = 0; index < table.columnCount; index++)
    columns.push(readColumn(index, headersOver(index, rows, headerRows), body))
  return { table, headerRows, headings, body, columns, source }
}

/** Whether a row is neither empty nor the lowest header row said again. */
function saysMore(
  cells: readonly RectangularCell[],
  lowest: readonly RectangularCell[] | undefined,
): boolean {
  let isEmpty = true
  let isRepeated = lowest !== undefined
  for (let column = 0; column < cells.length && (isEmpty || isRepeated); column++) {
    const text = cells[column]?.text
    if (text !== '') isEmpty = false
    if (text !== lowest?.[column]?.text) isRepeated = false
  }
  return !isEmpty && !isRepeated
}

const NO_HEADERS: readonly string[] = []

/** Texts of the header cells over a column, a cell over several rows once. */
function headersOver(
  index: number,
  rows: RectangularTable['rows'],
  headerRows: number,
): readonly string[] {
  let above = headerRows > 0 ? rows[0]?.[index] : undefined
  if (!above) return NO_HEADERS
  const texts = [above.text]
  for (let row = 1; row < headerRows; row++) {
    const cell = rows[row]?.[index]
    if (cell && cell !== above) texts.push(cell.text)
    above = cell
  }
  return texts
}

/** Share of the filled cells of which something holds; 0 where none is filled. */
export function share(column: ColumnReading, holds: (shape: CellShape) => boolean): number {
  if (column.filled === 0) return 0
  let count = 0
  for (const shape of column.shapes) if (shape.class !== 'empty' && holds(shape)) count++
  return count / column.filled
}

/** Share of the filled cells that belong to one of some classes. */
export function classShare(
  { classes, filled }: ColumnReading,
  ...of: readonly CellClass[]
): number {
  if (filled === 0) return 0
  let count = 0
  for (const next of of) if (next !== 'empty') count += classes[next]
  return count / filled
}

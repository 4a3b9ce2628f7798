/**
 * A table made ready for understanding: where its header ends, which rows are data, what the cells
 * of each column look like. Everything after this asks the reading, not the table.
 */
import type { RectangularCell, RectangularTable } from '../tables/types.js'
import { distinctCount } from './collections.js'
import { headerRowsOf } from './header-rows.js'
import type { CellClass, CellShape } from './roles/cell-class.js'
import type { HeaderReading } from './roles/header-score.js'

export interface TableReading {
  readonly table: RectangularTable
  readonly headerRows: number
  /** Rows of data: no header, no heading across all columns, no header said again. */
  readonly body: readonly BodyRow[]
  readonly columns: readonly ColumnReading[]
  /** The page's text. */
  readonly source?: string
}

export interface BodyRow {
  readonly index: number
  readonly cells: readonly RectangularCell[]
}

export interface ColumnReading {
  readonly index: number
  readonly header: string
  /** The header as headers are compared. */
  readonly normalHeader: string
  readonly headerPath: readonly string[]
  readonly shapes: readonly CellShape[]
  readonly texts: readonly string[]
  /** Cells that say something. */
  readonly filled: number
  readonly distinct: number
  readonly classes: Readonly<Record<CellClass, number>>
}

/** Reads texts of cells and of headers; the same text gives the same object. */
export interface TextReaders {
  readonly readCell: (text: string) => CellShape
  readonly readHeader: (text: string) => HeaderReading
}

export function readTable(
  table: RectangularTable,
  readers: TextReaders,
  source?: string,
): TableReading {
  const headerRows = headerRowsOf(table, (text) => readers.readHeader(text).scores.size > 0)
  const head = table.rows.slice(0, headerRows)
  const lowest = head.at(-1)
  const body: BodyRow[] = []
  table.rows.forEach((cells, index) => {
    if (index < headerRows || isHeading(cells)) return
    if (lowest && cells.every((cell, column) => cell.text === lowest[column]?.text)) return
    if (cells.every((cell) => cell.text === '')) return
    body.push({ index, cells })
  })
  const columns: ColumnReading[] = []
  for (let index = 0; index < table.columnCount; index++)
    columns.push(readColumn(index, head, body, readers))
  return { table, headerRows, body, columns, ...(source !== undefined && { source }) }
}

/** One cell over all of several columns is a heading between rows. */
function isHeading(cells: readonly RectangularCell[]): boolean {
  return cells.length > 1 && cells[0]?.columnSpan === cells.length
}

function readColumn(
  index: number,
  head: readonly (readonly RectangularCell[])[],
  body: readonly BodyRow[],
  { readCell, readHeader }: TextReaders,
): ColumnReading {
  const headerPath = headersOver(index, head)
  const header = headerPath.at(-1) ?? ''
  const classes = {
    integer: 0,
    hex: 0,
    status: 0,
    code: 0,
    type: 0,
    boolean: 0,
    word: 0,
    prose: 0,
    empty: 0,
  }
  const texts: string[] = []
  const shapes: CellShape[] = []
  const said: CellShape[] = []
  for (const { cells } of body) {
    const text = cells[index]?.text ?? ''
    const shape = readCell(text)
    const mayBeNamed = index > 0 && shape.isToken && !shape.isType && isReference(cells[index])
    texts.push(text)
    shapes.push(mayBeNamed ? { ...shape, isType: true } : shape)
    classes[shape.class]++
    if (shape.class !== 'empty') said.push(shape)
  }
  return {
    index,
    header,
    normalHeader: readHeader(header).normal,
    headerPath,
    shapes,
    texts,
    filled: said.length,
    distinct: distinctCount(said),
    classes,
  }
}

/** A word that is nothing but a reference may be the type that is described there. */
function isReference(cell: RectangularCell | undefined): boolean {
  const [block, ...others] = cell?.blocks ?? []
  if (block?.type !== 'paragraph' || others.length > 0) return false
  const [child, ...rest] = block.children
  return (
    rest.length === 0 &&
    ((child?.type === 'interpreted_text' && child.role.endsWith('ref')) ||
      (child?.type === 'reference' && child.refuri === undefined))
  )
}

/** Texts of the header cells over a column, a cell over several rows once. */
function headersOver(
  index: number,
  head: readonly (readonly RectangularCell[])[],
): readonly string[] {
  const texts: string[] = []
  let above: RectangularCell | undefined
  for (const row of head) {
    const cell = row[index]
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

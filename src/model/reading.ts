/**
 * A table made ready for understanding: where its header ends, which rows are data, what the cells
 * of each column look like. Everything after this asks the reading, not the table.
 */
import type { RectangularCell, RectangularTable } from '../tables/types.js'
import { headerRowsOf } from './header-rows.js'
import type { CellClass, CellShape } from './roles/cell-class.js'

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
  readonly headerPath: readonly string[]
  readonly headerCell?: RectangularCell
  readonly shapes: readonly CellShape[]
  readonly texts: readonly string[]
  /** Cells that say something. */
  readonly filled: number
  readonly distinct: number
  readonly classes: Readonly<Record<CellClass, number>>
}

export type CellReader = (text: string) => CellShape

export function readTable(
  table: RectangularTable,
  readCell: CellReader,
  isHeader: (text: string) => boolean,
  source?: string,
): TableReading {
  const headerRows = headerRowsOf(table, isHeader)
  const head = table.rows.slice(0, headerRows)
  const headerTexts = head
    .at(-1)
    ?.map((cell) => cell.text)
    .join('\n')
  const body: BodyRow[] = []
  table.rows.forEach((cells, index) => {
    if (index < headerRows || isHeading(cells)) return
    if (headerTexts !== undefined && cells.map((cell) => cell.text).join('\n') === headerTexts)
      return
    if (cells.every((cell) => cell.text === '')) return
    body.push({ index, cells })
  })
  const columns = Array.from({ length: table.columnCount }, (_, index) =>
    readColumn(index, head, body, readCell),
  )
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
  readCell: CellReader,
): ColumnReading {
  const headers = [...new Set(head.map((row) => row[index]).filter((cell) => cell !== undefined))]
  const headerPath = headers.map((cell) => cell.text)
  const headerCell = headers.at(-1)
  const texts = body.map((row) => row.cells[index]?.text ?? '')
  const shapes = texts.map((text, row) => {
    const shape = readCell(text)
    if (index === 0 || shape.isType || !shape.isToken) return shape
    return isReference(body[row]?.cells[index]) ? { ...shape, isType: true } : shape
  })
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
  for (const shape of shapes) classes[shape.class]++
  return {
    index,
    header: headerPath.at(-1) ?? '',
    headerPath,
    ...(headerCell && { headerCell }),
    shapes,
    texts,
    filled: texts.length - classes.empty,
    distinct: new Set(texts.filter((_, row) => shapes[row]?.class !== 'empty')).size,
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

/** Share of the filled cells of which something holds; 0 where none is filled. */
export function share(column: ColumnReading, holds: (shape: CellShape) => boolean): number {
  if (column.filled === 0) return 0
  return (
    column.shapes.filter((shape) => shape.class !== 'empty' && holds(shape)).length / column.filled
  )
}

/**
 * Rows of entries as a full rectangle: an entry that spans stands at every place that it covers.
 *
 * docutils' rows name only the entries that begin in them. Places that no entry covers (a malformed
 * tree, made by hand) are filled with empty cells; an entry that would leave the table is cut.
 */
import type { BlockNode, Entry, Row } from '../tree/nodes.js'
import { plainText } from './text.js'
import type { RectangularCell } from './types.js'

/** Rows of cells; spans may have filled places of rows ahead. */
export type Grid = RectangularCell[][]

/** Adds a group of rows (head or body) to the grid. No entry spans into another group. */
export function addRows(rows: readonly Row[], columnCount: number, grid: Grid): void {
  const first = grid.length
  const end = first + rows.length
  for (let r = first; r < end; r++) {
    const row = rows[r - first]
    if (!row) continue
    if (!grid[r] && isPlain(row, columnCount)) {
      grid[r] = row.children.map((entry, c) => cellOf(entry, r, c, 1, 1))
      continue
    }
    const cells = (grid[r] ??= [])
    let column = 0
    for (const entry of row.children) {
      while (cells[column]) column++
      if (column >= columnCount) break
      place(grid, spanningCell(entry, r, column, end - r, columnCount - column))
    }
    for (let c = 0; c < columnCount; c++) cells[c] ??= emptyCell(r, c, row)
  }
}

/** Whether a row has an entry for each column, as most have. */
function isPlain({ children }: Row, columnCount: number): boolean {
  return children.length === columnCount && children.every(isSingle)
}

function isSingle({ morerows = 0, morecols = 0 }: Entry): boolean {
  return morerows + morecols === 0
}

/** Columns that the rows need, where the table does not say. */
export function widestRow(rows: readonly Row[]): number {
  return rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.children.reduce((sum, entry) => sum + 1 + (entry.morecols ?? 0), 0),
      ),
    0,
  )
}

function place(grid: Grid, cell: RectangularCell): void {
  for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
    const row = (grid[r] ??= [])
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) row[c] ??= cell
  }
}

function spanningCell(
  entry: Entry,
  row: number,
  column: number,
  rowsLeft: number,
  columnsLeft: number,
): RectangularCell {
  const rowSpan = Math.min(1 + (entry.morerows ?? 0), rowsLeft)
  const columnSpan = Math.min(1 + (entry.morecols ?? 0), columnsLeft)
  return cellOf(entry, row, column, rowSpan, columnSpan)
}

function cellOf(
  { children, position }: Entry,
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
): RectangularCell {
  return { row, column, rowSpan, columnSpan, text: cellText(children), blocks: children, position }
}

/** A lone `-` is an empty bullet list to the parser, and a dash to everyone else. */
function cellText(blocks: readonly BlockNode[]): string {
  const text = plainText(blocks)
  const only = text === '' && blocks.length === 1 ? blocks[0] : undefined
  return only?.type === 'bullet_list' ? (only.bullet ?? '-') : text
}

function emptyCell(row: number, column: number, { position: { end } }: Row): RectangularCell {
  const position = { start: end, end }
  return { row, column, rowSpan: 1, columnSpan: 1, text: '', blocks: [], position }
}

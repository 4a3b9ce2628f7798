/**
 * Rows of entries as a full rectangle: an entry that spans stands at every place that it covers.
 *
 * docutils' rows name only the entries that begin in them. Places that no entry covers (a malformed
 * tree, made by hand) are filled with empty cells; an entry that would leave the table is cut.
 */
import type { BlockNode, Entry, Row } from '../tree/nodes.js'
import { plainText } from './text.js'
import type { RectangularCell } from './types.js'

/** `firstRow` is the row of the table at which the group of rows (head or body) begins. */
export function rectangle(
  rows: readonly Row[],
  columnCount: number,
  firstRow: number,
): RectangularCell[][] {
  const grid: Grid = []
  for (const [r, row] of rows.entries()) {
    if (!grid[r] && isPlain(row, columnCount)) {
      grid[r] = row.children.map((entry, c) => cellOf(entry, r + firstRow, c, 1, 1))
      continue
    }
    const cells = (grid[r] ??= [])
    let column = 0
    for (const entry of row.children) {
      while (cells[column]) column++
      if (column >= columnCount) break
      place(grid, cellOf(entry, r + firstRow, column, rows.length - r, columnCount - column), r)
    }
    for (let c = 0; c < columnCount; c++) cells[c] ??= emptyCell(r + firstRow, c, row)
  }
  return grid
}

/** Rows of cells; spans may have filled places of rows ahead. */
type Grid = RectangularCell[][]

/** Whether a row has an entry for each column, as most have. */
function isPlain({ children }: Row, columnCount: number): boolean {
  return (
    children.length === columnCount &&
    children.every(({ morerows = 0, morecols = 0 }) => morerows + morecols === 0)
  )
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

function place(grid: Grid, cell: RectangularCell, firstRow: number): void {
  for (let r = firstRow; r < firstRow + cell.rowSpan; r++) {
    const row = (grid[r] ??= [])
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) row[c] ??= cell
  }
}

function cellOf(
  entry: Entry,
  row: number,
  column: number,
  rowsLeft: number,
  columnsLeft: number,
): RectangularCell {
  return {
    row,
    column,
    rowSpan: Math.min(1 + (entry.morerows ?? 0), rowsLeft),
    columnSpan: Math.min(1 + (entry.morecols ?? 0), columnsLeft),
    text: cellText(entry.children),
    blocks: entry.children,
    position: entry.position,
  }
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

/**
 * Rows of entries as a full rectangle: an entry that spans stands at every place that it covers.
 *
 * docutils' rows name only the entries that begin in them. Places that no entry covers (a malformed
 * tree, made by hand) are filled with empty cells; an entry that would leave the table is cut.
 */
import type { Position } from '../source/position.js'
import type { BlockNode, Entry, Row } from '../tree/nodes.js'
import { plainText } from './text.js'
import type { RectangularCell } from './types.js'

type Grid = (RectangularCell | undefined)[][]

/** `firstRow` is the row of the table at which the group of rows (head or body) begins. */
export function rectangle(
  rows: readonly Row[],
  columnCount: number,
  firstRow: number,
): RectangularCell[][] {
  const grid: Grid = rows.map(() => [])
  rows.forEach((row, r) => {
    let column = 0
    for (const entry of row.children) {
      while (grid[r]?.[column]) column++
      if (column >= columnCount) break
      place(grid, cellOf(entry, r + firstRow, column, rows.length - r, columnCount - column), r)
    }
  })
  return grid.map((cells, r) =>
    Array.from({ length: columnCount }, (_, c) => cells[c] ?? emptyCell(r + firstRow, c, rows[r])),
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
    const row = grid[r]
    for (let c = cell.column; row && c < cell.column + cell.columnSpan; c++) row[c] ??= cell
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
  const [only, ...others] = blocks
  const isDash = text === '' && others.length === 0 && only?.type === 'bullet_list'
  return isDash ? (only.bullet ?? '-') : text
}

const NOWHERE: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

function emptyCell(row: number, column: number, node: Row | undefined): RectangularCell {
  const position = node ? { start: node.position.end, end: node.position.end } : NOWHERE
  return { row, column, rowSpan: 1, columnSpan: 1, text: '', blocks: [], position }
}

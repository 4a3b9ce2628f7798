/**
 * Reads the drawing of a grid table: from its lines to its cells.
 *
 * From each upper left corner, beginning with the table's own, the smallest rectangle of lines is
 * looked for; its upper right and lower left corners are the next ones. Corners are taken row by row
 * from the left, so a queue by row does, and each column knows how far down it has been read. What is
 * looked up is how far a column runs down as a line (kept for each column) and where a row is
 * interrupted (kept for each row), so the scan is linear in the table's area. A corner at which no
 * cell begins can be mended by no later one, so the scan ends there.
 *
 * Source: "reStructuredText Markup Specification", Grid Tables; results are those of docutils'
 * `GridTableParser`.
 */
import type { MalformedTable, TableCell, TableData, TableScan } from './data.js'
import type { Drawing, Rectangle } from './drawing.js'
import { createGridLines, type GridLines } from './grid-lines.js'
import { takeSeparator } from './separator.js'

const SEPARATOR = /^\+=[=+]+=\+ *$/
const INCOMPLETE: MalformedTable = { malformed: 'Malformed table; parse incomplete.', offset: 0 }

/** The cells of a grid table, or why it has none. All lines must be equally wide. */
export function scanGridTable(drawing: Drawing): TableScan {
  const texts = drawing.map(({ columns }) => columns)
  const separator = takeSeparator(texts, '+=', SEPARATOR)
  if (typeof separator !== 'number') return separator
  const lines = createGridLines(texts)
  const cells = traceCells(lines)
  return cells ? { drawing, ...arrange(lines, cells, separator) } : INCOMPLETE
}

/** All cells, by row and then from the left; undefined where they do not fill the table. */
function traceCells(lines: GridLines): Rectangle[] | undefined {
  const { bottom, right } = lines
  if (bottom <= 0) return []
  if (!lines.isCorner(0, 0)) return undefined
  const cells: Rectangle[] = []
  /** The line down to which a column has been read, for each column. */
  const done = new Int32Array(right).fill(-1)
  const corners: (number[] | undefined)[] = [[0]]
  for (let top = 0; top < bottom; top++) {
    const row = corners[top]
    if (!row) continue
    if (!isAscending(row)) row.sort((a, b) => a - b)
    for (const corner of row) {
      for (let left = corner; left < right && top > (done[left] ?? top);) {
        const cell = traceCell(lines, top, left)
        if (!cell || !markDone(done, cell)) return undefined
        cells.push(cell)
        const below = corners[cell.bottom]
        if (below) below.push(left)
        else corners[cell.bottom] = [left]
        left = cell.right
      }
    }
    corners[top] = undefined
  }
  return done.every((line) => line === bottom - 1) ? cells : undefined
}

/** Where all cells of a row end in one line, their corners come in order. */
function isAscending(numbers: readonly number[]): boolean {
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false
  }
  return true
}

/** Notes that the columns of a cell have been read; false if cells overlap or leave a gap. */
function markDone(done: Int32Array, { top, left, bottom, right }: Rectangle): boolean {
  for (let column = left; column < right; column++) {
    if (done[column] !== top - 1) return false
    done[column] = bottom - 1
  }
  return true
}

/** The narrowest cell with this corner, and of those the lowest one. */
function traceCell(lines: GridLines, top: number, left: number): Rectangle | undefined {
  const leftEnd = lines.endOfColumn(top, left)
  let right = left
  while ((right = lines.nextCorner(top, right)) > 0) {
    const end = Math.min(leftEnd, lines.endOfColumn(top, right))
    for (let bottom = top + 1; bottom < end; bottom++) {
      const corners = lines.isCorner(bottom, left) && lines.isCorner(bottom, right)
      if (corners && lines.isLine(bottom, left, right)) return { top, left, bottom, right }
    }
  }
  return undefined
}

/** Puts the cells into rows and columns. */
function arrange(
  lines: GridLines,
  cells: readonly Rectangle[],
  separator: number,
): Omit<TableData, 'drawing'> {
  const { rows, columns } = boundaries(lines, cells)
  const row = numbering(rows)
  const column = numbering(columns)
  const number = ({ at }: Numbering, boundary: number): number => at[boundary] ?? 0
  const table: (TableCell | null)[][] = []
  for (let i = 1; i < row.count; i++) table.push(emptyRow(column.count - 1))
  for (const { top, left, bottom, right } of cells) {
    const first = number(row, top)
    const place = number(column, left)
    const cell: TableCell = {
      top: top + 1,
      left: left + 1,
      bottom,
      right,
      morerows: number(row, bottom) - first - 1,
      morecols: number(column, right) - place - 1,
    }
    const cells = table[first]
    if (cells) cells[place] = cell
  }
  const headRows = separator > 0 ? number(row, separator) : 0
  return {
    columnWidths: widths(columns),
    head: table.slice(0, headRows),
    body: table.slice(headRows),
  }
}

function emptyRow(length: number): null[] {
  return new Array<null>(length).fill(null)
}

/** The distances between boundaries. */
function widths(columns: Uint8Array): number[] {
  const found: number[] = []
  let before = 0
  for (let at = 1; at < columns.length; at++) {
    if (columns[at] !== 1) continue
    found.push(at - before - 1)
    before = at
  }
  return found
}

/**
 * Every line and column in which an edge of a cell meets another line, in order. The cells fill the
 * table, so the right and lower edges of one are left and upper edges of others, but for the last.
 */
function boundaries(
  lines: GridLines,
  cells: readonly Rectangle[],
): { rows: Uint8Array; columns: Uint8Array } {
  const rows = new Uint8Array(lines.bottom + 1)
  const columns = new Uint8Array(lines.right + 1)
  rows[0] = 1
  columns[0] = 1
  for (const { top, left, bottom, right } of cells) {
    markRows(rows, lines, left, top, bottom)
    if (right === lines.right) markRows(rows, lines, right, top, bottom)
    markColumns(columns, lines, top, left, right)
    if (bottom === lines.bottom) markColumns(columns, lines, bottom, left, right)
  }
  return { rows, columns }
}

function markRows(
  rows: Uint8Array,
  lines: GridLines,
  column: number,
  top: number,
  bottom: number,
): void {
  for (let row = top + 1; row <= bottom; row++) if (lines.isCorner(row, column)) rows[row] = 1
}

function markColumns(
  columns: Uint8Array,
  lines: GridLines,
  row: number,
  left: number,
  right: number,
): void {
  for (let at = lines.nextPlus(row, left); at >= 0 && at <= right; at = lines.nextPlus(row, at)) {
    columns[at] = 1
  }
}

/** How many boundaries there are, and for each line or column how many come before it. */
interface Numbering {
  readonly count: number
  readonly at: Int32Array
}

function numbering(marks: Uint8Array): Numbering {
  const at = new Int32Array(marks.length)
  let count = 0
  for (let i = 0; i < marks.length; i++) {
    at[i] = count
    if (marks[i] === 1) count++
  }
  return { count, at }
}

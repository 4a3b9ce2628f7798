/**
 * Makes the nodes of a table from its cells; every cell's lines are read as a document of their own.
 * Tables that are drawn and the table directives share it (docutils' `build_table`).
 */
import type { Block } from '../../source/line.js'
import type { Position } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { ColumnSpec, Entry, Row, Table, TableGroup } from '../../tree/nodes.js'
import type { ParseBlockOptions, ParseContext } from '../context.js'
import type { TableCell, TableData, TableRow } from './data.js'
import { cellPosition, cutRectangle, type Drawing } from './drawing.js'

export interface TableLayout {
  /** How many columns from the left are stubs: headers of their rows. */
  readonly stubColumns?: number
  /** Widths left to the renderer, or said in the source. */
  readonly widths?: 'auto' | 'given'
  /** What docutils' line numbers in cells are off by; see `ParseBlockOptions.lineShift`. */
  readonly lineShift?: number
}

export function buildTable(
  data: TableData,
  position: Position,
  context: ParseContext,
  { stubColumns = 0, widths, lineShift = 0 }: TableLayout = {},
): Table {
  const { columnWidths, head, body } = data
  const reading: CellReading = { drawing: data.drawing, context, options: { lineShift } }
  const group: TableGroup = {
    type: 'tgroup',
    cols: columnWidths.length,
    children: columnWidths.map((width, i) => columnSpec(width, i < stubColumns, position)),
    position,
  }
  const read = (rows: readonly TableRow[]): Row[] =>
    rows.map((row) => buildRow(row, position, reading))
  if (head.length > 0) {
    const rows = read(head)
    group.children.push(parent('thead', rows, around(rows, position)))
  }
  const rows = read(body)
  group.children.push(parent('tbody', rows, around(rows, position)))
  const table: Table = parent('table', [group], position)
  if (widths) table.classes = [`colwidths-${widths}`]
  return table
}

function columnSpec(colwidth: number, stub: boolean, position: Position): ColumnSpec {
  return { type: 'colspec', colwidth, ...(stub && { stub: 1 }), position }
}

/** What every cell of a table is read with. */
interface CellReading {
  readonly drawing: Drawing
  readonly context: ParseContext
  readonly options: ParseBlockOptions
}

function buildRow(row: TableRow, position: Position, reading: CellReading): Row {
  const entries: Entry[] = []
  for (const cell of row) if (cell) entries.push(buildEntry(cell, reading))
  return parent('row', entries, around(entries, position))
}

function buildEntry(cell: TableCell, { drawing, context, options }: CellReading): Entry {
  const { morerows, morecols } = cell
  const block = cutRectangle(drawing, cell)
  const children = isBlank(block) ? [] : context.parseBlock(block, options)
  const position = cellPosition(drawing, cell, block, children)
  const entry: Entry = { type: 'entry', children, position }
  if (morerows > 0) entry.morerows = morerows
  if (morecols > 0) entry.morecols = morecols
  return entry
}

function isBlank(block: Block): boolean {
  for (const line of block) if (line.text !== '') return false
  return true
}

/** From where the first node begins to where the last one in the source ends. */
function around(nodes: readonly { position: Position }[], fallback: Position): Position {
  const first = nodes[0]
  if (!first) return fallback
  let { end } = first.position
  for (const { position } of nodes) if (position.end.offset > end.offset) end = position.end
  return { start: first.position.start, end }
}

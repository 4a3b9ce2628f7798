/** A grid table with spans and blocks, for tools that read Adobe's or pandoc's grid tables. */
import type { RootContent } from 'mdast'
import type { GridCell, TableGrid } from '../../table-grid.js'
import { flowOf } from '../note-block.js'
import type { MdastState } from '../state.js'

type Flow = ReturnType<typeof flowOf>[number]

export interface GridTableCell {
  type: 'gtCell'
  rowSpan?: number
  colSpan?: number
  children: Flow[]
}
export interface GridTableRow {
  type: 'gtRow'
  children: GridTableCell[]
}
export interface GridTableSection {
  type: 'gtHeader' | 'gtBody'
  children: GridTableRow[]
}
export interface GridTable {
  type: 'gridTable'
  children: GridTableSection[]
}

declare module 'mdast' {
  interface RootContentMap {
    gridTable: GridTable
    gtHeader: GridTableSection
    gtRow: GridTableRow
    gtCell: GridTableCell
  }
  interface BlockContentMap {
    gridTable: GridTable
  }
}

export function gridTable({ headRows, bodyRows }: TableGrid, state: MdastState): RootContent {
  const sections: GridTableSection[] = []
  if (headRows.length > 0) sections.push({ type: 'gtHeader', children: rowsOf(headRows, state) })
  if (bodyRows.length > 0) sections.push({ type: 'gtBody', children: rowsOf(bodyRows, state) })
  return { type: 'gridTable', children: sections }
}

function rowsOf(rows: readonly (readonly GridCell[])[], state: MdastState): GridTableRow[] {
  const inCell = state.at({ nested: true })
  return rows.map((row) => ({
    type: 'gtRow',
    children: row.map(({ entry, rowSpan, columnSpan }) => ({
      type: 'gtCell',
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
      children: flowOf(inCell.blocks(entry.children)),
    })),
  }))
}

/** What a table is without what stands around it: its columns, its head, its rows as a rectangle. */
import type { Row, Table, TableGroup } from '../tree/nodes.js'
import { joined } from './joined.js'
import { addRows, widestRow, type Grid } from './rectangle.js'
import type { RectangularTable } from './types.js'

type Shape = Pick<
  RectangularTable,
  'columnCount' | 'columnWidths' | 'headerRows' | 'stubColumns' | 'rows'
>

export function shapeOf({ children }: Table): Shape {
  for (const group of children) if (group.type === 'tgroup') return groupShape(group)
  return { columnCount: 0, columnWidths: [], headerRows: 0, stubColumns: 0, rows: [] }
}

function groupShape(group: TableGroup): Shape {
  const columnWidths: number[] = []
  let stubColumns = 0
  let head: readonly Row[] = []
  let body: readonly Row[] = []
  for (const part of group.children) {
    switch (part.type) {
      case 'thead':
        head = joined(head, part.children)
        break
      case 'tbody':
        body = joined(body, part.children)
        break
      case 'colspec':
        if (part.stub === 1 && stubColumns === columnWidths.length) stubColumns++
        columnWidths.push(part.colwidth === 'auto' ? 0 : part.colwidth)
    }
  }
  const columnCount =
    columnWidths.length > 0
      ? columnWidths.length
      : Math.max(group.cols, widestRow(head), widestRow(body))
  const rows: Grid = []
  addRows(head, columnCount, rows)
  addRows(body, columnCount, rows)
  return { columnCount, columnWidths, headerRows: head.length, stubColumns, rows }
}

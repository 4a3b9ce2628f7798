/** A table as rows of cells that know where they stand: what every form of output begins with. */
import type { ColumnSpec, Entry, Row, Table, TableGroup, Title } from '../tree/nodes.js'

export interface GridCell {
  readonly entry: Entry
  /** Column of its left side, from 0. */
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly isHead: boolean
  /** It stands in a column of row headers. */
  readonly isStub: boolean
}

export interface TableGrid {
  readonly title: Title | undefined
  readonly columnCount: number
  readonly headRows: readonly (readonly GridCell[])[]
  readonly bodyRows: readonly (readonly GridCell[])[]
}

export function tableGrid(table: Table): TableGrid {
  const title = table.children.find((child): child is Title => child.type === 'title')
  const group = table.children.find((child): child is TableGroup => child.type === 'tgroup')
  const columns = (group?.children ?? []).filter((child): child is ColumnSpec => {
    return child.type === 'colspec'
  })
  const head = group?.children.find((child) => child.type === 'thead')?.children ?? []
  const body = group?.children.find((child) => child.type === 'tbody')?.children ?? []
  const headRows = placeRows(head, columns, true)
  const bodyRows = placeRows(body, columns, false)
  const widths = [...headRows, ...bodyRows].map((row) => {
    return row.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0)
  })
  const columnCount = widths.reduce((most, width) => Math.max(most, width), columns.length)
  return { title, columnCount, headRows, bodyRows }
}

function placeRows(rows: readonly Row[], columns: readonly ColumnSpec[], isHead: boolean) {
  /** For each column, how many further rows a cell from above covers. */
  const covered: number[] = []
  return rows.map((row) => {
    let column = 0
    const cells = row.children.map((entry): GridCell => {
      while ((covered[column] ?? 0) > 0) column++
      const rowSpan = (entry.morerows ?? 0) + 1
      const columnSpan = (entry.morecols ?? 0) + 1
      const isStub = columns[column]?.stub === 1
      const cell = { entry, column, rowSpan, columnSpan, isHead, isStub }
      for (let i = 0; i < columnSpan; i++) covered[column + i] = rowSpan
      column += columnSpan
      return cell
    })
    for (let i = 0; i < covered.length; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1)
    return cells
  })
}

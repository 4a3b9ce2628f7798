/** Tables: caption, head and body, spans, and for every header cell what it heads. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Table } from '../../tree/nodes.js'
import { tableGrid, type GridCell } from '../table-grid.js'
import { classNames, element } from './element.js'
import type { HastState } from './state.js'
import { tight } from './lists.js'

export function table(node: Table, state: HastState): ElementContent[] {
  const { title, headRows, bodyRows } = tableGrid(node)
  const caption = title ? [element('caption', {}, state.inlines(title.children))] : []
  const children = [
    ...caption,
    ...rowGroup('thead', headRows, state),
    ...rowGroup('tbody', bodyRows, state),
  ]
  const align = node.align ? `align-${node.align}` : undefined
  const classes = (node.classes ?? []).filter((name) => !name.startsWith('colwidths-'))
  return state.identify(node, element('table', classNames(align, ...classes), children))
}

function rowGroup(
  tagName: string,
  rows: readonly (readonly GridCell[])[],
  state: HastState,
): Element[] {
  if (rows.length === 0) return []
  const made = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((cell) => tableCell(cell, state)),
    ),
  )
  return [element(tagName, {}, made)]
}

function tableCell(cell: GridCell, state: HastState): Element {
  const { entry, rowSpan, columnSpan, isHead, isStub } = cell
  const isHeader = isHead || isStub
  const properties: Properties = {
    ...classNames(...(entry.classes ?? [])),
    ...(isHeader ? { scope: scopeOf(cell) } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
  }
  const target = element(isHeader ? 'th' : 'td', properties, tight(entry.children, state))
  state.identifyInside(entry, target)
  return target
}

/** A header over several columns, or beside several rows, heads a group of them. */
function scopeOf({ isHead, rowSpan, columnSpan }: GridCell): string {
  if (isHead) return columnSpan > 1 ? 'colgroup' : 'col'
  return rowSpan > 1 ? 'rowgroup' : 'row'
}

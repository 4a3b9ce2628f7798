/**
 * `list-table`: rows are the items of a list, cells the items of the lists in them.
 *
 * Source: "reStructuredText Directives", List Table.
 */
import { parent } from '../../tree/builders.js'
import type { BulletList, ListItem, Row } from '../../tree/nodes.js'
import type { Directive, DirectiveCall, DirectiveFailure } from '../directive.js'
import { contentRequired, listRows, rowWithoutList, wrongContent } from './list-rows.js'
import {
  checkDimensions,
  columnWidths,
  dataTable,
  dataTableOptions,
  dimensionsOf,
  tableTitle,
} from './table-options.js'

export const listTable: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: dataTableOptions,
  hasContent: true,
  run(call, context) {
    const missing = contentRequired(call)
    if (missing) return missing
    const title = tableTitle(call, context)
    const lists = listRows<BulletList>(call, context, (item, index, [first]) =>
      rowOf(item, index, first?.children.length, call),
    )
    if ('failed' in lists) return lists
    const widths = columnWidths(call, lists[0]?.children.length ?? 0)
    if ('failed' in widths) return widths
    const wrong = checkDimensions(
      lists.map((row) => row.children.length),
      call,
    )
    if (wrong) return wrong
    const { headerRows } = dimensionsOf(call)
    return dataTable({ rows: lists.map(makeRow), headerRows, widths }, title, call, context)
  },
}

function rowOf(
  item: ListItem,
  index: number,
  columns: number | undefined,
  call: DirectiveCall,
): BulletList | DirectiveFailure {
  const [row] = item.children
  if (row?.type !== 'bullet_list' || item.children.length > 1)
    return rowWithoutList(call, index, item)
  const { length } = row.children
  if (columns === undefined || length === columns) return row
  const problem = `uniform two-level bullet list expected, but row ${index + 1} does not contain the same number of items as row 1 (${length} vs ${columns}).`
  return wrongContent(call, problem, row)
}

function makeRow(list: BulletList): Row {
  const entries = list.children.map((item) => parent('entry', item.children, item.position))
  return parent('row', entries, list.position)
}

/**
 * `list-table`: rows are the items of a list, cells the items of the lists in them.
 *
 * Source: "reStructuredText Directives", List Table.
 */
import { parent } from '../../tree/builders.js'
import type { BlockNode, BulletList, ListItem, Row } from '../../tree/nodes.js'
import { failure } from '../directive-failure.js'
import type { Directive, DirectiveCall, DirectiveFailure } from '../directive.js'
import {
  assembleTable,
  checkDimensions,
  columnWidths,
  dataTableOptions,
  dimensionsOf,
  finishTable,
  tableTitle,
} from './table-options.js'

export const listTable: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: dataTableOptions,
  hasContent: true,
  run(call, context) {
    if (call.content.length === 0) {
      const message = `The "${call.writtenName}" directive is empty; content required.`
      return failure('directive-content-missing', message)
    }
    const { title, messages } = tableTitle(call, context)
    const rows = readRows(context.parseBlock(call.content), call)
    if ('failed' in rows) return rows
    const widths = columnWidths(call, rows[0]?.children.length ?? 0)
    if ('failed' in widths) return widths
    const wrong = checkDimensions(
      rows.map((row) => row.children.length),
      call,
    )
    if (wrong) return wrong
    const { headerRows } = dimensionsOf(call)
    const made = rows.map(makeRow)
    const node = assembleTable(made.slice(0, headerRows), made.slice(headerRows), widths, call)
    const named = finishTable(node, call, context, title)
    return [node, ...named, ...messages]
  },
}

/** The list of each row. */
function readRows(
  nodes: readonly BlockNode[],
  call: DirectiveCall,
): BulletList[] | DirectiveFailure {
  const [list] = nodes
  if (list?.type !== 'bullet_list' || nodes.length > 1) {
    return wrongContent(call, 'exactly one bullet list expected.', list)
  }
  const rows: BulletList[] = []
  for (const [index, item] of list.children.entries()) {
    const row = rowOf(item, index, rows[0]?.children.length, call)
    if ('failed' in row) return row
    rows.push(row)
  }
  return rows
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

export function rowWithoutList(
  call: DirectiveCall,
  index: number,
  item: ListItem,
): DirectiveFailure {
  const problem = `two-level bullet list expected, but row ${index + 1} does not contain a second-level bullet list.`
  return wrongContent(call, problem, item)
}

export function wrongContent(
  { writtenName }: DirectiveCall,
  problem: string,
  node: BlockNode | ListItem | undefined,
): DirectiveFailure {
  const message = `Error parsing content block for the "${writtenName}" directive: ${problem}`
  return failure('list-table-content', message, node && { position: node.position })
}

function makeRow(list: BulletList): Row {
  const entries = list.children.map((item) => parent('entry', item.children, item.position))
  return parent('row', entries, list.position)
}

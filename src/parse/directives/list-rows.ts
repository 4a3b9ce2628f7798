/** Rows of a table that are items of a list, their cells the items of the lists in them. */
import type { BlockNode, ListItem } from '../../tree/nodes.js'
import { failure } from '../directive-failure.js'
import type { DirectiveCall, DirectiveFailure } from '../directive.js'
import type { ParseContext } from '../context.js'

/** Asked before the title is read. */
export function contentRequired({
  content,
  writtenName,
}: DirectiveCall): DirectiveFailure | undefined {
  if (content.length > 0) return undefined
  const message = `The "${writtenName}" directive is empty; content required.`
  return failure('directive-content-missing', message)
}

/** What each item of the list says; `read` is told its number and the rows before it. */
export function listRows<Row extends object>(
  call: DirectiveCall,
  context: ParseContext,
  read: (item: ListItem, index: number, above: readonly Row[]) => Row | DirectiveFailure,
): readonly Row[] | DirectiveFailure {
  const nodes = context.parseBlock(call.content)
  const [list] = nodes
  if (list?.type !== 'bullet_list' || nodes.length > 1)
    return wrongContent(call, 'exactly one bullet list expected.', list)
  const rows: Row[] = []
  for (const [index, item] of list.children.entries()) {
    const row = read(item, index, rows)
    if ('failed' in row) return row
    rows.push(row)
  }
  return rows
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

/**
 * `flat-table`: a `list-table` whose cells may span. The role `cspan` at the head of a cell says how
 * many columns it covers besides its own, `rspan` how many rows. The last cell of a row that is too
 * short covers the columns that are left, unless the option `fill-cells` wants empty cells there.
 *
 * Source: the Linux kernel's documentation, "Using Sphinx for kernel documentation", List tables.
 */
import type { Position } from '../../../source/position.js'
import { parent } from '../../../tree/builders.js'
import type {
  BlockNode,
  BulletList,
  Entry,
  InlineNode,
  ListItem,
  Row,
  Text,
} from '../../../tree/nodes.js'
import type { Directive, DirectiveCall, DirectiveFailure } from '../../directive.js'
import { flag } from '../../directive-options/text.js'
import { contentRequired, listRows, rowWithoutList } from '../list-rows.js'
import { hasOption } from '../shared.js'
import {
  checkDimensions,
  checkPadding,
  columnWidths,
  dataTable,
  dataTableOptions,
  dimensionsOf,
  tableTitle,
} from '../table-options.js'

export const flatTable: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: { ...dataTableOptions, 'fill-cells': flag },
  hasContent: true,
  run(call, context) {
    const missing = contentRequired(call)
    if (missing) return missing
    const title = tableTitle(call, context)
    const lists = listRows(
      call,
      context,
      (item, index) => rowOf(item) ?? rowWithoutList(call, index, item),
    )
    if ('failed' in lists) return lists
    const { headerRows } = dimensionsOf(call)
    const spreading = spread(lists, headerRows, call)
    if ('failed' in spreading) return spreading
    const { rows, columns } = spreading
    const widths = columnWidths(call, columns)
    if ('failed' in widths) return widths
    const wrong = checkDimensions(
      rows.map(() => columns),
      call,
    )
    if (wrong) return wrong
    return dataTable({ rows, headerRows, widths }, title, call, context)
  },
}

/** A row: its list of cells, and the targets and comments before it. */
interface FlatRow {
  readonly cells: BulletList
  readonly before: readonly BlockNode[]
}

function rowOf({ children }: ListItem): FlatRow | undefined {
  const cells = children.at(-1)
  const before = children.slice(0, -1)
  const mayStand = before.every(({ type }) => type === 'target' || type === 'comment')
  return cells?.type === 'bullet_list' && mayStand ? { cells, before } : undefined
}

interface LaidRow {
  readonly entries: Entry[]
  /** The first column behind its cells. */
  readonly end: number
  /** The columns behind its cells that a cell from above covers. */
  readonly taken: ReadonlySet<number>
  readonly position: Position
}

/** The rows as entries, each at the first free column; what spans from above takes columns. */
function spread(
  lists: readonly FlatRow[],
  headerRows: number,
  call: DirectiveCall,
): { rows: Row[]; columns: number } | DirectiveFailure {
  const fills = hasOption(call, 'fill-cells')
  let places = 0
  let written = 0
  /** By column, the first row that is free again. */
  const freeFrom: number[] = []
  const laid: LaidRow[] = []
  for (const [index, { cells, before }] of lists.entries()) {
    // A span ends where the header ends, and with the table.
    const last = index < headerRows ? headerRows : lists.length
    const entries: Entry[] = []
    let end = 0
    for (const item of cells.children) {
      while ((freeFrom[end] ?? 0) > index) end++
      const entry = entryOf(item, last - index - 1)
      const start = end
      do freeFrom[end++] = index + 1 + (entry.morerows ?? 0)
      while (end - start <= (entry.morecols ?? 0) && (freeFrom[end] ?? 0) <= index)
      if (entry.morecols !== undefined) entry.morecols = end - start - 1
      entries.push(entry)
    }
    places += freeFrom.length
    written += entries.length
    const wrong = checkPadding(places, written, call)
    if (wrong) return wrong
    const [first] = entries
    if (first && before.length > 0) first.children = [...before, ...first.children]
    const taken = new Set<number>()
    for (let column = end; column < freeFrom.length; column++)
      if ((freeFrom[column] ?? 0) > index) taken.add(column)
    laid.push({ entries, end, taken, position: cells.position })
  }
  const columns = freeFrom.length
  return { rows: laid.map((row) => wholeRow(row, columns, fills)), columns }
}

/** A row with all its columns: the last cell covers those right behind it, if it is in one row. */
function wholeRow(
  { entries, end, taken, position }: LaidRow,
  columns: number,
  fills: boolean,
): Row {
  const last = entries.at(-1)
  let column = end
  if (last && last.morerows === undefined && !fills) {
    while (column < columns && !taken.has(column)) column++
    if (column > end) last.morecols = (last.morecols ?? 0) + column - end
  }
  for (; column < columns; column++)
    if (!taken.has(column)) entries.push(parent('entry', [], position))
  return parent('row', entries, position)
}

/** `rowsBelow`: how many rows there are that it may cover. */
function entryOf({ children, position }: ListItem, rowsBelow: number): Entry {
  const entry: Entry = parent('entry', children, position)
  const [first] = children
  if (first?.type !== 'paragraph') return entry
  const { spans, rest } = takeSpans(first.children)
  if (rest === first.children) return entry
  entry.children =
    rest.length === 0 ? children.slice(1) : [{ ...first, children: rest }, ...children.slice(1)]
  const rows = Math.min(spans.rspan, rowsBelow)
  if (rows > 0) entry.morerows = rows
  if (spans.cspan > 0) entry.morecols = spans.cspan
  return entry
}

interface Spans {
  cspan: number
  rspan: number
}

/** More would be a mistake. */
const NUMBER = /^\d{1,2}$/u

/** The roles at the head of a paragraph, and what stands behind them. */
function takeSpans(nodes: InlineNode[]): { spans: Spans; rest: InlineNode[] } {
  const spans: Spans = { cspan: 0, rspan: 0 }
  let at = 0
  for (; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type === 'text' && node.value.trim() === '' && at > 0) continue
    const role = node?.type === 'interpreted_text' ? node.role : undefined
    if (node?.type !== 'interpreted_text' || (role !== 'cspan' && role !== 'rspan')) break
    if (NUMBER.test(node.target)) spans[role] = Number(node.target)
  }
  if (at === 0) return { spans, rest: nodes }
  const [next, ...others] = nodes.slice(at)
  if (!next) return { spans, rest: [] }
  return { spans, rest: [next.type === 'text' ? withoutBlanks(next) : next, ...others] }
}

/** The text behind a role, without the blanks between them. */
function withoutBlanks(node: Text): Text {
  const value = node.value.trimStart()
  const gone = node.value.length - value.length
  const { start, end } = node.position
  const isSameLine = !node.value.slice(0, gone).includes('\n')
  const place = { ...start, column: start.column + gone, offset: start.offset + gone }
  const found: Text = {
    ...node,
    value,
    position: isSameLine ? { start: place, end } : node.position,
  }
  if (node.escaped) found.escaped = node.escaped.map((index) => index - gone)
  if (node.joints) found.joints = node.joints.map((index) => index - gone)
  return found
}

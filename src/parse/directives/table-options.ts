/** Options, title and attributes that the three table directives have in common. */
import { parent } from '../../tree/builders.js'
import type { BlockNode, Row, SystemMessage, Table, TableGroup, Title } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { failure, optionFailure } from '../directive-failure.js'
import { horizontalAlign, valueOr } from '../directive-options/choice.js'
import { lengthOrPercentageOrUnitless } from '../directive-options/length.js'
import { nonnegativeInteger, positiveIntegerList } from '../directive-options/number.js'
import type { DirectiveCall, DirectiveFailure } from '../directive.js'
import {
  addClasses,
  addName,
  classesOption,
  commonOptions,
  numberOption,
  textOption,
  titleFrom,
} from './shared.js'

export const tableOptions = {
  ...commonOptions,
  align: horizontalAlign,
  width: lengthOrPercentageOrUnitless,
}

/** Options of tables whose rows are data. */
export const dataTableOptions = {
  ...tableOptions,
  widths: valueOr(['auto'], positiveIntegerList),
  'header-rows': nonnegativeInteger,
  'stub-columns': nonnegativeInteger,
}

/** The title of a table, and the messages about it. */
export interface TableTitle {
  readonly title?: Title
  readonly messages: readonly SystemMessage[]
}

export function tableTitle(call: DirectiveCall, context: ParseContext): TableTitle {
  const [title] = call.arguments
  return title ? titleFrom(title, call, context) : { messages: [] }
}

/** What the option `widths` says: a word, widths, or nothing. */
export function widthsOption(call: DirectiveCall): string | readonly number[] | undefined {
  const value = call.options['widths']
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : undefined
}

/** The class that docutils gives a table for the option `widths`. */
export function widthsClasses(call: DirectiveCall): string[] {
  const widths = widthsOption(call)
  if (widths === undefined) return []
  return [widths === 'auto' ? 'colwidths-auto' : 'colwidths-given']
}

/** The widths of columns: as given, else equal parts of 100. */
export function columnWidths(
  call: DirectiveCall,
  columns: number,
): readonly number[] | DirectiveFailure {
  const widths = widthsOption(call)
  if (typeof widths === 'object') {
    if (widths.length === columns) return widths
    const message = `"${call.writtenName}" widths do not match the number of columns in table (${columns}).`
    return optionFailure(call, 'widths', 'table-widths', message)
  }
  if (columns > 0) return Array.from({ length: columns }, () => Math.floor(100 / columns))
  return failure('csv-empty', 'No table data detected in CSV file.')
}

/** Attributes and name of the options, and the title in front. Returns messages about the name. */
export function finishTable(
  table: Table,
  call: DirectiveCall,
  context: ParseContext,
  title: Title | undefined,
): SystemMessage[] {
  addClasses(table, classesOption(call))
  const align = textOption(call, 'align')
  const width = textOption(call, 'width')
  if (align !== undefined) table.align = align
  if (width !== undefined) table.width = width
  const messages = addName(table, call, context)
  if (title) table.children.unshift(title)
  return messages
}

export interface Dimensions {
  readonly headerRows: number
  readonly stubColumns: number
}

export function dimensionsOf(call: DirectiveCall): Dimensions {
  return {
    headerRows: numberOption(call, 'header-rows') ?? 0,
    stubColumns: numberOption(call, 'stub-columns') ?? 0,
  }
}

/** Whether rows of these lengths leave a body beside header rows and stub columns. */
export function checkDimensions(
  lengths: readonly number[],
  call: DirectiveCall,
): DirectiveFailure | undefined {
  const { writtenName } = call
  const { headerRows, stubColumns } = dimensionsOf(call)
  const rows = lengths.length
  if (rows < headerRows) {
    return failure(
      'table-dimensions',
      `${headerRows} header row(s) specified but only ${rows} row(s) of data supplied ("${writtenName}" directive).`,
    )
  }
  if (rows === headerRows && rows > 0) {
    return failure(
      'table-dimensions',
      `Insufficient data supplied (${rows} row(s)); no data remaining for table body, required by "${writtenName}" directive.`,
    )
  }
  const short = lengths.find((length) => length <= stubColumns && stubColumns > 0)
  if (short === undefined) return undefined
  return failure(
    'table-dimensions',
    short < stubColumns
      ? `${stubColumns} stub column(s) specified but only ${short} columns(s) of data supplied ("${writtenName}" directive).`
      : `Insufficient data supplied (${short} columns(s)); no data remaining for table body, required by "${writtenName}" directive.`,
  )
}

/** Cells that nobody wrote: a single long row makes every other one as long. */
const MOST_EMPTY_CELLS = 1_000_000

/** Whether rows can be made as long as the longest one: `places` for cells, of which some are `written`. */
export function checkPadding(
  places: number,
  written: number,
  { writtenName }: DirectiveCall,
): DirectiveFailure | undefined {
  if (places - written <= MOST_EMPTY_CELLS) return undefined
  const message = `More than ${MOST_EMPTY_CELLS} empty cells would make all rows of the "${writtenName}" directive as long as its longest one.`
  return failure('table-ragged', message)
}

export interface TableRows {
  readonly rows: readonly Row[]
  /** How many of them are header. */
  readonly headerRows: number
  readonly widths: readonly number[]
}

/** The table of some rows, and behind it the messages about its name and its title. */
export function dataTable(
  rows: TableRows,
  { title, messages }: TableTitle,
  call: DirectiveCall,
  context: ParseContext,
): BlockNode[] {
  const table = assembleTable(rows, call)
  const named = finishTable(table, call, context, title)
  return [table, ...named, ...messages]
}

function assembleTable({ rows, headerRows, widths }: TableRows, call: DirectiveCall): Table {
  const { position } = call
  const { stubColumns } = dimensionsOf(call)
  const specs = widths.map((colwidth, index) => ({
    type: 'colspec' as const,
    colwidth,
    ...(index < stubColumns && { stub: 1 as const }),
    position,
  }))
  const head = rows.slice(0, headerRows)
  const parts = head.length > 0 ? [parent('thead', head, position)] : []
  const body = parent('tbody', rows.slice(headerRows), position)
  const group: TableGroup = {
    ...parent('tgroup', [...specs, ...parts, body], position),
    cols: widths.length,
  }
  const table: Table = parent('table', [group], position)
  addClasses(table, widthsClasses(call))
  return table
}

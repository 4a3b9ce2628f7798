/**
 * `csv-table`: comma-separated values, in the content or in a file. Every cell is read as a document
 * of its own, at its own place.
 *
 * Source: "reStructuredText Directives", CSV Table.
 */
import type { Block } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { Entry, Row } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { readCsv, type CsvCell, type CsvDialect } from '../csv.js'
import { failure } from '../directive-failure.js'
import { encoding } from '../directive-options/encoding.js'
import { flag, path, unchanged, uri } from '../directive-options/text.js'
import {
  singleCharacterOrSpaceOrUnicode,
  singleCharacterOrUnicode,
} from '../directive-options/unicode.js'
import type { Directive, DirectiveCall, DirectiveFailure } from '../directive.js'
import { fileOfOptions } from '../files.js'
import { readRawLines } from '../source-region.js'
import { hasOption, textOption } from './shared.js'
import {
  checkDimensions,
  checkPadding,
  columnWidths,
  dataTable,
  dataTableOptions,
  dimensionsOf,
  tableTitle,
} from './table-options.js'

export const csvTable: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: {
    ...dataTableOptions,
    header: unchanged,
    file: path,
    url: uri,
    encoding,
    delim: singleCharacterOrSpaceOrUnicode,
    keepspace: flag,
    quote: singleCharacterOrUnicode,
    escape: singleCharacterOrUnicode,
  },
  hasContent: true,
  run(call, context) {
    if (
      !context.options.fileInsertionEnabled &&
      (hasOption(call, 'file') || hasOption(call, 'url'))
    ) {
      const message = `File and URL access deactivated; ignoring "${call.writtenName}" directive.`
      return failure('file-disabled', message, { level: 'warning' })
    }
    const title = tableTitle(call, context)
    const data = dataOf(call, context)
    if ('failed' in data) return data
    const header = headerOf(call)
    if ('failed' in header) return header
    const rows = readCells(data, dialectOf(call), call)
    if ('failed' in rows) return rows
    const lengths = rows.map((row) => row.length)
    const all = [...header, ...rows]
    const columns = all.reduce((most, row) => Math.max(most, row.length), 0)
    const written = all.reduce((sum, row) => sum + row.length, 0)
    const wrong =
      checkDimensions(lengths, call) ?? checkPadding(all.length * columns, written, call)
    if (wrong) return wrong
    const widths = columnWidths(call, columns)
    if ('failed' in widths) return widths
    const made = all.map((row) => makeRow(row, columns, call, context))
    const headerRows = header.length + dimensionsOf(call).headerRows
    return dataTable({ rows: made, headerRows, widths }, title, call, context)
  },
}

const HEADER_DIALECT: CsvDialect = { delimiter: ',', quote: '"', escape: '\\', skipSpace: true }

function dialectOf(call: DirectiveCall): CsvDialect {
  const escape = textOption(call, 'escape')
  return {
    delimiter: textOption(call, 'delim') ?? ',',
    quote: textOption(call, 'quote') ?? '"',
    skipSpace: !hasOption(call, 'keepspace'),
    ...(escape !== undefined && { escape }),
  }
}

/** The lines with the data. */
function dataOf(call: DirectiveCall, context: ParseContext): Block | DirectiveFailure {
  const file = fileOfOptions(call, context, true)
  if (file) return 'failed' in file ? file : readRawLines(file)
  if (call.content.length > 0) return call.content
  const message = `The "${call.writtenName}" directive requires content; none supplied.`
  return failure('directive-content-missing', message, { level: 'warning' })
}

/** The rows of the option `header`; without a value it is one empty row. */
function headerOf(call: DirectiveCall): CsvCell[][] | DirectiveFailure {
  const option = call.rawOptions.find(({ name }) => name === 'header')
  if (!option) return []
  return option.value === undefined ? [[]] : readCells(option.block, HEADER_DIALECT, call)
}

function readCells(
  block: Block,
  dialect: CsvDialect,
  { writtenName }: DirectiveCall,
): CsvCell[][] | DirectiveFailure {
  const read = readCsv(block, dialect)
  if ('rows' in read) return read.rows
  const { line, error } = read
  const position = positionOfLines(line, line)
  const message = `Error with CSV data in "${writtenName}" directive:\n${error}`
  return failure('csv-data', message, { position })
}

function makeRow(
  cells: readonly CsvCell[],
  columns: number,
  call: DirectiveCall,
  context: ParseContext,
): Row {
  const last = cells.at(-1)?.position.end
  const position = {
    start: cells[0]?.position.start ?? call.position.start,
    end: last ?? call.position.start,
  }
  const empty = { start: position.end, end: position.end }
  const entries = Array.from({ length: columns }, (_, column): Entry => {
    const cell = cells[column]
    return cell
      ? parent('entry', readCell(cell.block, call, context), cell.position)
      : parent('entry', [], empty)
  })
  return parent('row', entries, position)
}

/**
 * docutils numbers the lines of every cell from where the content begins. Those of a cell in a file
 * are the file's here.
 */
function readCell(block: Block, call: DirectiveCall, context: ParseContext) {
  const [first] = block
  if (!first) return []
  const [start] = call.content
  if (!start) return context.parseBlock(block)
  const lineShift = context.lineNumber(start) - context.lineNumber(first)
  return context.parseBlock(block, { lineShift, ownLines: true })
}

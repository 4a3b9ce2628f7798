/**
 * Reads the drawing of a simple table: from its lines to its cells.
 *
 * The top border says which columns there are. Lines are gathered until a row is complete: at a line
 * with text in the first column, or at an underline, which may join columns.
 *
 * Source: "reStructuredText Markup Specification", Simple Tables; results are those of docutils'
 * `SimpleTableParser`.
 */
import { trimmedEnd } from '../../source/white-space.js'
import type { MalformedTable, TableCell, TableScan } from './data.js'
import type { Drawing } from './drawing.js'
import { takeSeparator, withDashes } from './separator.js'
import { textWithoutMarks, isBlankBetween } from './simple-text.js'

const SEPARATOR = /^=[ =]*$/
const UNDERLINE = /^-[ -]*$/

/** From its first character's column to the one after its last. */
interface Column {
  readonly start: number
  readonly end: number
}

interface Work {
  readonly drawing: Drawing
  /** The lines with every border drawn as an underline. */
  readonly texts: readonly string[]
  /** Text may make the last column wider. */
  columns: Column[]
  /** Where the top border ends. */
  borderEnd: number
  readonly rows: TableCell[][]
}

/** The cells of a simple table, or why it has none. */
export function scanSimpleTable(drawing: Drawing): TableScan {
  const texts = drawing.map(({ columns }) => columns)
  for (const border of [0, texts.length - 1]) {
    texts[border] = withDashes(texts[border] ?? '')
  }
  const separator = takeSeparator(texts, '=', SEPARATOR)
  if (typeof separator !== 'number') return separator
  const columns = readColumns(texts[0] ?? '')
  const work: Work = { drawing, texts, columns, borderEnd: columns.at(-1)?.end ?? 0, rows: [] }
  const malformed = readRows(work)
  if (malformed) return malformed
  const columnWidths = work.columns.map(({ start, end }) => end - start)
  const first = work.rows.findIndex((row) => (row[0]?.top ?? 0) > separator)
  const headRows = separator > 0 ? Math.max(first, 0) : 0
  return {
    drawing,
    columnWidths,
    head: work.rows.slice(0, headRows),
    body: work.rows.slice(headRows),
  }
}

function readRows(work: Work): MalformedTable | undefined {
  const { texts } = work
  const { start: firstStart, end: firstEnd } = work.columns[0] ?? { start: 0, end: 0 }
  let start = 1
  let textFound = false
  for (let row = 1; row < texts.length; row++) {
    const text = texts[row] ?? ''
    let malformed: MalformedTable | undefined
    if (UNDERLINE.test(text)) {
      malformed = readRow(work, start, row, text)
      start = row + 1
      textFound = false
    } else if (!isBlankBetween(text, firstStart, firstEnd)) {
      if (textFound) malformed = readRow(work, start, row)
      start = row
      textFound = true
    } else if (!textFound) start = row + 1
    if (malformed) return malformed
  }
  return undefined
}

/** Reads the lines from `start` to `end`, which are one row, with the underline that ends it if any. */
function readRow(
  work: Work,
  start: number,
  end: number,
  underline?: string,
): MalformedTable | undefined {
  let columns = work.columns
  if (underline !== undefined) {
    const spans = readColumns(underline.trimEnd())
    if (spans.at(-1)?.end !== work.borderEnd) {
      return { malformed: `Column span incomplete in table line ${end + 1}.`, offset: end }
    }
    columns = widenLast(spans, work.columns.at(-1)?.end ?? 0)
  }
  const overflow = findOverflow(work, columns, start, end)
  if (typeof overflow !== 'number') return overflow
  const spans = matchColumns(work.columns, columns)
  if (!spans) {
    return {
      malformed: `Column span alignment problem in table line ${start + 2}.`,
      offset: start + 1,
    }
  }
  work.columns = widenLast(work.columns, overflow)
  const row = widenLast(columns, overflow).map(({ start: left, end: right }, i): TableCell => {
    return { top: start, left, bottom: end, right, morerows: 0, morecols: spans[i] ?? 0 }
  })
  work.rows.push(row)
  return undefined
}

/** The columns that a border or an underline has a line for. */
function readColumns(text: string): Column[] {
  const columns: Column[] = []
  for (let start = text.indexOf('-'); start >= 0;) {
    const found = text.indexOf(' ', start)
    const end = found < 0 ? text.length : found
    columns.push({ start, end })
    start = text.indexOf('-', end)
  }
  return columns
}

function widenLast(columns: readonly Column[], end: number): Column[] {
  return columns.map((column, i) => {
    return i === columns.length - 1 && end > column.end ? { start: column.start, end } : column
  })
}

/**
 * How far the text in the last column reaches, at least the end of that column; or a message about
 * text between columns. Columns are looked at from the left, as docutils does.
 */
function findOverflow(
  { drawing, columns: all }: Work,
  columns: readonly Column[],
  start: number,
  end: number,
): number | MalformedTable {
  let reach = all.at(-1)?.end ?? 0
  const texts = drawing.slice(start, end).map(textWithoutMarks)
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]
    const next = columns[i + 1]
    if (!column) break
    for (const [row, text] of texts.entries()) {
      if (!next) {
        if (!isBlankBetween(text, column.end, text.length))
          reach = Math.max(reach, trimmedEnd(text))
      } else if (!isBlankBetween(text, column.end, next.start)) {
        const offset = start + row
        return { malformed: `Text in column margin in table line ${offset + 1}.`, offset }
      }
    }
  }
  return reach
}

/** How many more columns each span covers; undefined where one does not begin or end with a column. */
function matchColumns(columns: readonly Column[], spans: readonly Column[]): number[] | undefined {
  const found: number[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start !== columns[at]?.start) return undefined
    const first = at
    while (end !== columns[at]?.end) if (++at >= columns.length) return undefined
    found.push(at - first)
    at++
  }
  return found
}

/**
 * Reads comma-separated values, as Python's `csv` module does in strict mode, from lines that know
 * where they are. So does every cell: its text is cut out of the lines, and where quotes or escapes
 * were taken out of it, its lines carry a column map.
 *
 * Source: RFC 4180; Python's `csv.reader`.
 */
import { offsetAt, sliceLine, sliceLineTrimmed, type Block, type Line } from '../source/line.js'
import { pointAt, type Position } from '../source/position.js'

export interface CsvDialect {
  readonly delimiter: string
  readonly quote: string
  /** Takes the meaning off the next character. Without it a doubled quote stands for one. */
  readonly escape?: string
  /** Whether blanks after a delimiter do not count. */
  readonly skipSpace: boolean
}

export interface CsvCell {
  readonly block: Block
  /** From its first character to its last, quotes included. */
  readonly position: Position
}

export type CsvResult = { rows: CsvCell[][] } | { error: string; line: Line }

/** Part of a line that belongs to a cell. */
interface Run {
  readonly line: Line
  readonly start: number
  end: number
}

/** Where the reader stands in a cell. */
type State = 'start' | 'plain' | 'quoted' | 'after-quote'

interface LineOfRuns {
  readonly line: Line
  readonly runs: Run[]
}

interface OpenCell {
  readonly first: Line
  readonly start: number
  /** The parts of each line of the cell. */
  readonly lines: LineOfRuns[]
}

export function readCsv(block: Block, dialect: CsvDialect): CsvResult {
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let cell: OpenCell | undefined
  let state: State = 'start'
  for (const line of block) {
    if (!cell && line.text === '') {
      rows.push([])
      continue
    }
    let index = 0
    if (cell) cell.lines.push({ line, runs: [] })
    else cell = openCell(line, 0)
    for (;;) {
      const step = readStep(line, index, state, dialect)
      if (typeof step === 'string') return { error: step, line }
      addRun(cell, line, step.from, step.to)
      ;({ state, next: index } = step)
      if (step.end === undefined) continue
      if (step.end === 'line') break
      row.push(closeCell(cell, line, step.at))
      cell = step.end === 'cell' ? openCell(line, index) : undefined
      if (!cell) break
    }
    if (cell) continue
    rows.push(row)
    row = []
  }
  const last = block.at(-1)
  return cell && last ? { error: 'unexpected end of data', line: last } : { rows }
}

interface Step {
  /** What belongs to the cell. */
  readonly from: number
  readonly to: number
  readonly next: number
  readonly state: State
  /** What ends here: the cell, the row, or only the line, with the cell going on in the next. */
  readonly end?: 'cell' | 'row' | 'line'
  /** Where the cell ends. */
  readonly at: number
}

/** What the text at an index of a line is: some characters of a cell, or the end of something. */
function readStep({ text }: Line, index: number, state: State, dialect: CsvDialect): Step | string {
  const { delimiter, quote, escape, skipSpace } = dialect
  const step = (to: number, next: number, following: State, end?: Step['end']): Step => ({
    from: index,
    to,
    next,
    state: following,
    ...(end && { end }),
    at: index,
  })
  if (index >= text.length) {
    return state === 'quoted'
      ? step(index, index, 'quoted', 'line')
      : step(index, index, 'start', 'row')
  }
  const delimited = text.startsWith(delimiter, index)
    ? step(index, index + delimiter.length, 'start', 'cell')
    : undefined
  const after = index + quote.length
  const isQuote = text.startsWith(quote, index)
  const isEscape = escape !== undefined && text.startsWith(escape, index)
  // The same character may have several meanings; which goes first differs from state to state.
  switch (state) {
    case 'start':
      if (isQuote) return step(index, after, 'quoted')
      if (isEscape) break
      // Blanks go before a delimiter that is one.
      if (skipSpace && text.charAt(index) === ' ') return step(index, index + 1, 'start')
      return delimited ?? step(index + 1, index + 1, 'plain')
    case 'plain':
      if (isEscape) break
      return delimited ?? step(index + 1, index + 1, 'plain')
    case 'quoted':
      if (isEscape) break
      if (isQuote) return step(index, after, escape === undefined ? 'after-quote' : 'plain')
      return step(index + 1, index + 1, 'quoted')
    case 'after-quote':
      return isQuote ? step(after, after, 'quoted') : (delimited ?? expected(dialect))
  }
  const inside = state === 'quoted' ? 'quoted' : 'plain'
  return escapedStep(text, index + escape.length, inside)
}

/** An escaped character; an escaped line end goes into the cell as a line break. */
function escapedStep(text: string, index: number, state: State): Step {
  const end = Math.min(index + 1, text.length)
  const common = { from: index, to: end, next: end, state, at: index }
  return index < text.length ? common : { ...common, end: 'line' }
}

function expected({ delimiter, quote }: CsvDialect): string {
  return `'${delimiter}' expected after '${quote}'`
}

function openCell(first: Line, start: number): OpenCell {
  return { first, start, lines: [{ line: first, runs: [] }] }
}

function addRun(cell: OpenCell, line: Line, start: number, end: number): void {
  if (start >= end) return
  const runs = cell.lines.at(-1)?.runs
  const last = runs?.at(-1)
  if (last?.end === start) last.end = end
  else runs?.push({ line, start, end })
}

function closeCell(cell: OpenCell, line: Line, end: number): CsvCell {
  const { first, start, lines } = cell
  const block = lines.map((each) => lineOf(each, each.line === line ? end : each.line.text.length))
  // As Python's splitlines: a line break at the end opens no line.
  if (block.at(-1)?.text === '' && lines.at(-1)?.runs.length === 0) block.pop()
  return { block, position: { start: pointAt(first, start), end: pointAt(line, end) } }
}

/** The text of some runs as a line; their places become its column map if they do not join. */
function lineOf({ line, runs }: LineOfRuns, end: number): Line {
  const [first, ...others] = runs
  if (!first) return sliceLine(line, end, end)
  if (others.length === 0) return sliceLineTrimmed(first.line, first.start, first.end)
  const { row, source } = first.line
  const base = first.line.offset - first.line.column
  const map: number[] = []
  let text = ''
  let last = 0
  for (const run of runs) {
    text += run.line.text.slice(run.start, run.end)
    for (let i = run.start; i < run.end; i++) map.push(offsetAt(run.line, i) - base)
    last = offsetAt(run.line, run.end) - base
  }
  map.push(last)
  const column = map[0] ?? 0
  return sliceLineTrimmed({ text, offset: base + column, row, column, source, map }, 0)
}

/**
 * A code frame: the lines that a diagnostic is about, with carets under the exact characters.
 *
 * A place of several lines inside a table cell is a rectangle, not a run of text: the carets stay
 * between the cell's borders. Lines of related places on the same page are shown as well.
 */
import type { Position } from '../source/position.js'
import { displayLine } from './display.js'

export interface FrameMark {
  readonly position: Position
  /** `^` for the place itself, `-` for one that takes part. */
  readonly sign: '^' | '-'
}

export interface FrameLine {
  /** 1-based line of the page; absent for a line of carets and for `...`. */
  readonly number?: number
  readonly text: string
  readonly kind: 'source' | 'marks' | 'gap'
}

/** Lines of one place that are marked; of a longer one the first and the last ones are shown. */
const MOST_LINES = 6
/** Columns of a source line that are shown. */
const MOST_COLUMNS = 110
const LEFT_CONTEXT = 30

/** The lines of a text, as `source/` counts them. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n?|[\n\x1c-\x1e\x85\u2028\u2029]/)
}

/** The frame, without its gutter. Empty where the text does not have the place. */
export function codeFrame(lines: readonly string[], marks: readonly FrameMark[]): FrameLine[] {
  const first = marks[0]
  if (!first || first.position.start.line > lines.length) return []
  const marked = new Map<number, { from: number; to: number; sign: '^' | '-' }>()
  for (const mark of marks) {
    for (const [line, range] of rangesOf(lines, mark.position)) {
      if (!marked.has(line)) marked.set(line, { ...range, sign: mark.sign })
    }
  }
  const shown = new Set(marked.keys())
  const before = first.position.start.line - 1
  if (before > 0 && lines[before - 1]?.trim()) shown.add(before)
  const result: FrameLine[] = []
  let previous: number | undefined
  for (const number of [...shown].sort((a, b) => a - b)) {
    if (previous !== undefined && number > previous + 1) result.push({ text: '...', kind: 'gap' })
    result.push(...frameLine(lines[number - 1] ?? '', number, marked.get(number)))
    previous = number
  }
  return result
}

function frameLine(
  raw: string,
  number: number,
  mark: { from: number; to: number; sign: string } | undefined,
): FrameLine[] {
  const { text, columns } = displayLine(raw)
  const end = columns.at(-1) ?? 0
  const from = mark ? (columns[mark.from] ?? end) : 0
  const to = mark ? Math.max(columns[mark.to] ?? end, from + 1) : 0
  const cut = end > MOST_COLUMNS && from > MOST_COLUMNS - LEFT_CONTEXT ? from - LEFT_CONTEXT : 0
  const source: FrameLine = { number, text: crop(text, raw, columns, cut), kind: 'source' }
  if (!mark) return [source]
  const last = Math.min(to, cut + MOST_COLUMNS)
  const marks = ' '.repeat(from - cut) + mark.sign.repeat(Math.max(last - from, 1))
  return [source, { text: marks, kind: 'marks' }]
}

/** A long line from one display column on, with dots where something was cut. */
function crop(text: string, raw: string, columns: readonly number[], from: number): string {
  const end = columns.at(-1) ?? 0
  if (from === 0 && end <= MOST_COLUMNS) return text.trimEnd()
  const start = columns.findIndex((column) => column >= from)
  const stop = columns.findLastIndex((column) => column <= from + MOST_COLUMNS)
  const shown = displayLine(raw.slice(0, stop)).text
  const head = displayLine(raw.slice(0, start)).text.length
  // The column at which the cut character begins may lie past `from`: blanks keep the carets right.
  const pad = ' '.repeat((columns[start] ?? 0) - from)
  const body = pad + shown.slice(head)
  const left = from > 0 ? '…' + body.slice(1) : body
  return stop < raw.length ? `${left}…` : left
}

/** For each line of a place, the characters to mark: indices into the line. */
function rangesOf(
  lines: readonly string[],
  { start, end }: Position,
): Map<number, { from: number; to: number }> {
  const result = new Map<number, { from: number; to: number }>()
  const cell = start.line < end.line ? cellAround(lines, { start, end }) : undefined
  for (let number = start.line; number <= Math.min(end.line, lines.length); number++) {
    if (end.line - start.line >= MOST_LINES && number > start.line + 2 && number < end.line)
      continue
    const text = lines[number - 1] ?? ''
    let from = number === start.line ? start.column - 1 : (cell?.left ?? 0)
    let to = number === end.line ? end.column - 1 : (cell?.right ?? text.length)
    if (cell) to = Math.min(to, cell.right)
    while (from < to && isBlank(text, from) && number !== start.line) from++
    while (to > from && isBlank(text, to - 1)) to--
    if (to > from || number === start.line) result.set(number, { from, to })
  }
  return result
}

/** The borders of the grid table cell that a place of several lines stands in, where it does. */
function cellAround(
  lines: readonly string[],
  { start, end }: Position,
): { left: number; right: number } | undefined {
  const first = lines[start.line - 1] ?? ''
  const left = first.lastIndexOf('|', start.column - 1)
  if (left < 0 || !/^[ \t]*[|+]/.test(first)) return undefined
  const rows = lines.slice(start.line - 1, end.line)
  for (
    let right = first.indexOf('|', start.column - 1);
    right >= 0;
    right = first.indexOf('|', right + 1)
  ) {
    if (rows.every((row) => row[right] === '|' || row[right] === '+'))
      return { left: left + 1, right }
  }
  return undefined
}

function isBlank(text: string, index: number): boolean {
  const character = text[index]
  return character === ' ' || character === '\t' || character === undefined
}

/**
 * Where a part of a text stands in the source. A node says where its text begins and ends; between
 * those, escapes and tabs make indices differ from offsets, and the lines of a text in a table cell
 * have other cells between them. So the text is followed through the source again, line by line: a
 * further line is looked for at the left edge of its block, as wide as it is drawn. What cannot be
 * followed to the end of the node (text of an included file, or changed by a transform) has no place.
 */
import type { Point, Position } from '../source/position.js'
import { columnWidth } from '../source/width.js'

export interface PlacedText {
  readonly value: string
  readonly position: Position
  /** Where the block begins that the text is in: its further lines begin below that. */
  readonly block: Point
  /** A backslash in it is one, as in a literal block or a comment, and escapes nothing. */
  readonly isLiteral?: boolean
}

/** The place of `length` characters at `at`; undefined where the source does not have the text there. */
export type TextPlacer = (at: number, length: number) => Position | undefined

export function placeInText(
  source: string,
  text: PlacedText,
  at: number,
  length: number,
): Position | undefined {
  return textPlacer(source, text)(at, length)
}

/** For many places of one text, which is followed through the source once, when the first is asked for. */
export function textPlacer(source: string, text: PlacedText): TextPlacer {
  let lines: readonly FollowedLine[] | undefined
  return (at, length) => {
    lines ??= followLines(source, text)
    const [start, end] = [pointAt(lines, at), pointAt(lines, at + length)]
    return start && end && { start, end }
  }
}

/** A line of the text: where it begins in it, and the columns of its characters and of its end. */
interface FollowedLine {
  readonly index: number
  readonly from: Point
  readonly steps: readonly number[]
}

/** None where the source does not have the text there. */
function followLines(
  source: string,
  { value, position, block, isLiteral = false }: PlacedText,
): FollowedLine[] {
  const found: FollowedLine[] = []
  let index = 0
  let row = rowAround(source, position.start.offset)
  const left = drawnWidth(source.slice(rowAround(source, block.offset).from, block.offset))
  let end = row.from
  for (const content of value.split('\n')) {
    if (found.length > 0) row = rowAfter(source, row)
    const raw = source.slice(row.from, row.to)
    const steps =
      found.length === 0
        ? follow(content, raw, position.start.offset - row.from, isLiteral)
        : followFurther(content, raw, left, isLiteral)
    if (!steps) return []
    const from = { line: position.start.line + found.length, column: 1, offset: row.from }
    found.push({ index, from, steps })
    index += content.length + 1
    end = row.from + (steps.at(-1) ?? 0)
  }
  return endsWith(source, end, position.end.offset) ? found : []
}

function pointAt(lines: readonly FollowedLine[], at: number): Point | undefined {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.index ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const line = lines[low - 1]
  const step = line?.steps[at - line.index]
  if (!line || step === undefined) return undefined
  const { from } = line
  return { line: from.line, column: from.column + step, offset: from.offset + step }
}

interface Row {
  readonly from: number
  readonly to: number
}

function rowAround(source: string, offset: number): Row {
  let from = offset
  while (from > 0 && !isBreak(source.charCodeAt(from - 1))) from--
  return rowFrom(source, from)
}

function rowAfter(source: string, { to }: Row): Row {
  return rowFrom(source, source.startsWith('\r\n', to) ? to + 2 : Math.min(to + 1, source.length))
}

function rowFrom(source: string, from: number): Row {
  let to = from
  while (to < source.length && !isBreak(source.charCodeAt(to))) to++
  return { from, to }
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** Whether only white space stands between where the text ended and where the node does. */
function endsWith(source: string, offset: number, end: number): boolean {
  return offset <= end && source.slice(offset, end).trim() === ''
}

/** The columns of each character of a further line, and of its end. */
function followFurther(
  content: string,
  raw: string,
  left: number,
  isLiteral: boolean,
): number[] | undefined {
  const words = content.trimStart()
  const lead = content.length - words.length
  if (words === '') return Array.from(content + '.', () => Math.min(left, raw.length))
  let only: number[] | undefined
  let found = 0
  for (let column = 0; column < raw.length; column++) {
    const steps = follow(words, raw, column, isLiteral)
    if (!steps) continue
    const whole = [...Array.from({ length: lead }, () => Math.max(0, column - 1)), ...steps]
    if (drawnWidth(raw.slice(0, column)) === left + lead) return whole
    found++
    only = whole
  }
  return found === 1 ? only : undefined
}

/** The columns of each character of the text and of its end, read from a column on. */
function follow(text: string, raw: string, from: number, isLiteral: boolean): number[] | undefined {
  const steps: number[] = []
  let column = from
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x20 && isBlank(raw.charCodeAt(column))) {
      // As many blanks as the tabs among them take.
      steps.push(column)
      while (text.charCodeAt(index + 1) === 0x20) {
        index++
        if (isBlank(raw.charCodeAt(column + 1))) column++
        steps.push(column)
      }
      while (isBlank(raw.charCodeAt(column))) column++
      continue
    }
    while (!isLiteral && raw.charAt(column) === '\\') {
      column++
      if (!isBlank(raw.charCodeAt(column))) break
      column++
    }
    if (raw.charCodeAt(column) !== code) return undefined
    steps.push(column++)
  }
  return [...steps, column]
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0c && code !== 0x0a)
}

const TAB_WIDTH = 8

/** Columns that the beginning of a row takes, with its tabs expanded. */
function drawnWidth(raw: string): number {
  if (!raw.includes('\t')) return columnWidth(raw)
  let width = 0
  for (const [index, part] of raw.split('\t').entries()) {
    if (index > 0) width += TAB_WIDTH - (width % TAB_WIDTH)
    width += columnWidth(part)
  }
  return width
}

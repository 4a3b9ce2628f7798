/**
 * Lines that know where they are.
 *
 * A `Line` is immutable. Cutting a region out of lines (a dedent, the rectangle of a cell) makes new
 * lines whose offsets have moved; text is sliced, never copied or joined. Only a line in which tabs
 * were expanded carries a column map, because only there an index into `text` is not a distance in
 * the source.
 */
import type { Source } from './source.js'
import { trimmedEnd } from './white-space.js'

export interface Line {
  /** What the parser sees: tabs expanded, no trailing white space. */
  readonly text: string
  /** Offset of the first character of `text` in the source (UTF-16 code units). */
  readonly offset: number
  /** Row in the source, from 0. */
  readonly row: number
  /** Column of the first character of `text` in the source's row, from 0, in UTF-16 code units. */
  readonly column: number
  readonly source: Source
  /** For a line with expanded tabs: `map[i]` is the source column of `text[i]`, `map[length]` the end. */
  readonly map?: readonly number[]
}

/** A region of a document: the lines that a construct may read, already cut to its rectangle. */
export type Block = readonly Line[]

/** The source offset of the character at `index` of a line; `index` may be one past the end. */
export function offsetAt(line: Line, index: number): number {
  const column = line.map?.[index]
  return column === undefined ? line.offset + index : line.offset - line.column + column
}

/** The line from `start` to `end` (indices into its text, clamped to it). */
export function sliceLine(line: Line, start: number, end = line.text.length): Line {
  const from = Math.min(start, line.text.length)
  if (from === 0 && end >= line.text.length) return line
  const text = line.text.slice(from, end)
  const { row, source, map } = line
  if (!map) return { text, offset: line.offset + from, row, column: line.column + from, source }
  const column = map[from] ?? line.column + from
  const offset = line.offset - line.column + column
  return { text, offset, row, column, source, map: map.slice(from, from + text.length + 1) }
}

/** As `sliceLine`, with the white space at the end cut off. */
export function sliceLineTrimmed(line: Line, start: number, end = line.text.length): Line {
  const cut = sliceLine(line, start, end)
  const length = trimmedEnd(cut.text)
  return length === cut.text.length ? cut : sliceLine(cut, 0, length)
}

/** The lines without their first `indent` columns. */
export function dedent(block: Block, indent: number): Block {
  return indent === 0 ? block : block.map((line) => sliceLine(line, indent))
}

/** The lines without blank ones at the start and the end. */
export function trimBlock(block: Block): Block {
  let start = 0
  let end = block.length
  while (start < end && block[start]?.text === '') start++
  while (end > start && block[end - 1]?.text === '') end--
  return start === 0 && end === block.length ? block : block.slice(start, end)
}

/** The text of the lines, joined by line feeds. */
export function blockText(block: Block): string {
  let text = block[0]?.text ?? ''
  for (let i = 1; i < block.length; i++) text += `\n${block[i]?.text ?? ''}`
  return text
}

/** A line read from a raw text with tabs, vertical tabs or form feeds in it. */
export function expandTabs(
  source: Source,
  raw: string,
  offset: number,
  row: number,
  tabWidth: number,
): Line {
  const map: number[] = []
  let text = ''
  /** Second halves of characters beyond the basic plane, which docutils counts as one. */
  let halves = 0
  for (let column = 0; column < raw.length; column++) {
    const character = raw.charAt(column)
    const width = character === '\t' ? tabWidth - ((text.length - halves) % tabWidth) : 1
    if (character >= '\udc00' && character <= '\udfff') halves++
    text +=
      character === '\t' || character === '\v' || character === '\f' ? ' '.repeat(width) : character
    for (let i = 0; i < width; i++) map.push(column)
  }
  text = text.slice(0, trimmedEnd(text))
  map.length = text.length
  map.push(text.length === 0 ? 0 : (map[text.length - 1] ?? 0) + 1)
  return { text, offset, row, column: 0, source, map }
}

/** Lines of a part of a source, and lines as they stand in it, without docutils' clean-up. */
import type { Block, Line } from '../source/line.js'
import { readLines, type Source } from '../source/source.js'

/**
 * The lines of the text from one offset to another, cleaned as the lines of a document are. They
 * know their places in the whole source.
 */
export function readRegion(source: Source, start: number, end: number, tabWidth: number): Block {
  const lines = readLines({ path: source.path, text: source.text.slice(start, end) }, tabWidth)
  const before = readLines({ path: source.path, text: `${source.text.slice(0, start)}.` }, tabWidth)
  const row = before.length - 1
  const column = start - (before.at(-1)?.offset ?? 0)
  return lines.map((line) => ({
    ...line,
    ...(line.row === 0 && moveRight(line, column)),
    offset: line.offset + start,
    row: line.row + row,
    source,
  }))
}

function moveRight(line: Line, columns: number): Partial<Line> {
  const { map } = line
  const column = line.column + columns
  return map ? { column, map: map.map((place) => place + columns) } : { column }
}

const LINE_BREAK = /\r\n?|\n/g

/** The lines of a file as they are in it, with tabs and trailing blanks. */
export function readRawLines(source: Source): Block {
  const { text } = source
  const lines: Line[] = []
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const push = (end: number) => {
    const row = lines.length
    lines.push({ text: text.slice(start, end), offset: start, row, column: 0, source })
  }
  for (const { 0: found, index } of text.matchAll(LINE_BREAK)) {
    push(index)
    start = index + found.length
  }
  if (start < text.length) push(text.length)
  return lines
}

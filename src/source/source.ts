/**
 * A document's text, and the lines that a parser reads from it.
 *
 * Reading lines does what docutils does before it parses (`string2lines`): tabs become blanks up to
 * the next multiple of eight, form feeds and vertical tabs become blanks, trailing white space goes.
 * The offsets of the original text stay with every line, so that nothing has to be found again.
 */
import { expandTabs, type Block, type Line } from './line.js'
import { trimmedEnd } from './white-space.js'

/** A text with the name that messages call it by. Offsets are UTF-16 code units into `text`. */
export interface Source {
  readonly path: string
  readonly text: string
  /** It stands in a document of another path, such as an included file. */
  readonly isInserted?: true
  /** The path that others in it are relative to, where that is not its own. */
  readonly base?: string
}

/** Every line break that Python's `str.splitlines` knows, but `\v` and `\f`, which become blanks. */
const LINE_BREAK = /\r\n?|[\n\x1c-\x1e\x85\u2028\u2029]/g
const UNUSUAL_BREAKS = ['\r', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029']
const NEEDS_EXPANSION = /[\t\v\f]/
const EXPANDED = ['\t', '\v', '\f']

/** The lines of a source, cleaned as docutils cleans them. A final line break opens no line. */
export function readLines(source: Source, tabWidth = 8): Block {
  const { text } = source
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return UNUSUAL_BREAKS.some((character) => text.includes(character))
    ? readUnusualLines(source, first, tabWidth)
    : readPlainLines(source, first, tabWidth)
}

/** Lines that end in line feeds only: the usual case, and a plain search. */
function readPlainLines(source: Source, first: number, tabWidth: number): Block {
  const { text } = source
  const lines: Line[] = []
  const expands = EXPANDED.some((character) => text.includes(character))
  for (let start = first; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const row = lines.length
    lines.push(
      expands
        ? readLine(source, start, end, row, tabWidth)
        : {
            text: text.slice(start, trimmedEnd(text, start, end)),
            offset: start,
            row,
            column: 0,
            source,
          },
    )
    start = end + 1
  }
  return lines
}

function readUnusualLines(source: Source, first: number, tabWidth: number): Block {
  const { text } = source
  const lines: Line[] = []
  let start = first
  for (const { 0: found, index } of text.matchAll(LINE_BREAK)) {
    lines.push(readLine(source, start, index, lines.length, tabWidth))
    start = index + found.length
  }
  if (start < text.length) lines.push(readLine(source, start, text.length, lines.length, tabWidth))
  return lines
}

function readLine(source: Source, start: number, end: number, row: number, tabWidth: number): Line {
  const raw = source.text.slice(start, end)
  if (NEEDS_EXPANSION.test(raw)) return expandTabs(source, raw, start, row, tabWidth)
  return { text: raw.slice(0, trimmedEnd(raw)), offset: start, row, column: 0, source }
}

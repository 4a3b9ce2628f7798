/**
 * The lines of another file among those of a document. docutils puts blank lines around them and a
 * comment after them, which ends whatever the file left open; so do we.
 */
import type { Block, Line } from '../source/line.js'
import type { Source } from '../source/source.js'

const END = '.. end of inclusion from "'

/** Whether a line is the comment after an included file, and not one that somebody wrote. */
export function isInclusionEnd(line: Line): boolean {
  return line.source.text === '' && line.text.startsWith(END)
}

/** The lines with what stands around them. `beside` gives those lines a place. */
export function inclusionLines(lines: Block, beside: Line, path: string): Line[] {
  const last = lines.at(-1) ?? beside
  const source: Source = { path: last.source.path, text: '' }
  const before: Line = blankBeside(beside)
  const after: Line = blankBeside(last)
  const marker: Line = {
    text: `${END}${path}"`,
    offset: last.offset,
    row: last.row + 2,
    column: 0,
    source,
  }
  return [before, ...lines, after, marker, after]
}

function blankBeside({ offset, row, source }: Line): Line {
  return { text: '', offset, row, column: 0, source }
}

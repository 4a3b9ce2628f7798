/**
 * Grid tables: which lines are the table. What its cells are, `table/grid.ts` finds out.
 *
 * The table is the run of lines up to a blank or indented one, cut where a line does not begin with
 * `+` or `|`, and back to the last line that can be a bottom border. Then every line has to be as
 * wide as the first.
 *
 * Source: "reStructuredText Markup Specification", Grid Tables; docutils' `isolate_grid_table`.
 */
import type { Block, Line } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import type { BlockNode, SystemMessage } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { consume, lineAt } from '../regions.js'
import { buildTable } from '../table/build.js'
import { drawLine, stripDrawnLine, type DrawnLine, type Drawing } from '../table/drawing.js'
import { scanGridTable } from '../table/grid.js'
import { malformedTable, warnNoBlankLine, type Malformation } from '../table/messages.js'

const BORDER = /^\+-[-+]+-\+ *$/
const NO_BOTTOM = 'A grid table ends with a border like its first line.'
const RAGGED = 'All lines of a grid table are equally wide and end with "+" or "|".'
const INCOMPLETE = 'Every cell needs a "+" at each corner, and whole lines between its corners.'
const PLUS = 0x2b
const BAR = 0x7c

/** How many lines docutils goes back too far where a table ends before its run of lines does. */
const STEP_BACK = 2

export const gridTable: BlockConstruct = {
  name: 'grid table',
  parse(state, context) {
    const { lines, index } = state
    if (!BORDER.test(lines[index]?.text ?? '')) return false
    const run = runEnd(state)
    const messages = run.indented ? [unexpectedIndentation(context, run.indented)] : []
    const drawing = leftEdge(lines, index, run.end)
    const bottom = bottomBorder(drawing)
    const cut = bottom >= 0 && bottom < drawing.length - 1
    if (cut) drawing.length = bottom + 1
    const blankFinish = !run.indented && !cut && bottom >= 0 && index + drawing.length === run.end
    // The end of a table that was cut is read again, as docutils does.
    consume(state, index + drawing.length - (cut ? STEP_BACK : 0))
    const problem = bottom < 0 ? { help: NO_BOTTOM } : raggedLine(drawing)
    if (problem) {
      const block = drawing.map(({ line }) => line)
      messages.push(malformedTable(context, block, { ...problem, shift: cut ? -STEP_BACK : 0 }))
    } else state.out.push(readDrawing(context, drawing, cut ? -STEP_BACK : 0))
    state.out.push(...messages)
    if (!blankFinish) warnNoBlankLine(state, context)
    return true
  },
}

/** Where the run of lines ends that the table is in, and the indented line that ended it if one did. */
function runEnd(state: BlockState): { end: number; indented?: Line } {
  const { lines, index } = state
  let end = index + 1
  const known = state.run
  if (known?.lines === lines && known.end > index) end = known.end
  else {
    while (end < lines.length && !endsRun(lines[end]?.text ?? '')) end++
    state.run = { lines, end }
  }
  const last = lines[end]
  return last && last.text !== '' ? { end, indented: last } : { end }
}

function endsRun(text: string): boolean {
  return text === '' || text.startsWith(' ')
}

/** The lines of the run, stripped, up to one that does not begin as a line of a table does. */
function leftEdge(lines: Block, start: number, end: number): DrawnLine[] {
  const drawing: DrawnLine[] = []
  for (let i = start; i < end; i++) {
    const drawn = stripDrawnLine(drawLine(lineAt(lines, i)))
    if (!isEdge(drawn.columns.charCodeAt(0))) break
    drawing.push(drawn)
  }
  return drawing
}

/** The last line that may be the bottom border, or -1. */
function bottomBorder(drawing: readonly DrawnLine[]): number {
  const last = drawing.length - 1
  if (BORDER.test(drawing[last]?.columns ?? '')) return last
  for (let i = last - 1; i > 1; i--) if (BORDER.test(drawing[i]?.columns ?? '')) return i
  return -1
}

function raggedLine(drawing: Drawing): Malformation | undefined {
  const width = drawing[0]?.columns.length ?? 0
  const ragged = drawing.find(({ columns }) => {
    return columns.length !== width || !isEdge(columns.charCodeAt(columns.length - 1))
  })
  return ragged && { culprit: ragged.line, help: RAGGED }
}

/** `shift` is what docutils' line numbers are off by. */
function readDrawing(context: ParseContext, drawing: Drawing, shift: number): BlockNode {
  const block = drawing.map(({ line }) => line)
  const scan = scanGridTable(drawing)
  if ('malformed' in scan) {
    const { malformed: detail, offset } = scan
    return malformedTable(context, block, { detail, offset, shift, help: INCOMPLETE })
  }
  const position = positionOfLines(lineAt(block, 0), lineAt(block, block.length - 1))
  return buildTable(scan, position, context, { lineShift: 1 + shift })
}

/** docutils gives the line in the source here, in a cell as well. */
function unexpectedIndentation(context: ParseContext, line: Line): SystemMessage {
  return context.message({
    code: 'unexpected-indentation',
    level: 'error',
    message: 'Unexpected indentation.',
    line: context.sourceLine(line),
    position: positionOfLines(line, line),
  })
}

function isEdge(code: number): boolean {
  return code === PLUS || code === BAR
}

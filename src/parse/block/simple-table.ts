/**
 * Simple tables: which lines are the table. What its cells are, `table/simple.ts` finds out.
 *
 * The table ends with its third border, or with its second one where a blank line follows. Blank
 * lines are part of it.
 *
 * Source: "reStructuredText Markup Specification", Simple Tables; docutils' `isolate_simple_table`.
 */
import type { Block } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import type { BlockNode } from '../../tree/nodes.js'
import type { BlockConstruct } from '../construct.js'
import type { ParseContext } from '../context.js'
import { consume, lineAt } from '../regions.js'
import { buildTable } from '../table/build.js'
import { drawLines } from '../table/drawing.js'
import { malformedTable, warnNoBlankLine, type Malformation } from '../table/messages.js'
import { scanSimpleTable } from '../table/simple.js'

const TOP = /^=+(?: +=+)+ *$/
const BORDER = /^=+[ =]*$/
const MISMATCH = 'Bottom/header table border does not match top border.'
const NO_BOTTOM = 'A simple table ends with a border as long as its first one, and a blank line.'
const UNEQUAL = 'Make all borders of a simple table as long as the first one.'
const MISALIGNED =
  'Text must stay within the columns that the borders draw; only the last one is open to the right.'

interface Extent {
  /** Index of the last line. */
  readonly last: number
  readonly blankFinish: boolean
  readonly problem?: Malformation
}

export const simpleTable: BlockConstruct = {
  name: 'simple table',
  parse(state, context) {
    const { lines, index } = state
    if (!TOP.test(lines[index]?.text ?? '')) return false
    const { last, blankFinish, problem } = findBottom(lines, index)
    const block = lines.slice(index, last + 1)
    consume(state, last + 1)
    state.out.push(problem ? malformedTable(context, block, problem) : readLines(context, block))
    if (!blankFinish) warnNoBlankLine(state, context)
    return true
  },
}

function findBottom(lines: Block, start: number): Extent {
  const width = lines[start]?.text.length ?? 0
  let header: number | undefined
  for (let i = start + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (!BORDER.test(text)) continue
    const blankFinish = (lines[i + 1]?.text ?? '') === ''
    if (text.length !== width) {
      return {
        last: i,
        blankFinish,
        problem: { detail: MISMATCH, culprit: lines[i], help: UNEQUAL },
      }
    }
    if (blankFinish || header !== undefined) return { last: i, blankFinish }
    header = i
  }
  if (header === undefined) {
    const problem = { detail: 'No bottom table border found.', help: NO_BOTTOM }
    return { last: lines.length - 1, blankFinish: true, problem }
  }
  const detail = 'No bottom table border found or no blank line after table bottom.'
  return { last: header, blankFinish: false, problem: { detail, help: NO_BOTTOM } }
}

function readLines(context: ParseContext, block: Block): BlockNode {
  const scan = scanSimpleTable(drawLines(block))
  if ('malformed' in scan) {
    const { malformed: detail, offset } = scan
    return malformedTable(context, block, { detail, offset, help: MISALIGNED })
  }
  const position = positionOfLines(lineAt(block, 0), lineAt(block, block.length - 1))
  return buildTable(scan, position, context, { lineShift: 1 })
}

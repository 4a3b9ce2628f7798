/** What is said about the drawing of a table, and where. */
import { blockText, type Block, type Line } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { readLines } from '../../source/source.js'
import type { SystemMessage } from '../../tree/nodes.js'
import type { BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { sourceBlock } from '../messages.js'
import { lineAt } from '../regions.js'

export interface Malformation {
  /** Why, in docutils' words, where docutils has some. */
  readonly detail?: string
  /** The line that docutils blames, from 0 in the table. */
  readonly offset?: number
  /** The line that is wrong, where docutils blames the whole table. */
  readonly culprit?: Line | undefined
  /** What docutils' line number is off by. */
  readonly shift?: number
  readonly help: string
}

/** The message that stands in place of a table, with the table's source. */
export function malformedTable(
  context: ParseContext,
  block: Block,
  { detail, offset = 0, culprit, shift = 0, help }: Malformation,
): SystemMessage {
  const first = lineAt(block, 0)
  const last = lineAt(block, block.length - 1)
  const blamed = culprit ?? (offset > 0 ? block[offset] : undefined)
  return context.message(
    {
      code: 'table-malformed',
      level: 'error',
      message: detail === undefined ? 'Malformed table.' : `Malformed table.\n${detail}`,
      line: reportedLine(context.lineNumber(first) + offset + shift, first),
      position: blamed ? positionOfLines(blamed, blamed) : positionOfLines(first, last),
      help,
    },
    sourceBlock(blockText(block), positionOfLines(first, last)),
  )
}

/** docutils looks a line up in a list, in which numbers below 1 count from the end. */
function reportedLine(line: number, { source }: Line): number {
  return line < 1 ? readLines(source).length + line : line
}

/** Says that a table ended at the state's line, which should have been blank. */
export function warnNoBlankLine(state: BlockState, context: ParseContext): void {
  const last = lineAt(state.lines, state.index - 1)
  const next = state.lines[state.index] ?? last
  state.out.push(
    context.message({
      code: 'table-no-blank-line',
      level: 'warning',
      message: 'Blank line required after table.',
      line: context.lineNumber(last) + 1,
      position: positionOfLines(next, next),
    }),
  )
}

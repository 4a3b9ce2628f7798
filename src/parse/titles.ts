/** Messages about section titles, with the title's lines as they stand in the source. */
import { positionOfLines } from '../source/position.js'
import type { SystemMessage } from '../tree/nodes.js'
import type { BlockState } from './construct.js'
import type { MessageInput, ParseContext } from './context.js'
import { linesText, sourceBlock } from './messages.js'
import { lineAt } from './regions.js'

export type TitleProblem = Pick<MessageInput, 'code' | 'level' | 'message'> & {
  /** docutils' line number. */
  readonly line: number
}

export const INCONSISTENT_TITLE = {
  code: 'title-level-inconsistent',
  level: 'severe',
  message: 'Title level inconsistent:',
} as const

/** A message about the lines from the state's index to `end`, which it shows. */
export function titleMessage(
  state: BlockState,
  context: ParseContext,
  end: number,
  problem: TitleProblem,
): SystemMessage {
  const { lines, index } = state
  const last = Math.min(end, lines.length) - 1
  const position = positionOfLines(lineAt(lines, index), lineAt(lines, last))
  const message = context.message(
    { ...problem, position },
    sourceBlock(linesText(lines, index, last + 1), position),
  )
  // A title that cannot stand here is an error; of one that can its lines are warned of.
  if (problem.level === 'warning') message.sourceRead = true
  return message
}

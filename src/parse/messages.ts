/** Messages that many block constructs have in common. */
import type { Line } from '../source/line.js'
import { positionOfLines, type Position } from '../source/position.js'
import { preserved, text } from '../tree/builders.js'
import type { LiteralBlock } from '../tree/nodes.js'
import type { BlockState } from './construct.js'
import type { ParseContext } from './context.js'
import { lineAt } from './regions.js'

/** The literal block that shows a message's source. */
export function sourceBlock(value: string, position: Position): LiteralBlock {
  return preserved('literal_block', [text(value, position)], position)
}

/** Says that a construct ended at the state's line, which should have been blank. */
export function warnUnindent(state: BlockState, context: ParseContext, construct: string): void {
  const next = state.lines[state.index]
  const line = next ?? lineAt(state.lines, state.lines.length - 1)
  state.out.push(
    context.message({
      code: 'unexpected-unindent',
      level: 'warning',
      message: `${construct} ends without a blank line; unexpected unindent.`,
      // at the end of all lines docutils' machine stands one past the end, and counts on from there
      line: context.lineNumber(line) + (next ? 0 : 2),
      position: positionOfLines(line, line),
    }),
  )
}

/** The lines from one to another as they stand in their rectangle, for a message. */
export function linesText(lines: readonly Line[], start: number, end: number): string {
  let value = lines[start]?.text ?? ''
  for (let i = start + 1; i < end; i++) value += `\n${lines[i]?.text ?? ''}`
  return value
}

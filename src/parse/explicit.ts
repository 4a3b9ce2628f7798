/**
 * What explicit markup blocks have in common: how they end, and the comment that is left of one that
 * is malformed.
 */
import { blockText, trimBlock } from '../source/line.js'
import { positionOfLines } from '../source/position.js'
import { preserved, text } from '../tree/builders.js'
import type { Comment } from '../tree/nodes.js'
import type { BlockState } from './construct.js'
import type { MessageInput, ParseContext } from './context.js'
import { warnUnindent } from './messages.js'
import { anonymousWidth, explicitWidth } from './patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from './regions.js'

/** Says so if neither a blank line nor more explicit markup follows at the state's index. */
export function endExplicit(state: BlockState, context: ParseContext, blankFinish: boolean): void {
  const next = state.lines[state.index]?.text ?? ''
  state.inSeries = explicitWidth(next) > 0 || anonymousWidth(next) > 0
  if (!blankFinish && !state.inSeries) warnUnindent(state, context, 'Explicit markup')
}

/** Reads a comment at the state's index, whose text begins at `width`, and moves past it. */
export function readComment(state: BlockState, context: ParseContext, width: number): void {
  const { lines, index } = state
  const first = lineAt(lines, index)
  const alone = (lines[index + 1]?.text ?? '') === ''
  const empty = alone && first.text.length <= width
  let blankFinish = true
  if (empty || (alone && context.endInclusion(first))) {
    // an empty comment takes nothing in, so that it can separate two quotes
    consume(state, index + 1)
    if (empty) state.out.push(preserved('comment', [], positionOfLines(first, first)))
  } else blankFinish = readCommentBody(state, index, width)
  endExplicit(state, context, blankFinish)
}

/**
 * Reads the text of a comment from the state's index on; the comment itself began at the line
 * `start`. Returns whether it ended with a blank line.
 */
function readCommentBody(state: BlockState, start: number, width: number): boolean {
  const { lines, index } = state
  const region = hangingRegion(lines, index, width)
  consume(state, region.end)
  const block = trimBlock(region.block)
  const first = lineAt(lines, start)
  const last = lastLine(lines, start, region.end)
  const node: Comment = preserved('comment', [], positionOfLines(first, last))
  if (block.length > 0) {
    const position = positionOfLines(lineAt(block, 0), lineAt(block, block.length - 1))
    node.children.push(text(blockText(block), position))
  }
  state.out.push(node)
  return region.blankFinish
}

/**
 * Malformed markup up to `end` becomes a comment, of its last line and what is below it only, with a
 * message after it (docutils' `MarkupError`).
 */
export function readMalformed(
  state: BlockState,
  context: ParseContext,
  end: number,
  problem: Pick<MessageInput, 'code' | 'message'>,
): void {
  const { lines, index } = state
  const width = explicitWidth(lineAt(lines, index).text)
  const line = lineAt(lines, end - 1)
  const near = lastLine(lines, index, end)
  consume(state, end - 1)
  const message = context.message({
    ...problem,
    level: 'warning',
    line: context.lineNumber(line),
    position: positionOfLines(lineAt(lines, index), near),
  })
  const blankFinish = readCommentBody(state, index, width)
  state.out.push(message)
  endExplicit(state, context, blankFinish)
}

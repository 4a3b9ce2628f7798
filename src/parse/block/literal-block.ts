/**
 * What a paragraph that ended with `::` announces: an indented block, or unindented lines that all
 * begin with the same punctuation character.
 *
 * Source: "reStructuredText Markup Specification", Literal Blocks.
 */
import { blockText, trimBlock, type Block } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { preserved, text } from '../../tree/builders.js'
import type { LiteralBlock, SystemMessage } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { MessageInput, ParseContext } from '../context.js'
import { warnUnindent } from '../messages.js'
import { isPunctuation } from '../patterns.js'
import { consume, indentedRegion, lineAt } from '../regions.js'

export const literalBlock: BlockConstruct = {
  name: 'literal block',
  parse(state, context) {
    const region = indentedRegion(state.lines, state.index)
    const block = trimBlock(region.block)
    if (region.end > state.index) consume(state, region.end)
    if (block.length === 0) readQuoted(state, context)
    else {
      state.out.push(literal(block))
      if (!region.blankFinish) warnUnindent(state, context, 'Literal block')
    }
    return true
  },
}

function literal(block: Block): LiteralBlock {
  const position = positionOfLines(lineAt(block, 0), lineAt(block, block.length - 1))
  return preserved('literal_block', [text(blockText(block), position)], position)
}

/** Lines up to a blank one; what begins otherwise ends the block before its time. */
function readQuoted(state: BlockState, context: ParseContext): void {
  const { lines, index } = state
  const quote = lines[index]?.text.charCodeAt(0) ?? NaN
  if (!isPunctuation(quote)) {
    state.out.push(noneFound(state, context))
    return
  }
  let end = index + 1
  while (lines[end]?.text.charCodeAt(0) === quote) end++
  state.out.push(literal(lines.slice(index, end)))
  consume(state, end)
  const next = lines[end]
  if (!next || next.text === '') return
  const problem = next.text.charCodeAt(0) === 0x20 ? INDENTED : INCONSISTENT
  const line = context.lineNumber(next)
  state.out.push(context.message({ ...problem, line, position: positionOfLines(next, next) }))
}

type Problem = Pick<MessageInput, 'code' | 'level' | 'message'>
const INDENTED: Problem = {
  code: 'unexpected-indentation',
  level: 'error',
  message: 'Unexpected indentation.',
}
const INCONSISTENT: Problem = {
  code: 'literal-block-quoting',
  level: 'error',
  message: 'Inconsistent literal block quoting.',
}

function noneFound({ lines, index }: BlockState, context: ParseContext): SystemMessage {
  const next = lines[index]
  const near = next ?? lineAt(lines, lines.length - 1)
  return context.message({
    code: 'literal-block-missing',
    level: 'warning',
    message: 'Literal block expected; none found.',
    line: context.lineNumber(near) + (next ? 0 : 1),
    position: positionOfLines(near, near),
  })
}

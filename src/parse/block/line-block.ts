/**
 * Line blocks: lines that begin with a bar. What is indented more is a line block within.
 *
 * Source: "reStructuredText Markup Specification", Line Blocks.
 */
import { positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { LineBlock, SystemMessage } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { nestLines, type IndentedLine } from '../nest-lines.js'
import { lineBlockWidth } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'

export const lineBlock: BlockConstruct = {
  name: 'line block',
  parse(state, context) {
    const { index } = state
    const first = lineAt(state.lines, index)
    if (lineBlockWidth(first.text) === 0) return false
    const position = positionOfLines(first, first)
    const node: LineBlock = parent('line_block', [], position)
    state.out.push(node)
    const { items, messages, blankFinish } = readLines(state, context)
    const last = lastLine(state.lines, index, state.index)
    position.end = positionOfLines(last, last).end
    node.children = nestLines(items)
    for (const message of messages) state.out.push(message)
    if (!blankFinish) {
      state.out.push(
        context.message({
          code: 'line-block-unended',
          level: 'warning',
          message: 'Line block ends without a blank line.',
          line: context.lineNumber(first) + 1,
          position,
        }),
      )
    }
    return true
  },
}

function readLines(state: BlockState, context: ParseContext) {
  const items: IndentedLine[] = []
  const messages: SystemMessage[] = []
  // an empty line is indented as the one before it
  let indent = 0
  let blankFinish = false
  while (!blankFinish) {
    const { lines, index } = state
    const first = lines[index]
    const width = first ? lineBlockWidth(first.text) : 0
    if (!first || width === 0) break
    const region = hangingRegion(lines, index, width, true)
    const isFirst = items.length === 0
    const before: SystemMessage[] = []
    if (isFirst) consume(state, region.end)
    else state.index = region.end
    if (first.text !== '|') indent = width - 2
    const inline =
      region.block.length > 0
        ? context.parseInline(region.block, context.lineNumber(first), isFirst ? undefined : before)
        : undefined
    // docutils' machine for all lines but the first stands in the line block itself
    for (const line of before) items.push({ line, indent: items.at(-1)?.indent ?? 0 })
    const last = lastLine(lines, index, region.end)
    const position = positionOfLines(first, last)
    items.push({ line: parent('line', inline?.nodes ?? [], position), indent })
    if (inline) messages.push(...inline.messages)
    blankFinish = region.blankFinish
  }
  return { items, messages, blankFinish }
}

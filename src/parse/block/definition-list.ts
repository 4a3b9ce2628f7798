/**
 * Definition lists: a line of text and, without a blank line between, indented lines.
 *
 * Source: "reStructuredText Markup Specification", Definition Lists.
 */
import type { Line } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { BlockNode, DefinitionList, DefinitionListItem } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { warnUnindent } from '../messages.js'
import { opensConstruct } from '../patterns.js'
import { consume, indentedRegion, lastLine, lineAt } from '../regions.js'
import { splitTerm } from '../terms.js'

export const definitionList: BlockConstruct = {
  name: 'definition list',
  parse(state, context) {
    const { lines, index } = state
    if (lines[index + 1]?.text.charCodeAt(0) !== 0x20) return false
    const items: DefinitionList['children'] = []
    const first = lineAt(lines, index)
    const list = parent('definition_list', items, positionOfLines(first, first))
    let blankFinish: boolean
    do {
      const item = readItem(state, context, items)
      items.push(item.node)
      if (items.length === 1) state.out.push(list)
      blankFinish = item.blankFinish
    } while (itemFollows(state))
    const last = lastLine(state.lines, index, state.index)
    list.position = positionOfLines(first, last)
    if (!blankFinish) warnUnindent(state, context, 'Definition list')
    return true
  },
}

function itemFollows({ lines, index }: BlockState): boolean {
  const line = lines[index]
  if (!line || lines[index + 1]?.text.charCodeAt(0) !== 0x20) return false
  return line.text.charCodeAt(0) !== 0x20 && !opensConstruct(line.text)
}

function readItem(state: BlockState, context: ParseContext, before: DefinitionList['children']) {
  const { lines, index } = state
  const term = lineAt(lines, index)
  const { block, end, blankFinish } = indentedRegion(lines, index + 1)
  const isFirst = before.length === 0
  if (isFirst) consume(state, end)
  else state.index = end
  const last = lastLine(lines, index, end)
  // docutils counts from the end of the definition here: the line before its last one
  const lineNumber = context.lineNumber(lineAt(lines, end - 1)) - 1
  // docutils' machine for all items but the first stands in the list itself
  const inline = context.parseInline([term], lineNumber, isFirst ? undefined : before)
  const body: BlockNode[] = [...inline.messages]
  if (term.text.endsWith('::')) body.push(literalMessage(term, context, lineNumber + 1))
  for (const node of context.parseBlock(block)) body.push(node)
  const from = lineAt(lines, index + 1)
  const definition = parent('definition', body, positionOfLines(from, last))
  const node: DefinitionListItem = parent(
    'definition_list_item',
    [...splitTerm(term, inline.nodes), definition],
    positionOfLines(term, last),
  )
  return { node, blankFinish }
}

function literalMessage(term: Line, context: ParseContext, line: number) {
  return context.message({
    code: 'literal-block-as-definition',
    level: 'info',
    message:
      'Blank line missing before literal block (after the "::")? ' +
      'Interpreted as a definition list item.',
    line,
    position: positionOfLines(term, term),
  })
}

/**
 * Field lists: `:name: body`.
 *
 * Source: "reStructuredText Markup Specification", Field Lists.
 */
import { sliceLine } from '../../source/line.js'
import { positionBetween, positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { BlockNode, Field, FieldList } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { warnUnindent } from '../messages.js'
import { fieldMarker } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'

export const fieldList: BlockConstruct = {
  name: 'field list',
  parse(state, context) {
    const { index } = state
    const first = lineAt(state.lines, index)
    let marker = fieldMarker(first.text)
    if (marker === undefined) return false
    const fields: FieldList['children'] = []
    const position = positionOfLines(first, first)
    state.out.push(parent('field_list', fields, position))
    let blankFinish = true
    while (marker !== undefined) {
      const field = readField(state, context, marker, fields)
      fields.push(field.node)
      blankFinish = field.blankFinish
      const next = state.lines[state.index]
      marker = next && fieldMarker(next.text)
    }
    const last = lastLine(state.lines, index, state.index)
    position.end = positionOfLines(last, last).end
    if (!blankFinish) warnUnindent(state, context, 'Field list')
    return true
  },
}

function readField(
  state: BlockState,
  context: ParseContext,
  marker: string,
  before: FieldList['children'],
) {
  const { lines, index } = state
  const first = lineAt(lines, index)
  const { block, end, blankFinish } = hangingRegion(lines, index, marker.length)
  const isFirst = before.length === 0
  if (isFirst) consume(state, end)
  else state.index = end
  const last = lastLine(lines, index, end)
  const nameLine = sliceLine(first, 1, marker.lastIndexOf(':'))
  // docutils' machine for all fields but the first stands in the list itself
  const name = context.parseInline([nameLine], undefined, isFirst ? undefined : before)
  const body: BlockNode[] = [...name.messages]
  for (const node of context.parseBlock(block)) body.push(node)
  const bodyStart = Math.min(marker.length, first.text.length)
  const node: Field = parent(
    'field',
    [
      parent('field_name', name.nodes, positionOfLines(nameLine, nameLine)),
      parent('field_body', body, positionBetween(first, bodyStart, last, last.text.length)),
    ],
    positionOfLines(first, last),
  )
  return { node, blankFinish }
}

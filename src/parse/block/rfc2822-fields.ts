/**
 * RFC 2822 header fields, `Name: body`, which only the start of a document can have (in PEPs).
 *
 * Source: "reStructuredText Markup Specification", RFC-2822 Fields.
 */
import { sliceLine } from '../../source/line.js'
import { positionBetween, positionOfLines } from '../../source/position.js'
import { parent, text } from '../../tree/builders.js'
import type { Field, FieldList } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { warnUnindent } from '../messages.js'
import { opensConstruct } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'

const MARKER = /^[!-9;-~]+:(?: +|$)/

export const rfc2822Fields: BlockConstruct = {
  name: 'RFC 2822 fields',
  parse(state, context) {
    if (!state.header) return false
    const { lines, index } = state
    const first = lineAt(lines, index)
    let marker = MARKER.exec(first.text)?.[0]
    if (marker === undefined) return false
    const fields: Field[] = []
    let blankFinish = true
    while (marker !== undefined) {
      const field = readField(state, context, marker)
      fields.push(field.node)
      blankFinish = field.blankFinish
      const next = lines[state.index]?.text ?? ''
      marker = opensConstruct(next) ? undefined : MARKER.exec(next)?.[0]
    }
    const last = lastLine(lines, index, state.index)
    const position = positionOfLines(first, last)
    const node: FieldList = parent('field_list', fields, position)
    node.classes = ['rfc2822']
    state.out.push(node)
    if (!blankFinish) warnUnindent(state, context, 'RFC2822-style field list')
    return true
  },
}

function readField(state: BlockState, context: ParseContext, marker: string) {
  const { lines, index } = state
  const first = lineAt(lines, index)
  const { block, end, blankFinish } = hangingRegion(lines, index, marker.length, true)
  consume(state, end)
  const last = lastLine(lines, index, end)
  const name = sliceLine(first, 0, first.text.indexOf(':'))
  const place = positionOfLines(name, name)
  const bodyStart = Math.min(marker.length, first.text.length)
  const node: Field = parent(
    'field',
    [
      parent('field_name', [text(name.text, place)], place),
      parent(
        'field_body',
        context.parseBlock(block),
        positionBetween(first, bodyStart, last, last.text.length),
      ),
    ],
    positionOfLines(first, last),
  )
  return { node, blankFinish }
}

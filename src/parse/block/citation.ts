/**
 * Citations: footnotes whose label is a word.
 *
 * Source: "reStructuredText Markup Specification", Citations.
 */
import { positionBetween, positionOfLines } from '../../source/position.js'
import { parent, text } from '../../tree/builders.js'
import { normalizeName } from '../../tree/names.js'
import type { Citation } from '../../tree/nodes.js'
import type { BlockConstruct } from '../construct.js'
import { endExplicit } from '../explicit.js'
import { SIMPLE_NAME } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'

const START = new RegExp(`^\\.\\. +\\[(${SIMPLE_NAME})\\](?: +|$)`, 'u')

export const citation: BlockConstruct = {
  name: 'citation',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const match = START.exec(first.text)
    if (!match) return false
    const { block, end, blankFinish } = hangingRegion(lines, index, match[0].length)
    consume(state, end)
    const last = lastLine(lines, index, end)
    const label = match[1] ?? ''
    const start = first.text.indexOf('[') + 1
    const place = positionBetween(first, start, first, start + label.length)
    const node: Citation = parent(
      'citation',
      [parent('label', [text(label, place)], place)],
      positionOfLines(first, last),
    )
    node.names = [normalizeName(label)]
    node.children.push(...context.names.noteExplicit(node, context.sourceLine(first)))
    for (const child of context.parseBlock(block)) node.children.push(child)
    state.out.push(node)
    endExplicit(state, context, blankFinish)
    return true
  },
}

/**
 * Anonymous hyperlink targets in their short form: `__ address`.
 *
 * Source: "reStructuredText Markup Specification", Anonymous Hyperlinks.
 */
import { blockText } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import type { BlockConstruct } from '../construct.js'
import { escapeToNulls } from '../escape.js'
import { endExplicit } from '../explicit.js'
import { anonymousWidth } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'
import { addTarget } from '../targets.js'

export const anonymousTarget: BlockConstruct = {
  name: 'anonymous target',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const width = anonymousWidth(first.text)
    if (width === 0) return false
    const { block, end, blankFinish } = hangingRegion(lines, index, width, true)
    consume(state, end)
    const last = lastLine(lines, index, end)
    addTarget(state, context, {
      name: undefined,
      lines: block.map(({ text }) => escapeToNulls(text)),
      line: context.lineNumber(first),
      position: positionOfLines(first, last),
      source: blockText(lines.slice(index, end)),
    })
    endExplicit(state, context, blankFinish)
    return true
  },
}

/**
 * Directives: the block that belongs to one is cut out here; `parseDirective` does the rest.
 *
 * Source: "reStructuredText Markup Specification", Directives.
 */
import { positionOfLines } from '../../source/position.js'
import type { BlockConstruct } from '../construct.js'
import { parseDirective } from '../directive-block.js'
import { endExplicit } from '../explicit.js'
import { linesText } from '../messages.js'
import { SIMPLE_NAME } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'

const START = new RegExp(`^\\.\\. +(${SIMPLE_NAME}) ?::(?: +|$)`, 'u')

export const directive: BlockConstruct = {
  name: 'directive',
  parse(state, context) {
    const { lines, index } = state
    const line = lineAt(lines, index)
    const match = START.exec(line.text)
    if (!match) return false
    const lineNumber = context.lineNumber(line)
    const { block, indent, end, blankFinish } = hangingRegion(
      lines,
      index,
      match[0].length,
      false,
      false,
    )
    consume(state, end)
    const last = lastLine(lines, index, end)
    parseDirective(
      {
        writtenName: match[1] ?? '',
        line,
        lineNumber,
        block,
        indent,
        blankFinish,
        blockText: linesText(lines, index, end),
        position: positionOfLines(line, last),
        titles: state.sections !== undefined,
        sidebar: state.sidebar,
        substitution: false,
      },
      context,
      state.out,
    )
    endExplicit(state, context, blankFinish || (state.lines[state.index]?.text ?? '') === '')
    return true
  },
}

/**
 * A line of punctuation where no sections may open: neither a title's overline nor a transition.
 *
 * Source: "reStructuredText Markup Specification", Sections; Transitions.
 */
import { positionOfLines } from '../../source/position.js'
import type { BlockConstruct } from '../construct.js'
import { sourceBlock } from '../messages.js'
import { isPunctuationLine } from '../patterns.js'
import { consume, lineAt } from '../regions.js'

export const strayLine: BlockConstruct = {
  name: 'stray line',
  parse(state, context) {
    const line = lineAt(state.lines, state.index)
    if (state.sections || line.text === '::' || !isPunctuationLine(line.text)) return false
    const position = positionOfLines(line, line)
    const lineNumber = context.lineNumber(line)
    if (line.text.length < 4) {
      state.out.push(
        context.message({
          code: 'title-or-transition-short',
          level: 'info',
          message:
            'Unexpected possible title overline or transition.\n' +
            "Treating it as ordinary text because it's so short.",
          line: lineNumber,
          position,
        }),
      )
      return false
    }
    state.out.push(
      context.message(
        {
          code: 'title-or-transition-unexpected',
          level: 'severe',
          message: 'Unexpected section title or transition.',
          line: lineNumber,
          position,
        },
        sourceBlock(line.text, position),
      ),
    )
    consume(state, state.index + 1)
    return true
  },
}

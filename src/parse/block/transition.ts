/**
 * Transitions: four or more equal punctuation characters with blank lines around them.
 *
 * Source: "reStructuredText Markup Specification", Transitions.
 */
import { positionOfLines } from '../../source/position.js'
import type { BlockConstruct } from '../construct.js'
import { isPunctuationLine } from '../patterns.js'
import { consume, lineAt } from '../regions.js'

export const transition: BlockConstruct = {
  name: 'transition',
  parse(state) {
    const { lines, index } = state
    const line = lineAt(lines, index)
    if (!state.sections || line.text.length < 4 || !isPunctuationLine(line.text)) return false
    const next = lines[index + 1]
    if (next && next.text !== '') return false
    consume(state, index + 1)
    state.out.push({ type: 'transition', position: positionOfLines(line, line) })
    return true
  },
}

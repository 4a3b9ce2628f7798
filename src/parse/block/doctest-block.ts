/**
 * Doctest blocks: `>>> ` and everything up to a blank line.
 *
 * Source: "reStructuredText Markup Specification", Doctest Blocks.
 */
import { blockText } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { preserved, text } from '../../tree/builders.js'
import type { BlockConstruct } from '../construct.js'
import { isDoctest } from '../patterns.js'
import { consume, lineAt } from '../regions.js'

export const doctestBlock: BlockConstruct = {
  name: 'doctest block',
  parse(state) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    if (!isDoctest(first.text)) return false
    let end = index + 1
    while (end < lines.length && lines[end]?.text !== '') end++
    consume(state, end)
    const position = positionOfLines(first, lineAt(lines, end - 1))
    const value = text(blockText(lines.slice(index, end)), position)
    state.out.push(preserved('doctest_block', [value], position))
    return true
  },
}

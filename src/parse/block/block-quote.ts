/**
 * Block quotes: whatever is indented.
 *
 * Source: "reStructuredText Markup Specification", Block Quotes.
 */
import type { BlockConstruct } from '../construct.js'
import { warnUnindent } from '../messages.js'
import { parseQuotes } from '../quotes.js'
import { consume, indentedRegion } from '../regions.js'

export const blockQuote: BlockConstruct = {
  name: 'block quote',
  parse(state, context) {
    const { block, end, blankFinish } = indentedRegion(state.lines, state.index)
    consume(state, end)
    for (const node of parseQuotes(context, block)) state.out.push(node)
    if (!blankFinish) warnUnindent(state, context, 'Block quote')
    return true
  },
}

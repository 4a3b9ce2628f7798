/**
 * Comments: explicit markup that is nothing else.
 *
 * Source: "reStructuredText Markup Specification", Comments.
 */
import type { BlockConstruct } from '../construct.js'
import { readComment } from '../explicit.js'
import { explicitWidth } from '../patterns.js'
import { lineAt } from '../regions.js'

export const comment: BlockConstruct = {
  name: 'comment',
  parse(state, context) {
    const width = explicitWidth(lineAt(state.lines, state.index).text)
    if (width === 0) return false
    readComment(state, context, width)
    return true
  },
}

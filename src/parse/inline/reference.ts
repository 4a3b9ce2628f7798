/**
 * `name_` and `name__`, read at the underscore that ends them.
 *
 * Source: "Hyperlink References", Reference Names.
 */
import { text } from '../../tree/builders.js'
import { normalizeName, whitespaceNormalizeName } from '../../tree/names.js'
import type { Reference } from '../../tree/nodes.js'
import { endOf } from './closing.js'
import { backQuoteOfRole } from './role-name.js'
import { simpleNameEndBefore, simpleNameStart } from './simple-name.js'
import type { InlineRule, InlineState } from './state.js'

const UNDERSCORE = 0x5f

export const reference: InlineRule = (state, index) => {
  if (index < state.roleAhead || referenceEnd(state, index) < 0) return undefined
  const { text: source, base, boundaries } = state
  const start = simpleNameStart(source, base, index, (at) => boundaries.mayStart(source, base, at))
  if (start < 0) return undefined
  const backQuote = backQuoteOfRole(state, start - 1)
  if (backQuote >= 0) {
    state.roleAhead = backQuote
    return undefined
  }
  const nameEnd = simpleNameEndBefore(source, start, UNDERSCORE)
  const end = referenceEnd(state, nameEnd)
  const name = source.slice(start, nameEnd)
  const node: Reference = {
    type: 'reference',
    name: whitespaceNormalizeName(name),
    children: [text(name, state.place(start, nameEnd))],
    position: state.place(start, end),
  }
  if (end - nameEnd === 2) node.anonymous = 1
  else node.refname = normalizeName(name)
  return { start, end, nodes: [node] }
}

/** The end of one or two underscores, as many as may end markup; -1 where neither does. */
function referenceEnd(state: InlineState, index: number): number {
  const two = state.text.charCodeAt(index + 1) === UNDERSCORE ? endOf(state, index + 2) : -1
  return two >= 0 ? two : endOf(state, index + 1)
}

/** `|substitution|`, and `|substitution|_`, which is a reference as well. Source: "Substitution References". */
import { normalizeName, whitespaceNormalizeName } from '../../tree/names.js'
import type { InlineNode, Reference, SubstitutionReference } from '../../tree/nodes.js'
import { endOf, isUnescaped, type Closed, type Closing } from './closing.js'
import { readDelimited, textOf } from './markup.js'
import type { InlineRule, InlineState } from './state.js'

const closing: Closing = {
  string: '|',
  follows: isUnescaped,
  end(state, index) {
    let end = index + 1
    while (end < index + 3 && state.text.charAt(end) === '_') end++
    for (; end > index; end--) if (endOf(state, end) >= 0) return end
    return -1
  },
}

export const substitutionReference: InlineRule = (state, index) => {
  if (state.text.charAt(index + 1) === '|') return undefined
  const markup = { start: index, width: 1, closing, name: 'substitution_reference' }
  return readDelimited(state, markup, (start, closed) => build(state, start, closed))
}

function build(state: InlineState, start: number, closed: Closed): InlineNode {
  const child = textOf(state, start, closed.start)
  const substitution: SubstitutionReference = {
    type: 'substitution_reference',
    refname: whitespaceNormalizeName(child.value),
    children: [child],
    position: state.place(start - 1, closed.start + 1),
  }
  const underscores = closed.end - closed.start - 1
  if (underscores === 0) return substitution
  const reference: Reference = {
    type: 'reference',
    children: [substitution],
    position: state.place(start - 1, closed.end),
    // docutils gives the name back without its escapes
    rawsource: `|${child.value}${state.text.slice(closed.start, closed.end)}`,
  }
  if (underscores === 2) reference.anonymous = 1
  else reference.refname = normalizeName(child.value)
  return reference
}

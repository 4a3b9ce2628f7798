/** ` ``literal text`` `: no escapes; backslashes stay. Source: "Inline Literals". */
import { parent, text } from '../../tree/builders.js'
import { isWhiteSpace } from '../../source/white-space.js'
import { restoreBackslashes } from '../escape.js'
import { endOf, type Closing } from './closing.js'
import { readDelimited } from './markup.js'
import type { InlineRule } from './state.js'

const closing: Closing = {
  string: '``',
  follows: (source, index) => !isWhiteSpace(source.charCodeAt(index - 1)),
  end: (state, index) => endOf(state, index + 2),
}

export const literal: InlineRule = (state, index) => {
  if (state.text.charAt(index + 1) !== '`') return undefined
  const markup = { start: index, width: 2, closing, name: 'literal' }
  return readDelimited(state, markup, (start, closed) => {
    const value = restoreBackslashes(state.text.slice(start, closed.start))
    const child = text(value, state.place(start, closed.start))
    return parent('literal', [child], state.place(index, closed.end))
  })
}

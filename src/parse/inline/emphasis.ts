/** `*emphasis*`. Source: "Emphasis". */
import { parent } from '../../tree/builders.js'
import { fixedClosing } from './closing.js'
import { readDelimited, textOf } from './markup.js'
import type { InlineRule } from './state.js'

const closing = fixedClosing('*')

export const emphasis: InlineRule = (state, index) => {
  if (state.text.charAt(index + 1) === '*') return undefined
  const markup = { start: index, width: 1, closing, name: 'emphasis' }
  return readDelimited(state, markup, (start, closed) =>
    parent('emphasis', [textOf(state, start, closed.start)], state.place(index, closed.end)),
  )
}

/** `**strong emphasis**`. Source: "Strong Emphasis". */
import { parent } from '../../tree/builders.js'
import { fixedClosing } from './closing.js'
import { readDelimited, textOf } from './markup.js'
import type { InlineRule } from './state.js'

const closing = fixedClosing('**')

export const strong: InlineRule = (state, index) => {
  if (state.text.charAt(index + 1) !== '*') return undefined
  const markup = { start: index, width: 2, closing, name: 'strong' }
  return readDelimited(state, markup, (start, closed) =>
    parent('strong', [textOf(state, start, closed.start)], state.place(index, closed.end)),
  )
}

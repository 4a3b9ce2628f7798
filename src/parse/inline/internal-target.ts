/** ``_`inline internal target` ``, read at its back-quote. Source: "Inline Internal Targets". */
import { normalizeName } from '../../tree/names.js'
import type { Target } from '../../tree/nodes.js'
import { fixedClosing } from './closing.js'
import { readDelimited, textOf } from './markup.js'
import type { InlineRule } from './state.js'

const closing = fixedClosing('`')

export const internalTarget: InlineRule = (state, index) => {
  const start = index - 1
  if (start < state.base || state.text.charAt(start) !== '_') return undefined
  const markup = { start, width: 2, closing, name: 'target' }
  return readDelimited(state, markup, (textStart, closed) => {
    const child = textOf(state, textStart, closed.start)
    const target: Target = {
      type: 'target',
      names: [normalizeName(child.value)],
      children: [child],
      position: state.place(start, closed.end),
    }
    state.before.push(...state.context.names.noteExplicit(target))
    return target
  })
}

/** `:math:`: a formula in LaTeX's notation, backslashes kept. */
import { text } from '../../tree/builders.js'
import type { MathInline } from '../../tree/nodes.js'
import { restoreBackslashes } from '../escape.js'
import type { Role } from '../role.js'
import { classesOf } from './classes.js'

export const math: Role = {
  run(call) {
    const node: MathInline = {
      type: 'math',
      children: [text(restoreBackslashes(call.text), call.textPosition)],
      position: call.position,
      ...classesOf(call),
    }
    return { nodes: [node], messages: [] }
  },
}

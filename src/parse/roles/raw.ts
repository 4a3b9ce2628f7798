/** `raw`, which only a role made from it with a format can use: text for one output format. */
import { text } from '../../tree/builders.js'
import type { Raw } from '../../tree/nodes.js'
import { unchanged } from '../directive-options/text.js'
import { restoreBackslashes } from '../escape.js'
import type { Role } from '../role.js'
import { classesOf } from './classes.js'
import { refuseRole } from './refuse.js'

export const raw: Role = {
  options: { format: unchanged },
  run(call, context) {
    const { format } = call.options
    if (!context.options.rawEnabled) {
      return refuseRole(call, context, {
        code: 'raw-role-disabled',
        level: 'warning',
        message: 'raw (and derived) roles disabled',
        withoutLine: true,
      })
    }
    if (typeof format !== 'string') {
      return refuseRole(call, context, {
        code: 'raw-role-without-format',
        level: 'error',
        message:
          `No format (Writer name) is associated with this role: "${call.name}".\n` +
          'The "raw" role cannot be used directly.\n' +
          'Instead, use the "role" directive to create a new role with an associated format.',
      })
    }
    const node: Raw = {
      type: 'raw',
      format,
      'xml:space': 'preserve',
      children: [text(restoreBackslashes(call.text), call.textPosition)],
      position: call.position,
      ...classesOf(call),
    }
    return { nodes: [node], messages: [] }
  },
}

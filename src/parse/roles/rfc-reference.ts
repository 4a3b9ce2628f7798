/** `:RFC:`: a link to an RFC by its number, with `#` to a place in it. */
import { text } from '../../tree/builders.js'
import type { Reference } from '../../tree/nodes.js'
import { unescape } from '../escape.js'
import { rfcAddress } from '../inline/numbered-documents.js'
import type { Role } from '../role.js'
import { classesOf } from './classes.js'
import { naturalNumber } from './integer.js'
import { numberedReference } from './numbered-reference.js'
import { refuseRole } from './refuse.js'

export const rfcReference: Role = {
  run(call, context) {
    const written = unescape(call.text)
    const { number, section, title } = numberedReference(call, context)
    const digits = naturalNumber(number)
    if (digits === undefined || digits === '0') {
      return refuseRole(call, context, {
        code: 'rfc-number',
        level: 'error',
        message: `RFC number must be a number greater than or equal to 1; "${written}" is invalid.`,
      })
    }
    const shown = context.options.dialect === 'sphinx' ? written : digits
    const node: Reference = {
      type: 'reference',
      refuri: rfcAddress(context.options, digits) + section,
      children: [title ?? text(`RFC ${shown}`, call.textPosition)],
      position: call.position,
      ...classesOf(call),
    }
    return { nodes: [node], messages: [] }
  },
}

/** `:PEP:`: a link to a Python Enhancement Proposal by its number; in Sphinx with `#` to a place in it. */
import { text } from '../../tree/builders.js'
import type { Reference } from '../../tree/nodes.js'
import { unescape } from '../escape.js'
import { pepAddress } from '../inline/numbered-documents.js'
import type { Role } from '../role.js'
import { classesOf } from './classes.js'
import { naturalNumber } from './integer.js'
import { numberedReference } from './numbered-reference.js'
import { refuseRole } from './refuse.js'

export const pepReference: Role = {
  run(call, context) {
    const written = unescape(call.text)
    const { number, section, title } = numberedReference(call, context)
    const isDivided = section !== '' && context.options.dialect === 'docutils'
    const digits = isDivided ? undefined : naturalNumber(number)
    if (digits === undefined || digits.length > 4) {
      return refuseRole(call, context, {
        code: 'pep-number',
        level: 'error',
        message: `PEP number must be a number from 0 to 9999; "${written}" is invalid.`,
      })
    }
    const node: Reference = {
      type: 'reference',
      refuri: pepAddress(context.options, digits) + (section === '' ? '' : `/${section}`),
      children: [title ?? text(`PEP ${written}`, call.textPosition)],
      position: call.position,
      ...classesOf(call),
    }
    return { nodes: [node], messages: [] }
  },
}

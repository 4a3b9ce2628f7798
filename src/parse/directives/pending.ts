/** Directives that leave only a note for a transform: `sectnum` and `target-notes`. */
import type { Pending, PendingDetail } from '../../tree/nodes.js'
import { integer } from '../directive-options/number.js'
import { unchangedRequired } from '../directive-options/text.js'
import type { Directive, DirectiveCall, OptionValue } from '../directive.js'
import { addName, commonOptions } from './shared.js'

/** Source: "reStructuredText Directives", Automatic Section Numbering. */
export const sectnum: Directive = {
  options: { depth: integer, start: integer, prefix: unchangedRequired, suffix: unchangedRequired },
  run: (call) => [pendingFor('parts.SectNum', call)],
}

/** Source: "reStructuredText Directives", Target Footnotes. */
export const targetNotes: Directive = {
  options: commonOptions,
  run(call, context) {
    const pending = pendingFor('references.TargetNotes', call)
    const messages = addName(pending, call, context)
    if (messages.length > 0) pending.messages = messages
    delete pending.details['name']
    return [pending]
  },
}

function pendingFor(transform: string, call: DirectiveCall): Pending {
  return { type: 'pending', transform, details: pendingDetails(call), position: call.position }
}

/** The options as docutils hands them to a transform: a flag has no value. */
export function pendingDetails({ options }: DirectiveCall): Record<string, PendingDetail> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, detail(value)]))
}

function detail(value: OptionValue): PendingDetail {
  if (value === true || value === null) return null
  return typeof value === 'object' ? value.map(String) : value
}

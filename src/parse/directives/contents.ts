/**
 * `contents`: a table of contents. What stands here is its title and a pending node; a transform
 * fills it in.
 *
 * Source: "reStructuredText Directives", Table of Contents.
 */
import { astext } from '../../tree/astext.js'
import { parent, text } from '../../tree/builders.js'
import { normalizeName } from '../../tree/names.js'
import type { Pending, SystemMessage, Title, Topic } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { bodyElementForbidden } from '../directive-failure.js'
import { choice } from '../directive-options/choice.js'
import { classOption } from '../directive-options/class.js'
import { nonnegativeInteger } from '../directive-options/number.js'
import { flag } from '../directive-options/text.js'
import type { Directive, DirectiveCall, OptionReader } from '../directive.js'
import { pendingDetails } from './pending.js'
import { addClasses, classesOption, hasOption, titleFrom } from './shared.js'

const backlinks: OptionReader = (value) => {
  const read = choice(['top', 'entry', 'none'])(value)
  return read.ok && read.value === 'none' ? { ok: true, value: null } : read
}

export const contents: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: { depth: nonnegativeInteger, local: flag, backlinks, class: classOption },
  run(call, context) {
    if (!call.atTopLevel && !call.inSidebar) return bodyElementForbidden(call)
    const { title, name, messages } = titleOf(call, context)
    const topic: Topic = parent('topic', title ? [title] : [], call.position)
    addClasses(topic, ['contents', ...classesOption(call)])
    if (hasOption(call, 'local')) addClasses(topic, ['local'])
    if (!context.names.has(name)) topic.names = [name]
    context.names.noteImplicit(topic)
    const pending: Pending = {
      type: 'pending',
      transform: 'parts.Contents',
      details: pendingDetails(call),
      position: call.position,
    }
    topic.children.push(pending)
    return [topic, ...messages]
  },
}

function titleOf(
  call: DirectiveCall,
  context: ParseContext,
): { title?: Title; name: string; messages: SystemMessage[] } {
  const [argument] = call.arguments
  const label = context.language.labels['contents'] ?? 'Contents'
  if (argument) {
    const { title, messages } = titleFrom(argument, call, context)
    return { title, name: normalizeName(astext(title.children)), messages }
  }
  const name = normalizeName(label)
  if (hasOption(call, 'local')) return { name, messages: [] }
  return { title: parent('title', [text(label, call.position)], call.position), name, messages: [] }
}

/**
 * `class`: classes for the content, or for the element that follows (by a transform).
 *
 * Source: "reStructuredText Directives", Class.
 */
import type { Pending } from '../../tree/nodes.js'
import type { Directive } from '../directive.js'
import { addClasses, classesArgument } from './shared.js'

export const classDirective: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  hasContent: true,
  run(call, context) {
    const classes = classesArgument(call)
    if ('failed' in classes) return classes
    if (call.content.length === 0) {
      const pending: Pending = {
        type: 'pending',
        transform: 'misc.ClassAttribute',
        details: { class: classes, directive: call.writtenName },
        rawsource: call.blockText,
        position: call.position,
      }
      return [pending]
    }
    const nodes = context.parseBlock(call.content)
    for (const node of nodes) if (node.type !== 'text') addClasses(node, classes)
    return nodes
  },
}

/**
 * `replace`: inline markup for a substitution.
 *
 * Source: "reStructuredText Directives", Replacement Text.
 */
import type { InlineNode, SystemMessage } from '../../tree/nodes.js'
import { contentMissing, substitutionOnly } from '../directive-failure.js'
import type { Directive } from '../directive.js'

export const replace: Directive = {
  hasContent: true,
  run(call, context) {
    if (!call.inSubstitution) return substitutionOnly(call)
    if (call.content.length === 0) return contentMissing(call)
    let paragraph: InlineNode[] | undefined
    const messages: SystemMessage[] = []
    for (const node of context.parseBlock(call.content)) {
      if (node.type === 'system_message') {
        delete node.backrefs
        messages.push(node)
      } else if (node.type === 'paragraph' && !paragraph) paragraph = node.children
      else {
        const message = `Error in "${call.writtenName}" directive: may contain a single paragraph only.`
        const { position } = node
        const line = call.lineNumber
        return [
          context.message({ code: 'replace-content', level: 'error', message, line, position }),
        ]
      }
    }
    return [...messages, ...(paragraph ?? [])]
  },
}

/**
 * `parsed-literal`: a literal block in which inline markup is read.
 *
 * Source: "reStructuredText Directives", Parsed Literal Block.
 */
import { preserved } from '../../tree/builders.js'
import type { LiteralBlock } from '../../tree/nodes.js'
import { contentMissing } from '../directive-failure.js'
import type { Directive } from '../directive.js'
import { addClasses, addName, classesOption, commonOptions, positionOf } from './shared.js'

export const parsedLiteral: Directive = {
  options: commonOptions,
  hasContent: true,
  run(call, context) {
    const [first] = call.content
    if (!first) return contentMissing(call)
    const { nodes, messages } = context.parseInline(call.content, call.lineNumber)
    const position = positionOf(call.content, call)
    const node: LiteralBlock = preserved('literal_block', nodes, position)
    addClasses(node, classesOption(call))
    node.children.push(...addName(node, call, context, context.lineNumber(first)))
    return [node, ...messages]
  },
}

/**
 * `rubric`: a heading that is no section.
 *
 * Source: "reStructuredText Directives", Rubric.
 */
import { parent } from '../../tree/builders.js'
import type { Rubric } from '../../tree/nodes.js'
import type { Directive } from '../directive.js'
import { addClasses, addName, classesOption, commonOptions } from './shared.js'

export const rubric: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: commonOptions,
  run(call, context) {
    const { nodes, messages } = context.parseInline(call.arguments[0]?.block ?? [], call.lineNumber)
    const node: Rubric = parent('rubric', nodes, call.position)
    addClasses(node, classesOption(call))
    node.children.push(...addName(node, call, context))
    return [node, ...messages]
  },
}

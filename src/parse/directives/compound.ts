/**
 * `compound`: blocks that form one paragraph. `container`: blocks with classes, for any purpose.
 *
 * Source: "reStructuredText Directives", Compound Paragraph and Container.
 */
import { parent } from '../../tree/builders.js'
import type { Compound, Container } from '../../tree/nodes.js'
import { contentMissing } from '../directive-failure.js'
import { unchanged } from '../directive-options/text.js'
import type { Directive } from '../directive.js'
import { addClasses, addName, classesArgument, classesOption, commonOptions } from './shared.js'
import { append } from '../../tree/append.js'

export const compound: Directive = {
  options: commonOptions,
  hasContent: true,
  run(call, context) {
    if (call.content.length === 0) return contentMissing(call)
    const node: Compound = parent('compound', [], call.position)
    addClasses(node, classesOption(call))
    node.children.push(...addName(node, call, context))
    append(node.children, context.parseBlock(call.content))
    return [node]
  },
}

export const container: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: { name: unchanged },
  hasContent: true,
  run(call, context) {
    if (call.content.length === 0) return contentMissing(call)
    const classes = classesArgument(call)
    if ('failed' in classes) return classes
    const node: Container = parent('container', [], call.position)
    addClasses(node, classes)
    node.children.push(...addName(node, call, context))
    append(node.children, context.parseBlock(call.content))
    return [node]
  },
}

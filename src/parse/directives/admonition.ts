/**
 * The admonitions: `attention` to `warning`, which are named by their type, and `admonition`, which
 * has a title of its own.
 *
 * Source: "reStructuredText Directives", Admonitions.
 */
import { parent } from '../../tree/builders.js'
import { makeId } from '../../tree/names.js'
import type { Admonition, AdmonitionType, BlockNode } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing } from '../directive-failure.js'
import type { Directive, DirectiveCall } from '../directive.js'
import {
  addClasses,
  addName,
  classesOption,
  commonOptions,
  hasOption,
  titleFrom,
} from './shared.js'
import { append } from '../../tree/append.js'

export function specificAdmonition(type: Exclude<AdmonitionType, 'admonition'>): Directive {
  return {
    finalArgumentWhitespace: true,
    options: commonOptions,
    hasContent: true,
    run: (call, context) => runAdmonition(type, call, context),
  }
}

export const admonition: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: commonOptions,
  hasContent: true,
  run: (call, context) => runAdmonition('admonition', call, context),
}

function runAdmonition(type: AdmonitionType, call: DirectiveCall, context: ParseContext) {
  if (call.content.length === 0) return contentMissing(call)
  const node: Admonition = parent(type, [], call.position)
  addClasses(node, classesOption(call))
  node.children.push(...addName(node, call, context), ...titleOf(node, call, context))
  append(node.children, context.parseBlock(call.content))
  return [node]
}

function titleOf(node: Admonition, call: DirectiveCall, context: ParseContext): BlockNode[] {
  const [title] = call.arguments
  if (!title) return []
  if (!hasOption(call, 'class')) addClasses(node, [`admonition-${makeId(title.text)}`])
  const read = titleFrom(title, call, context)
  return [read.title, ...read.messages]
}

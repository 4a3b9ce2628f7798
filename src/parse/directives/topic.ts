/**
 * `topic` and `sidebar`: sections outside the flow, only where sections may be.
 *
 * Source: "reStructuredText Directives", Topic and Sidebar.
 */
import { parent } from '../../tree/builders.js'
import type { BlockNode, Sidebar, Topic } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { bodyElementForbidden, contentMissing, failure } from '../directive-failure.js'
import { unchangedRequired } from '../directive-options/text.js'
import type { Directive, DirectiveCall, DirectiveResult } from '../directive.js'
import {
  addClasses,
  addName,
  classesOption,
  commonOptions,
  hasOption,
  positionOf,
  titleFrom,
} from './shared.js'
import { append } from '../../tree/append.js'

export const topic: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: commonOptions,
  hasContent: true,
  run: (call, context) => runPseudoSection('topic', call, context),
}

export const sidebar: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: { ...commonOptions, subtitle: unchangedRequired },
  hasContent: true,
  run(call, context) {
    if (call.inSidebar) {
      const message = `The "${call.writtenName}" directive may not be used within a sidebar element.`
      return failure('directive-place', message)
    }
    if (hasOption(call, 'subtitle') && call.arguments.length === 0) {
      const message = 'The "subtitle" option may not be used without a title.'
      return failure('sidebar-subtitle', message)
    }
    return runPseudoSection('sidebar', call, context)
  },
}

function runPseudoSection(
  type: 'topic' | 'sidebar',
  call: DirectiveCall,
  context: ParseContext,
): DirectiveResult {
  if (!call.atTopLevel && !call.inSidebar) return bodyElementForbidden(call)
  if (call.content.length === 0) return contentMissing(call)
  const node: Topic | Sidebar = parent(type, titlesOf(call, context), call.position)
  addClasses(node, classesOption(call))
  node.children.push(...addName(node, call, context))
  append(node.children, context.parseBlock(call.content, { sidebar: type === 'sidebar' }))
  return [node]
}

/** The title and subtitle, and the messages about both below. */
function titlesOf(call: DirectiveCall, context: ParseContext): BlockNode[] {
  const [title] = call.arguments
  if (!title) return []
  const subtitle = call.rawOptions.find(({ name }) => name === 'subtitle')
  const main = titleFrom(title, call, context)
  const sub = subtitle && context.parseInline(subtitle.block, call.lineNumber)
  return [
    main.title,
    ...(sub ? [parent('subtitle', sub.nodes, positionOf(subtitle.block, call))] : []),
    ...main.messages,
    ...(sub?.messages ?? []),
  ]
}

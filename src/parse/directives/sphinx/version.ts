/**
 * `versionadded` and its like: a version, what changed in it as text behind the version, and content.
 *
 * Source: Sphinx, "Directives", Describing changes between versions.
 */
import { parent } from '../../../tree/builders.js'
import type { BlockNode } from '../../../tree/nodes.js'
import type { ParseContext } from '../../context.js'
import type { Directive, DirectiveArgument, DirectiveCall } from '../../directive.js'
import { keep } from './kept.js'

/** `versions` is how many stand before the text: `deprecated-removed` has two. */
export function versionDirective(versions: number): Directive {
  return {
    optionalArguments: versions + 1,
    finalArgumentWhitespace: true,
    options: 'any',
    hasContent: true,
    run(call, context) {
      const said = versionOf(call.arguments.slice(0, versions))
      const text = call.arguments[versions]
      const children = [
        ...(text ? explanation(text, call, context) : []),
        ...context.parseBlock(call.content),
      ]
      return [keep({ ...call, arguments: said ? [said] : [] }, children)]
    },
  }
}

function versionOf(versions: readonly DirectiveArgument[]): DirectiveArgument | undefined {
  const [first] = versions
  const last = versions.at(-1)
  if (!first || !last || first === last) return first
  const text = versions.map((version) => version.text).join(' ')
  const position = { start: first.position.start, end: last.position.end }
  return { text, block: first.block, position }
}

function explanation(
  { block, position }: DirectiveArgument,
  { lineNumber }: DirectiveCall,
  context: ParseContext,
): BlockNode[] {
  const { nodes, messages } = context.parseInline(block, lineNumber)
  return [parent('paragraph', nodes, position), ...messages]
}

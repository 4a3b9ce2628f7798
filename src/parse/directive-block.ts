/**
 * From the markup of a directive to nodes: find the directive, take its block apart, run it.
 *
 * Where docutils gives up, so does this, in the same words, with the directive's source kept as a
 * literal block below the message. In dialect `sphinx` a name that nobody knows is no mistake: the
 * directive is kept whole.
 */
import { INLINE_TYPES } from '../tree/inline-types.js'
import type { BlockNode, InlineNode } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import { splitDirectiveBlock } from './directive-arguments.js'
import { findDirective, type FoundDirective } from './directive-lookup.js'
import type { Directive, DirectiveCall, DirectiveFailure, DirectiveMarkup } from './directive.js'
import { sourceBlock } from './directives/shared.js'
import { keptByName } from './directives/sphinx/table.js'

/** Puts the nodes of a directive where blocks are read, messages about its name before it runs. */
export function parseDirective(
  input: DirectiveMarkup,
  context: ParseContext,
  out: BlockNode[],
): void {
  const { found, messages } = findDirective(input, context)
  for (const message of messages) out.push(message)
  for (const node of runFound(found, input, context)) {
    if (isInlineOnly(node)) {
      throw new TypeError(
        `The directive "${input.writtenName}" gave a node of type "${node.type}" where blocks are wanted.`,
      )
    }
    out.push(node)
  }
}

/** Nodes of a directive in a substitution definition: inline ones, and messages. */
export function parseSubstitutionDirective(
  input: DirectiveMarkup,
  context: ParseContext,
): (BlockNode | InlineNode)[] {
  const { found, messages } = findDirective(input, context)
  return [...messages, ...runFound(found, input, context)]
}

function runFound(
  found: FoundDirective['found'],
  input: DirectiveMarkup,
  context: ParseContext,
): readonly (BlockNode | InlineNode)[] {
  if (found) return runDirective(found.name, found.directive, input, context)
  if (context.options.dialect === 'sphinx') {
    const name = input.writtenName.toLowerCase()
    return runDirective(name, keptByName(name), input, context)
  }
  return [unknownDirective(input, context)]
}

function unknownDirective(input: DirectiveMarkup, context: ParseContext): BlockNode {
  return context.message(
    {
      code: 'directive-unknown',
      level: 'error',
      message: `Unknown directive type "${input.writtenName}".`,
      line: input.lineNumber,
      position: input.position,
    },
    sourceBlock(input),
  )
}

function runDirective(
  name: string,
  directive: Directive,
  input: DirectiveMarkup,
  context: ParseContext,
): readonly (BlockNode | InlineNode)[] {
  const split = splitDirectiveBlock(directive, input, context)
  if ('failed' in split) return [failureMessage(split, input, context)]
  const call: DirectiveCall = {
    name,
    writtenName: input.writtenName,
    arguments: split.arguments,
    options: split.options,
    optionPositions: split.optionPositions,
    rawOptions: split.rawOptions,
    content: split.content,
    line: input.line,
    lineNumber: input.lineNumber,
    blockText: input.blockText,
    position: input.position,
    inSubstitution: input.substitution,
    inSidebar: input.sidebar ?? false,
    atTopLevel: input.titles,
  }
  const { definition } = input
  const result = directive.run(definition ? { ...call, definition } : call, context)
  if (!('failed' in result)) return result
  return [...(result.keep ?? []), failureMessage(result, input, context)]
}

/** A failure as a message, with the directive's source below it. */
function failureMessage(
  failure: DirectiveFailure,
  input: DirectiveMarkup,
  context: ParseContext,
): BlockNode {
  const { lineNumber: line, position } = input
  return context.message({ position, ...failure, line }, sourceBlock(input))
}

/** Inline nodes that cannot stand where blocks are read. */
const INLINE_ONLY: ReadonlySet<string> = new Set<string>([
  'text',
  ...INLINE_TYPES.filter((type) => type !== 'reference' && type !== 'target'),
])

type InlineOnly = Exclude<InlineNode, BlockNode>

function isInlineOnly(node: BlockNode | InlineNode): node is InlineOnly {
  return INLINE_ONLY.has(node.type)
}

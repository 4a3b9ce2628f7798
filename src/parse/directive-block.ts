/**
 * From the markup of a directive to nodes: find the directive, take its block apart, run it.
 *
 * Where docutils gives up, so does this, in the same words, with the directive's source kept as a
 * literal block below the message. In dialect `sphinx` a name that nobody knows is no mistake: the
 * directive is kept whole.
 */
import { preserved, text } from '../tree/builders.js'
import type { BlockNode, InlineNode } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import { splitDirectiveBlock } from './directive-arguments.js'
import { findDirective } from './directive-lookup.js'
import type { Directive, DirectiveCall, DirectiveFailure, DirectiveMarkup } from './directive.js'
import { keptByName } from './directives/sphinx/table.js'

/** Nodes of a directive where blocks are read. */
export function parseDirective(input: DirectiveMarkup, context: ParseContext): BlockNode[] {
  return parseAnyDirective(input, context).map((node) => {
    if (!isInlineOnly(node)) return node
    throw new TypeError(
      `The directive "${input.writtenName}" gave a node of type "${node.type}" where blocks are wanted.`,
    )
  })
}

/** Nodes of a directive in a substitution definition: inline ones, and messages. */
export function parseSubstitutionDirective(
  input: DirectiveMarkup,
  context: ParseContext,
): (BlockNode | InlineNode)[] {
  return parseAnyDirective(input, context)
}

function parseAnyDirective(
  input: DirectiveMarkup,
  context: ParseContext,
): (BlockNode | InlineNode)[] {
  const { found, messages } = findDirective(input, context)
  if (found) return [...messages, ...runDirective(found.name, found.directive, input, context)]
  if (context.options.dialect === 'sphinx') {
    const name = input.writtenName.toLowerCase()
    return [...messages, ...runDirective(name, keptByName(name), input, context)]
  }
  return [...messages, unknownDirective(input, context)]
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
    ...split,
    line: input.line,
    lineNumber: input.lineNumber,
    blockText: input.blockText,
    position: input.position,
    inSubstitution: input.substitution,
    ...(input.definition && { definition: input.definition }),
    inSidebar: input.sidebar ?? false,
    atTopLevel: input.titles,
  }
  const result = directive.run(call, context)
  if (!('failed' in result)) return result
  return [...(result.keep ?? []), failureMessage(result, input, context)]
}

/** A failure as a message, with the directive's source below it. */
function failureMessage(
  failure: DirectiveFailure,
  input: DirectiveMarkup,
  context: ParseContext,
): BlockNode {
  const { code, level, message, position = input.position } = failure
  const line = input.lineNumber
  return context.message({ code, level, message, line, position }, sourceBlock(input))
}

function sourceBlock({ blockText, position }: DirectiveMarkup): BlockNode {
  return preserved('literal_block', blockText === '' ? [] : [text(blockText, position)], position)
}

/** Inline nodes that cannot stand where blocks are read. */
const INLINE_ONLY: ReadonlySet<string> = new Set<InlineNode['type']>([
  'text',
  'emphasis',
  'strong',
  'literal',
  'title_reference',
  'abbreviation',
  'acronym',
  'superscript',
  'subscript',
  'math',
  'inline',
  'generated',
  'footnote_reference',
  'citation_reference',
  'substitution_reference',
  'problematic',
  'interpreted_text',
])

type InlineOnly = Exclude<InlineNode, BlockNode>

function isInlineOnly(node: BlockNode | InlineNode): node is InlineOnly {
  return INLINE_ONLY.has(node.type)
}

/** What many directives do with a call: read an option, give a node classes or a name. */
import { positionOfLines, type Position } from '../../source/position.js'
import { blockText, type Block } from '../../source/line.js'
import { parent, preserved, text } from '../../tree/builders.js'
import { normalizeName } from '../../tree/names.js'
import type {
  CommonAttributes,
  InlineNode,
  LiteralBlock,
  SystemMessage,
  Title,
} from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { failure } from '../directive-failure.js'
import type {
  DirectiveArgument,
  DirectiveCall,
  DirectiveFailure,
  OptionReader,
} from '../directive.js'
import type { NamedNode } from '../names.js'
import { classOption } from '../directive-options/class.js'
import { unchanged } from '../directive-options/text.js'

/** The two options that almost every directive has ("Common Options"). */
export const commonOptions = { class: classOption, name: unchanged } satisfies Record<
  string,
  OptionReader
>

type Options = Pick<DirectiveCall, 'options'>

export function textOption({ options }: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

export function numberOption({ options }: Options, name: string): number | undefined {
  const value = options[name]
  return typeof value === 'number' ? value : undefined
}

export function hasOption({ options }: Options, name: string): boolean {
  return Object.hasOwn(options, name)
}

/** What an option read by `classOption` says. */
export function classesOption({ options }: Options, name = 'class'): string[] {
  const value = options[name]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** The classes that the first argument names; none where there is no argument. */
export function classesArgument({
  arguments: [names],
  writtenName,
}: DirectiveCall): string[] | DirectiveFailure {
  const read = classOption(names?.text ?? '')
  if (read.ok) return classesOption({ options: { class: read.value } })
  const message = `Invalid class attribute value for "${writtenName}" directive: "${names?.text}".`
  return failure('class-name', message, names && { position: names.position })
}

/** Adds classes to a node; `classes` is never there empty. */
export function addClasses(node: CommonAttributes, classes: readonly string[]): void {
  if (classes.length > 0) node.classes = [...(node.classes ?? []), ...classes]
}

/**
 * Gives the node the name of the option `name` and registers it as an explicit target. Messages
 * about duplicates are returned; docutils puts them into the node.
 */
export function addName(
  node: NamedNode,
  call: Options,
  context: ParseContext,
  line?: number,
): SystemMessage[] {
  const name = textOption(call, 'name')
  if (name === undefined) return []
  node.names = [...(node.names ?? []), normalizeName(name)]
  return context.names.noteExplicit(node, line)
}

/** The title that an argument is, and the messages about its markup. */
export function titleFrom(
  { block, position }: DirectiveArgument,
  { lineNumber }: DirectiveCall,
  context: ParseContext,
): { title: Title; messages: SystemMessage[] } {
  const { nodes, messages } = context.parseInline(block, lineNumber)
  return { title: parent('title', nodes, position), messages }
}

/** The position of some lines, or of the directive where there are none. */
export function positionOf(block: Block, call: Pick<DirectiveCall, 'position'>): Position {
  const [first] = block
  return first ? positionOfLines(first, block.at(-1) ?? first) : call.position
}

/** The directive's source, as it stands below messages about it. */
export function sourceBlock({
  blockText: source,
  position,
}: Pick<DirectiveCall, 'blockText' | 'position'>): LiteralBlock {
  return preserved('literal_block', source === '' ? [] : [text(source, position)], position)
}

/** A block's text as one node, or none where it is empty. */
export function textOf(block: Block, call: Pick<DirectiveCall, 'position'>): InlineNode[] {
  const value = blockText(block)
  return value === '' ? [] : [text(value, positionOf(block, call))]
}

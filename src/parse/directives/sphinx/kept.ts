/**
 * A directive that is kept whole, as a `directive` node: name, argument, options and content as they
 * were written, and the content parsed where it is text.
 *
 * Of five kinds is the content of such a directive:
 * - `parsed`: text that belongs to the document. It is read like the rest: its targets, footnotes
 *   and messages are the document's, as in Sphinx.
 * - `sections`: the same, and sections may stand in it, with styles of titles of their own.
 * - `opaque`: no text. It is only kept.
 * - `none`: it has none. What stands below it is refused, as in docutils, and shown.
 * - `unknown`: nobody knows. It is read too, so that a table in it is found, but on its own: names
 *   stay in it, of messages only the source stays that could not be read, and nothing around it
 *   changes.
 */
import { blockText } from '../../../source/line.js'
import { squashWhiteSpace } from '../../../source/white-space.js'
import { unreadSource } from '../../../tree/unread-source.js'
import type { AnyNode, BlockNode, Directive as DirectiveNode } from '../../../tree/nodes.js'
import type { ParseContext } from '../../context.js'
import type { Directive, DirectiveCall } from '../../directive.js'
import { positionOf } from '../shared.js'

export type ContentKind = 'parsed' | 'sections' | 'opaque' | 'none' | 'unknown'

export interface KeptDirective {
  /** Whether text on the first line is an argument; else it is content. */
  readonly argument: boolean
  readonly content: ContentKind
}

/** A directive that is kept whole. With it a user says what is known of one. */
export function keptDirective({ argument, content }: KeptDirective): Directive {
  return {
    optionalArguments: argument ? 1 : 0,
    finalArgumentWhitespace: true,
    options: 'any',
    hasContent: content !== 'none',
    run: (call, context) => [keep(call, readContent(content, call, context))],
  }
}

/** The node of a directive whose content was read by the caller. */
export function keep(call: DirectiveCall, children: BlockNode[]): DirectiveNode {
  const [argument] = call.arguments
  const node: DirectiveNode = {
    type: 'directive',
    name: call.name,
    options: call.rawOptions.map(({ name, value, position }) => ({
      name,
      value: value ?? '',
      position,
    })),
    content: blockText(call.content),
    children,
    position: call.position,
  }
  if (argument) {
    node.argument = squashWhiteSpace(argument.text)
    node.argumentPosition = argument.position
    if (argument.block.length > 1) node.argumentLines = argument.block.map(({ text }) => text)
  }
  if (call.content.length > 0) node.contentPosition = positionOf(call.content, call)
  return node
}

function readContent(kind: ContentKind, call: DirectiveCall, context: ParseContext): BlockNode[] {
  if (kind === 'opaque' || kind === 'none') return []
  if (kind === 'parsed') return context.parseBlock(call.content)
  if (kind === 'sections') return context.parseBlock(call.content, { titles: true })
  const nodes = withoutMessages(context.parseBlock(call.content, { isolated: true }))
  context.isolated.add(nodes)
  return nodes
}

/** Takes messages out, at any depth, and the links to them. What could not be read stays as text. */
function withoutMessages<Node extends AnyNode>(nodes: readonly Node[]): (Node | BlockNode)[] {
  const kept = nodes.flatMap((node): (Node | BlockNode)[] =>
    node.type === 'system_message' ? unreadSource(node) : [node],
  )
  for (const node of kept) {
    if (node.type === 'problematic') {
      delete node.ids
      delete node.refid
    } else if ('children' in node) replaceChildren(node)
  }
  return kept
}

function replaceChildren(node: { children: AnyNode[] }): void {
  const children = withoutMessages(node.children)
  const hasMessages = node.children.some(({ type }) => type === 'system_message')
  if (hasMessages) node.children = children
}

/**
 * What a label before an element is called where a reference gives no text: the element's title or
 * caption. Without one a reference has to bring its own text.
 *
 * Source: Sphinx, the `ref` role, and what its standard domain takes for a name.
 */
import { childrenOf } from '../tree/children.js'
import type { AnyNode } from '../tree/nodes.js'
import { optionOf, readableText } from './walk.js'

/** The title of what a label stands before; undefined for plain text. */
export function labelTitle(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'document':
    case 'section':
    case 'table':
    case 'topic':
    case 'sidebar':
    case 'admonition':
      return textOf(node, 'title')
    case 'figure':
    case 'container':
      return textOf(node, 'caption')
    case 'rubric':
      return readableText(node)
    case 'literal_block':
      return node.caption
    case 'definition_list':
      return textOf(node.children[0], 'term')
    case 'field_list':
      return textOf(node.children[0], 'field_name')
    case 'directive':
      return optionOf(node, 'caption') ?? titleArgument(node)
    default:
      return undefined
  }
}

function titleArgument(node: Extract<AnyNode, { type: 'directive' }>): string | undefined {
  return /^(table|list-table|csv-table|rubric)$/.test(node.name) ? node.argument : undefined
}

function textOf(node: AnyNode | undefined, type: AnyNode['type']): string | undefined {
  const found = node && childrenOf(node).find((child) => child.type === type)
  return found && (readableText(found) || undefined)
}

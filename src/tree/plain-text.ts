/**
 * The text of a node with its markup taken off: docutils' `astext`. Blocks are divided by a blank
 * line, inline nodes by nothing.
 */
import { INLINE_TYPES } from './inline-types.js'
import type { AnyNode, NodeType } from './nodes.js'

const BLANK_LINE = '\n\n'

/** What stands between the children of elements that hold neither blocks nor plain inline text. */
const SEPARATORS: Partial<Record<NodeType, string>> = {
  option: '',
  option_group: ', ',
  option_list_item: '  ',
}

/** Elements whose children are inline nodes (docutils' `TextElement`). */
const TEXT_ELEMENTS: ReadonlySet<NodeType> = new Set<NodeType>([
  'title',
  'subtitle',
  'rubric',
  'paragraph',
  'term',
  'classifier',
  'field_name',
  'option_string',
  'option_argument',
  'line',
  'attribution',
  'caption',
  'label',
  'literal_block',
  'doctest_block',
  'math_block',
  'raw',
  'comment',
  'substitution_definition',
  'author',
  'organization',
  'contact',
  'address',
  'version',
  'revision',
  'status',
  'date',
  'copyright',
  ...INLINE_TYPES,
])

/** The text of a node and of all below it. */
export function plainText(node: AnyNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (!('children' in node)) return ''
  return node.children.map(plainText).join(separatorOf(node.type))
}

/** Whether a type's children are inline nodes. */
export function holdsText(type: NodeType): boolean {
  return TEXT_ELEMENTS.has(type)
}

function separatorOf(type: NodeType): string {
  return TEXT_ELEMENTS.has(type) ? '' : (SEPARATORS[type] ?? BLANK_LINE)
}

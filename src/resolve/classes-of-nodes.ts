/**
 * docutils' categories of elements, as far as transforms ask for them.
 * Source: "The Docutils Document Tree", and the classes of `docutils.nodes`.
 */
import type { NodeType } from '../tree/nodes.js'

const INVISIBLE = new Set<NodeType>(['comment', 'substitution_definition', 'target', 'pending'])
const TITULAR = new Set<NodeType>(['title', 'subtitle', 'rubric'])
const DECORATIVE = new Set<NodeType>(['decoration', 'header', 'footer'])
const PRE_BIBLIOGRAPHIC = new Set<NodeType>([
  ...INVISIBLE,
  ...DECORATIVE,
  'title',
  'subtitle',
  'meta',
  'system_message',
  'raw',
])
const FIXED_TEXT = new Set<NodeType>([
  'literal_block',
  'doctest_block',
  'math_block',
  'comment',
  'raw',
  'address',
])
const BLOCK_TEXT = new Set<NodeType>([
  'title',
  'subtitle',
  'rubric',
  'paragraph',
  'term',
  'classifier',
  'field_name',
  'option_argument',
  'option_string',
  'line',
  'attribution',
  'caption',
  'label',
  'author',
  'organization',
  'contact',
  'version',
  'revision',
  'status',
  'date',
  'copyright',
])
const TARGETABLE = new Set<NodeType>(['target', 'footnote', 'citation'])
const ADMONITIONS = new Set<NodeType>([
  'attention',
  'caution',
  'danger',
  'error',
  'hint',
  'important',
  'note',
  'tip',
  'warning',
  'admonition',
])

export const isInvisible = (type: NodeType): boolean => INVISIBLE.has(type)
export const isTitular = (type: NodeType): boolean => TITULAR.has(type)
export const isDecorative = (type: NodeType): boolean => DECORATIVE.has(type)
/** What may stand before the title, the docinfo or a lone section without being its rival. */
export const isPreBibliographic = (type: NodeType): boolean => PRE_BIBLIOGRAPHIC.has(type)
export const isFixedText = (type: NodeType): boolean => FIXED_TEXT.has(type)
/** Text elements that stand in blocks, not in other text. */
export const isBlockText = (type: NodeType): boolean => BLOCK_TEXT.has(type)
export const isTargetable = (type: NodeType): boolean => TARGETABLE.has(type)
export const isAdmonition = (type: NodeType): boolean => ADMONITIONS.has(type)

/**
 * Where each node may stand, and what may stand in it: the types of `nodes.ts`, to be asked at run
 * time about nodes that no compiler has seen. The compiler holds that the two say the same.
 */
import { BIBLIOGRAPHIC_TYPES } from './bibliographic-types.js'
import type { AnyNode, BlockNode, InlineNode, NodeType } from './nodes.js'

type Named<Type, Node = AnyNode> = Node extends { type: infer Own }
  ? Type extends Own
    ? Node
    : never
  : never
type ChildOf<Type> = Named<Type> extends { children: (infer Child)[] } ? Child : never

type PlaceOf<Type> = Type extends BlockNode['type']
  ? Type extends InlineNode['type']
    ? 'anywhere'
    : 'block'
  : Type extends InlineNode['type']
    ? 'inline'
    : 'part'
type ContentOf<Type> = [ChildOf<Type>] extends [never]
  ? 'nothing'
  : [BlockNode] extends [ChildOf<Type>]
    ? 'blocks'
    : [InlineNode] extends [ChildOf<Type>]
      ? 'inlines'
      : readonly Extract<ChildOf<Type>, { type: string }>['type'][]

export type Grammar = { readonly [Type in NodeType]: readonly [PlaceOf<Type>, ContentOf<Type>] }

export const GRAMMAR: Grammar = {
  document: ['part', 'blocks'],
  section: ['block', 'blocks'],
  topic: ['block', 'blocks'],
  sidebar: ['block', 'blocks'],
  compound: ['block', 'blocks'],
  container: ['block', 'blocks'],
  block_quote: ['block', 'blocks'],
  attention: ['block', 'blocks'],
  caution: ['block', 'blocks'],
  danger: ['block', 'blocks'],
  error: ['block', 'blocks'],
  hint: ['block', 'blocks'],
  important: ['block', 'blocks'],
  note: ['block', 'blocks'],
  tip: ['block', 'blocks'],
  warning: ['block', 'blocks'],
  admonition: ['block', 'blocks'],
  footnote: ['block', 'blocks'],
  citation: ['block', 'blocks'],
  figure: ['block', 'blocks'],
  legend: ['block', 'blocks'],
  directive: ['block', 'blocks'],
  title: ['block', 'inlines'],
  subtitle: ['block', 'inlines'],
  rubric: ['block', 'inlines'],
  paragraph: ['block', 'inlines'],
  literal_block: ['block', 'inlines'],
  doctest_block: ['block', 'inlines'],
  math_block: ['block', 'inlines'],
  comment: ['block', 'inlines'],
  attribution: ['block', 'inlines'],
  substitution_definition: ['block', 'inlines'],
  label: ['block', 'inlines'],
  caption: ['block', 'inlines'],
  transition: ['block', 'nothing'],
  meta: ['block', 'nothing'],
  decoration: ['block', ['header', 'footer']],
  bullet_list: ['block', ['list_item']],
  enumerated_list: ['block', ['list_item']],
  definition_list: ['block', ['definition_list_item', 'system_message']],
  field_list: ['block', ['field', 'system_message']],
  option_list: ['block', ['option_list_item']],
  line_block: ['block', ['line', 'line_block', 'system_message']],
  table: ['block', ['title', 'tgroup']],
  docinfo: ['block', [...BIBLIOGRAPHIC_TYPES, 'address', 'authors', 'field']],
  problematic: ['anywhere', 'inlines'],
  reference: ['anywhere', 'inlines'],
  target: ['anywhere', 'inlines'],
  raw: ['anywhere', 'inlines'],
  system_message: ['anywhere', 'blocks'],
  image: ['anywhere', 'nothing'],
  pending: ['anywhere', 'nothing'],
  text: ['anywhere', 'nothing'],
  emphasis: ['inline', 'inlines'],
  strong: ['inline', 'inlines'],
  literal: ['inline', 'inlines'],
  title_reference: ['inline', 'inlines'],
  abbreviation: ['inline', 'inlines'],
  acronym: ['inline', 'inlines'],
  superscript: ['inline', 'inlines'],
  subscript: ['inline', 'inlines'],
  math: ['inline', 'inlines'],
  inline: ['inline', 'inlines'],
  generated: ['inline', 'inlines'],
  footnote_reference: ['inline', 'inlines'],
  citation_reference: ['inline', 'inlines'],
  substitution_reference: ['inline', 'inlines'],
  interpreted_text: ['inline', 'inlines'],
  header: ['part', 'blocks'],
  footer: ['part', 'blocks'],
  list_item: ['part', 'blocks'],
  definition: ['part', 'blocks'],
  field_body: ['part', 'blocks'],
  description: ['part', 'blocks'],
  entry: ['part', 'blocks'],
  term: ['part', 'inlines'],
  classifier: ['part', 'inlines'],
  field_name: ['part', 'inlines'],
  option_string: ['part', 'inlines'],
  option_argument: ['part', 'inlines'],
  line: ['part', 'inlines'],
  address: ['part', 'inlines'],
  author: ['part', 'inlines'],
  organization: ['part', 'inlines'],
  contact: ['part', 'inlines'],
  version: ['part', 'inlines'],
  status: ['part', 'inlines'],
  date: ['part', 'inlines'],
  copyright: ['part', 'inlines'],
  revision: ['part', 'inlines'],
  definition_list_item: ['part', ['term', 'classifier', 'definition']],
  field: ['part', ['field_name', 'field_body']],
  option_list_item: ['part', ['option_group', 'description']],
  option_group: ['part', ['option']],
  option: ['part', ['option_string', 'option_argument']],
  tgroup: ['part', ['colspec', 'thead', 'tbody']],
  thead: ['part', ['row']],
  tbody: ['part', ['row']],
  row: ['part', ['entry']],
  authors: ['part', BIBLIOGRAPHIC_TYPES],
  colspec: ['part', 'nothing'],
}

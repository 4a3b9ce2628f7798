/** Which function converts which node to mdast. The types make sure that there is one for each. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { AnyNode, BlockNode } from '../../tree/nodes.js'
import { lowerDirective } from '../lower/directive.js'
import { lowerRole } from '../lower/role.js'
import * as body from './body.js'
import { figure } from './figure.js'
import * as inlines from './inline.js'
import * as lists from './lists.js'
import { admonition } from './note-block.js'
import * as notes from './notes.js'
import { rawContent } from './raw.js'
import type { BlockHandlers, InlineHandlers, MdastState } from './state.js'
import * as structure from './structure.js'
import { table } from './table/index.js'
import { anchored } from './tags.js'
import { paragraph, textNode } from './text.js'

const nothing = (): RootContent[] => []
const noText = (): PhrasingContent[] => []

function blocksOf(node: Extract<AnyNode, { children: BlockNode[] }>, state: MdastState) {
  return state.blocks(node.children)
}

export const blockHandlers: BlockHandlers = {
  section: structure.section,
  title: structure.title,
  subtitle: structure.subtitle,
  rubric: structure.rubric,
  transition: () => [{ type: 'thematicBreak' }],
  topic: structure.topic,
  sidebar: structure.sidebar,
  decoration: structure.decoration,
  docinfo: structure.docinfo,
  // In the front matter: see `pageFields`.
  meta: nothing,
  paragraph: body.paragraph,
  compound: body.container,
  container: body.container,
  bullet_list: lists.bulletList,
  enumerated_list: lists.enumeratedList,
  definition_list: lists.definitionList,
  field_list: lists.fieldList,
  option_list: lists.optionList,
  literal_block: body.literalBlock,
  doctest_block: body.literalBlock,
  math_block: body.mathBlock,
  raw: (node, state) => paragraph(rawContent(node, state)),
  comment: nothing,
  line_block: body.lineBlock,
  block_quote: body.blockQuote,
  attribution: body.attribution,
  attention: admonition,
  caution: admonition,
  danger: admonition,
  error: admonition,
  hint: admonition,
  important: admonition,
  note: admonition,
  tip: admonition,
  warning: admonition,
  admonition,
  substitution_definition: nothing,
  // Converted last, when it is known what refers to them: see `toMdast`.
  footnote: nothing,
  citation: notes.citation,
  label: (node, state) => paragraph(state.inlines(node.children)),
  figure,
  caption: (node, state) => paragraph(state.inlines(node.children)),
  legend: blocksOf,
  table,
  system_message: body.systemMessage,
  // A transform that did not run leaves nothing to show.
  pending: nothing,
  directive: (node, state) => state.blocks(lowerDirective(node, state.conversion)),
  image: (node, state) => paragraph(inlines.image(node, state)),
  reference: (node, state) => paragraph(inlines.reference(node, state)),
  target: (node, state) => anchored(node, paragraph(state.inlines(node.children)), state),
  // These stand where a target that leads nowhere stood.
  problematic: (node, state) => paragraph(inlines.content(node, state)),
  text: (node, state) => paragraph(state.inlines([node])),
}

export const inlineHandlers: InlineHandlers = {
  text: (node) => [textNode(node.value)],
  emphasis: inlines.emphasis,
  strong: inlines.strong,
  literal: inlines.literal,
  title_reference: inlines.emphasis,
  abbreviation: inlines.abbreviation,
  acronym: inlines.content,
  superscript: inlines.script('sup'),
  subscript: inlines.script('sub'),
  math: inlines.math,
  inline: inlines.content,
  generated: inlines.content,
  reference: inlines.reference,
  // Before `resolve` it has ids of its own; after it, those that no element could take.
  target: inlines.content,
  footnote_reference: notes.footnoteReference,
  citation_reference: notes.citationReference,
  substitution_reference: inlines.substitutionReference,
  image: inlines.image,
  problematic: inlines.content,
  interpreted_text: (node, state) => state.inlines(lowerRole(node, state.conversion)),
  raw: rawContent,
  pending: noText,
  system_message: noText,
}

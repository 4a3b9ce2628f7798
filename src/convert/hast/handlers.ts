/** Which function converts which node to hast. The types make sure that there is one for each. */
import type { ElementContent } from 'hast'
import type { AnyNode, BlockNode, Directive } from '../../tree/nodes.js'
import { lowerDirective } from '../lower/directive.js'
import { lowerRole } from '../lower/role.js'
import * as body from './body.js'
import { classNames, element, textNode } from './element.js'
import * as figures from './figure.js'
import * as inlines from './inline.js'
import * as lists from './lists.js'
import * as notes from './notes.js'
import type { BlockHandlers, HastState, InlineHandlers } from './state.js'
import * as structure from './structure.js'
import { table } from './table.js'

const nothing = (): ElementContent[] => []

function blocksOf(node: Extract<AnyNode, { children: BlockNode[] }>, state: HastState) {
  return state.blocks(node.children)
}

function directive(node: Directive, state: HastState): ElementContent[] {
  return state.blocks(lowerDirective(node, state.conversion))
}

export const blockHandlers: BlockHandlers = {
  section: structure.section,
  title: structure.title,
  subtitle: structure.subtitle,
  rubric: structure.rubric,
  transition: () => [element('hr', {}, [])],
  topic: structure.topic,
  sidebar: structure.sidebar,
  decoration: structure.decoration,
  docinfo: structure.docinfo,
  // In the head of a page: see `pageFields`.
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
  raw: body.raw,
  comment: nothing,
  line_block: body.lineBlock,
  block_quote: body.blockQuote,
  attribution: body.attribution,
  attention: body.admonition,
  caution: body.admonition,
  danger: body.admonition,
  error: body.admonition,
  hint: body.admonition,
  important: body.admonition,
  note: body.admonition,
  tip: body.admonition,
  warning: body.admonition,
  admonition: body.admonition,
  substitution_definition: nothing,
  footnote: notes.note,
  citation: notes.note,
  label: (node, state) => [element('span', classNames('label'), state.inlines(node.children))],
  figure: figures.figure,
  caption: (node, state) => [element('p', classNames('caption'), state.inlines(node.children))],
  legend: blocksOf,
  table,
  system_message: body.systemMessage,
  // A transform that did not run leaves nothing to show.
  pending: nothing,
  directive,
  image: figures.image,
  reference: (node, state) => [element('p', {}, inlines.reference(node, state))],
  target: inlines.target,
  // These stand where a target that leads nowhere stood.
  problematic: (node, state) => [
    element('p', {}, inlines.wrapped('span', 'problematic')(node, state)),
  ],
  text: (node) => [element('p', {}, [textNode(node.value)])],
}

export const inlineHandlers: InlineHandlers = {
  text: (node) => [textNode(node.value)],
  emphasis: inlines.wrapped('em'),
  strong: inlines.wrapped('strong'),
  literal: inlines.literal,
  title_reference: inlines.wrapped('cite'),
  abbreviation: inlines.abbreviation,
  acronym: inlines.wrapped('abbr'),
  superscript: inlines.wrapped('sup'),
  subscript: inlines.wrapped('sub'),
  math: inlines.math,
  inline: (node, state) =>
    node.classes || node.ids ? inlines.wrapped('span')(node, state) : state.inlines(node.children),
  generated: inlines.wrapped('span', 'generated'),
  reference: inlines.reference,
  target: inlines.target,
  footnote_reference: notes.footnoteReference,
  citation_reference: notes.citationReference,
  substitution_reference: inlines.substitutionReference,
  image: figures.image,
  problematic: inlines.wrapped('span', 'problematic'),
  interpreted_text: (node, state) => state.inlines(lowerRole(node, state.conversion)),
  raw: body.raw,
  pending: nothing,
  system_message: nothing,
}

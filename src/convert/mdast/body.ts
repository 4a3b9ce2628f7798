/** Blocks of text: paragraphs, quotations, code, mathematics. */
import type { PhrasingContent, RootContent } from 'mdast'
import { astext } from '../../tree/astext.js'
import type {
  Attribution,
  BlockQuote,
  Compound,
  Container,
  DoctestBlock,
  LineBlock,
  LiteralBlock,
  MathBlock,
  Paragraph,
  SystemMessage,
} from '../../tree/nodes.js'
import { checkedCode, equationIds, languageOf } from '../hast/body.js'
import { fence } from './fence.js'
import { quotation } from './note-block.js'
import type { MdastState } from './state.js'
import { anchored } from './tags.js'
import { writtenText } from '../lower/build.js'
import { texBlock } from './tex.js'
import * as text from './text.js'

export function paragraph(node: Paragraph, state: MdastState): RootContent[] {
  const blocks = text.paragraph(state.inlines(node.children)).map((made) => ({
    ...made,
    position: node.position,
  }))
  return anchored(node, blocks, state)
}

export function container(node: Container | Compound, state: MdastState): RootContent[] {
  const blocks = node.children.flatMap((child) =>
    child.type === 'caption'
      ? text.captionParagraph(state.inlines(child.children))
      : state.blocks([child]),
  )
  return anchored(node, blocks, state)
}

export function blockQuote(node: BlockQuote, state: MdastState): RootContent[] {
  return anchored(node, quotation(state.at({ nested: true }).blocks(node.children)), state)
}

export function attribution(node: Attribution, state: MdastState): RootContent[] {
  return text.paragraph([text.textNode('— '), ...state.inlines(node.children)])
}

/** Lines of one paragraph; each level of indent is two wide blanks. */
export function lineBlock(node: LineBlock, state: MdastState): RootContent[] {
  const lines = linesOf(node, state, 0)
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  )
  return anchored(node, text.paragraph(children), state)
}

function linesOf(node: LineBlock, state: MdastState, depth: number): PhrasingContent[][] {
  return node.children.flatMap((child) => {
    if (child.type === 'line_block') return linesOf(child, state, depth + 1)
    if (child.type === 'system_message') return []
    const content = text.trimEnds(state.at({ oneLine: true }).inlines(child.children))
    const indent = '\u2003'.repeat(depth)
    return [
      indent || content.length === 0 ? [text.textNode(indent || '\u00a0'), ...content] : content,
    ]
  })
}

export function literalBlock(node: LiteralBlock | DoctestBlock, state: MdastState): RootContent[] {
  const hasMarkup = node.children.some((child) => child.type !== 'text' && child.type !== 'inline')
  if (hasMarkup) {
    const message = 'Markdown has no markup in code; the text is kept without it.'
    state.conversion.report('markup-flattened', message, node.position, 'info')
  }
  const value = checkedCode(astext(node.children), node, state.conversion)
  const caption =
    node.type === 'literal_block' ? writtenText(node.caption ?? '', node.position) : []
  const blocks = [
    ...text.captionParagraph(state.inlines(caption)),
    fence(value, languageOf(node, state.conversion), node, state.flavor.name),
  ]
  return anchored(node, blocks, state)
}

export function mathBlock(node: MathBlock, state: MdastState): RootContent[] {
  const value = checkedCode(astext(node.children), node, state.conversion)
  const { math } = state.flavor
  const number =
    node.number === undefined ? [] : text.paragraph([{ type: 'text', value: node.number }])
  const tex = math === 'tex' && !state.oneLine ? texBlock(value, node) : undefined
  if (tex) return anchored({ ids: equationIds(node) }, [tex, ...number], state)
  const lang = math === 'dollar' ? 'math' : math === 'role' ? '{math}' : 'latex'
  return anchored({ ids: equationIds(node) }, [{ type: 'code', value, lang }, ...number], state)
}

/** As in HTML: the message was reported; what it carries may be all that is left of its place. */
export function systemMessage(node: SystemMessage, state: MdastState): RootContent[] {
  return state.blocks(node.children.filter((child) => child.type === 'literal_block'))
}

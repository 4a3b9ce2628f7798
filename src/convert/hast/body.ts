/** Blocks of text: paragraphs, quotations, code, mathematics, admonitions. */
import type { ElementContent } from 'hast'
import { equationAnchor } from '../../project/objects.js'
import { astext } from '../../tree/astext.js'
import type {
  Admonition,
  Attribution,
  BlockNode,
  BlockQuote,
  Compound,
  Container,
  DoctestBlock,
  InlineNode,
  Line,
  LineBlock,
  LiteralBlock,
  MathBlock,
  Paragraph,
  Raw,
  SystemMessage,
} from '../../tree/nodes.js'
import { isMisleading, plainCode } from '../characters.js'
import type { Conversion } from '../conversion.js'
import { sanitizeHtml } from '../raw.js'
import { titleIn } from '../../parse/languages/languages.js'
import { writtenText } from '../lower/build.js'
import { classNames, element, textNode } from './element.js'
import type {} from './raw-node.js'
import type { HastState } from './state.js'

export function paragraph(node: Paragraph, state: HastState): ElementContent[] {
  const { classes = [], children } = node
  return state.identify(node, element('p', classNames(...classes), state.inlines(children)))
}

export function container(node: Container | Compound, state: HastState): ElementContent[] {
  const { classes = [], children } = node
  const caption = children.find((child) => child.type === 'caption')
  if (!caption) {
    const properties = classNames(...(node.type === 'compound' ? ['compound'] : []), ...classes)
    return state.identify(node, element('div', properties, state.blocks(children)))
  }
  const rest = children.filter((child) => child !== caption)
  const label = element('figcaption', {}, state.inlines(caption.children))
  const content = [label, ...state.blocks(rest)]
  return state.identify(node, element('figure', classNames(...classes), content))
}

export function blockQuote(node: BlockQuote, state: HastState): ElementContent[] {
  const quote = element(
    'blockquote',
    classNames(...(node.classes ?? [])),
    state.blocks(node.children),
  )
  return state.identify(node, quote)
}

export function attribution(node: Attribution, state: HastState): ElementContent[] {
  const source = element('cite', {}, state.inlines(node.children))
  return [element('p', classNames('attribution'), [textNode('— '), source])]
}

export function lineBlock(node: LineBlock, state: HastState): ElementContent[] {
  const lines = node.children.flatMap((child) => {
    if (child.type === 'system_message') return []
    return child.type === 'line' ? [line(child, state)] : lineBlock(child, state)
  })
  const properties = classNames('line-block', ...(node.classes ?? []))
  return state.identify(node, element('div', properties, lines))
}

function line(node: Line, state: HastState) {
  const children = state.inlines(node.children)
  const isBlank = children.length === 0
  return element('div', classNames('line'), isBlank ? [element('br', {}, [])] : children)
}

export function literalBlock(
  node: LiteralBlock | DoctestBlock,
  state: HastState,
): ElementContent[] {
  const language = languageOf(node, state.conversion)
  const classes = (node.classes ?? []).filter((name) => name !== 'code' && name !== language)
  const properties = classNames(language && `language-${language}`)
  const code = element('code', properties, codeContent(node.children, state))
  const block = element('pre', classNames(...classes), [code])
  if (node.type === 'doctest_block' || !node.caption) return state.identify(node, block)
  const caption = element('figcaption', {}, state.inlines(writtenText(node.caption, node.position)))
  const wrapper = element('figure', classNames('literal-block-wrapper'), [caption, block])
  return state.identify(node, wrapper)
}

/** docutils' `code` keeps the language as the class after `code`. */
export function languageOf(
  node: LiteralBlock | DoctestBlock,
  conversion: Conversion,
): string | undefined {
  if (node.type === 'doctest_block') return 'pycon'
  if (node.language) return node.language
  const { classes = [] } = node
  return classes[0] === 'code' ? classes[1] : conversion.highlighted(node)
}

/** The content of code: text with nothing in it that hides, and inline nodes as they are. */
function codeContent(nodes: readonly InlineNode[], state: HastState): ElementContent[] {
  return nodes.flatMap((child) =>
    child.type === 'text'
      ? [textNode(checkedCode(child.value, child, state.conversion))]
      : state.inlines([child]),
  )
}

/** Code as it may stand in an output; replaced characters are reported. */
export function checkedCode(
  value: string,
  { position }: Pick<BlockNode, 'position'>,
  conversion: Conversion,
): string {
  if (isMisleading(value)) {
    const message = 'Code has a character that changes the order in which it is read.'
    conversion.report('misleading-character', message, position)
  }
  return plainCode(value)
}

export function mathBlock(node: MathBlock, state: HastState): ElementContent[] {
  const source = checkedCode(astext(node.children), node, state.conversion)
  const code = element('code', classNames('language-math'), [textNode(source)])
  const number =
    node.number === undefined ? [] : [element('span', classNames('eqno'), [textNode(node.number)])]
  return state.identify(
    { ids: equationIds(node) },
    element('pre', classNames('math'), [...number, code]),
  )
}

/** The ids of an equation: that of its label, as Sphinx makes it, and those of targets before it. */
export function equationIds({ ids = [], label }: MathBlock): string[] {
  return label ? [equationAnchor(label), ...ids] : ids
}

export function admonition(node: Admonition, state: HastState): ElementContent[] {
  const { type, classes = [], children } = node
  const title = titleIn(state.conversion.language, type)
  const words = type === 'admonition' ? [] : [titleParagraph([textNode(title)])]
  const content = children.flatMap((child) =>
    child.type === 'title'
      ? [titleParagraph(state.inlines(child.children))]
      : state.blocks([child]),
  )
  const names = classNames('admonition', ...(type === 'admonition' ? [] : [type]), ...classes)
  // A page may have many of them; as landmarks they would each need a name of their own.
  const properties = { role: 'note', ...names }
  return state.identifyInside(node, element('aside', properties, [...words, ...content]))
}

function titleParagraph(children: ElementContent[]) {
  return element('p', classNames('admonition-title'), children)
}

/** Raw content is for one kind of output; in HTML it is what is left of it after sanitising. */
export function raw(node: Raw, state: HastState): ElementContent[] {
  const { conversion } = state
  if (!node.format.split(/\s+/).includes('html')) return []
  const html = astext(node.children)
  if (conversion.allowRaw) return [{ type: 'raw', value: html }]
  conversion.report(
    'raw-not-shown',
    'Raw HTML was sanitised: what could run is left out.',
    node.position,
    'info',
  )
  return sanitizeHtml(html, conversion.file)
}

/**
 * A message itself was reported when it arose. What it carries may be the only place where a part
 * of the page is left, such as a table that could not be read.
 */
export function systemMessage(node: SystemMessage, state: HastState): ElementContent[] {
  return state.blocks(node.children.filter((child) => child.type === 'literal_block'))
}

/**
 * Typographic quotes, dashes and ellipses, where the options ask for them.
 *
 * All text of a block is one context, so that a quote after inline markup closes.
 * Source: "Smart Quotes for Docutils"; docutils' `universal.SmartQuotes`.
 */
import type { AnyNode, Text } from '../../tree/nodes.js'
import { isBlockText, isFixedText } from '../classes-of-nodes.js'
import { allOfType } from '../document-order.js'
import { educate, type QuoteToken } from '../smart-quotes/educate.js'
import { findQuotes } from '../smart-quotes/quotes.js'
import type { ResolveContext, Transform } from '../transform.js'

const LITERAL = new Set<AnyNode['type']>([
  'image',
  'literal',
  'math',
  'raw',
  'problematic',
  'pending',
  'comment',
  'substitution_definition',
  'system_message',
  'target',
])

export const smartQuotes: Transform = {
  name: 'universal.SmartQuotes',
  priority: 855,
  apply(context) {
    const { editing, options } = context
    if (!options.smartQuotes) return
    for (const node of editing.nodes()) {
      if (isBlockText(node.type) && !isFixedText(node.type)) educateBlock(context, node)
    }
  },
}

function educateBlock(context: ResolveContext, block: AnyNode): void {
  const { options } = context
  const language = languageOf(context, block)
  const quotes = findQuotes(language, options.smartQuotes === 'alt')
  if (!quotes && !context.unsupportedLanguages.has(language)) {
    context.unsupportedLanguages.add(language)
    context.report({
      code: 'smart-quotes-unsupported',
      level: 'warning',
      message: `No smart quotes defined for language "${language}".`,
      node: block,
    })
  }
  const texts = allOfType(block, 'text').filter(
    (text) => context.editing.parentOf(text)?.type !== 'option_string',
  )
  const tokens = texts.map((text) => toToken(context, text))
  for (const [index, value] of educate(tokens, quotes).entries()) {
    const text = texts[index]
    if (text) text.value = value
  }
}

/** The language that a class such as `language-de` gives to an element or to one around it. */
function languageOf(context: ResolveContext, block: AnyNode): string {
  for (let node: AnyNode | undefined = block; node; node = context.editing.parentOf(node)) {
    const classes = 'classes' in node ? (node.classes ?? []) : []
    const found = classes.find((name) => name.startsWith('language-'))
    if (found !== undefined) return found.slice('language-'.length)
  }
  const { language } = context.options
  return typeof language === 'string' ? language : language.tag
}

function toToken(context: ResolveContext, text: Text): QuoteToken {
  const holder = context.editing.parentOf(text)
  const around = holder && context.editing.parentOf(holder)
  const literal = [holder, around].some(
    (node) => node && (LITERAL.has(node.type) || isFixedText(node.type)),
  )
  const { value, escaped, joints } = text
  return { text: value, literal, escaped: new Set(escaped), joints: new Set(joints) }
}

/**
 * Turns straight quotes into typographic ones, `--` and `---` into dashes, `...` into an ellipsis.
 * Whether a quote opens or closes depends on what stands around it, across inline markup.
 *
 * Source: "Smart Quotes for Docutils", "Algorithmic Shortcomings" and the rules before it.
 */
import type { Quotes } from './quotes.js'

export interface QuoteToken {
  readonly text: string
  /** Literal text is left as it is, and is still what the next quote stands after. */
  readonly literal: boolean
  /** Indices of escaped characters, which are left as they are. */
  readonly escaped: ReadonlySet<number>
  /** Indices at which escaped white space was: it divides for quotes, and shows nothing. */
  readonly joints: ReadonlySet<number>
}

/** Stands for an escaped character while the rules run: from Unicode's private use area. */
const PRIVATE_USE = 0xe000
const JOINT = '\ue00f'
const ACTIVE = `-\\'".\``
const APOSTROPHE = '’'

const PUNCTUATION = `[-!" #$%'()*+,./:;<=>?@[\\\\\\]^_\`{|}~]`
const OPENING = '[([{]'
const DASH = '[-–—]|&[mn]dash;|&#8211;|&#8212;|&#x201[34];'
const SEPARATOR = '[\\s\\u200B\\u200C\ue00f]'
const WORD = '[\\p{L}\\p{N}_]'
/** As Python's \B after punctuation: no word character follows. */
const NO_WORD_NEXT = `(?!${WORD})`

const rule = (source: string): RegExp => new RegExp(source, 'gu')

const RULES = {
  leadingSingle: rule(`^'(?=${PUNCTUATION}${NO_WORD_NEXT})`),
  leadingDouble: rule(`^"(?=${PUNCTUATION}${NO_WORD_NEXT})`),
  doubleSingle: rule(`"'(?=${WORD})`),
  singleDouble: rule(`'"(?=${WORD})`),
  singleBeforePunctuation: rule(`(${OPENING}|${DASH})'(?=${PUNCTUATION} )`),
  doubleBeforePunctuation: rule(`(${OPENING}|${DASH})"(?=${PUNCTUATION} )`),
  decade: /'(?=\d{2}s)/gu,
  singleOpening: rule(`(${SEPARATOR}|${OPENING}|${DASH})'(?=${WORD}|${PUNCTUATION})`),
  singleInWord: rule(`(?<=${WORD})'(?=${WORD})`),
  singleClosing: /(?<![\s\ue00f])'/gu,
  doubleOpening: rule(`(${SEPARATOR}|${OPENING}|${DASH})"(?=${WORD}|${PUNCTUATION})`),
  doubleClosing: /(?<![\s\ue00f])"|"(?=\s)/gu,
} as const

/** The new text of each token. Without quotes (an unknown language) they stay straight. */
export function educate(tokens: readonly QuoteToken[], quotes: Quotes | undefined): string[] {
  let before = ' '
  return tokens.map((token) => {
    if (token.text === '') return ''
    const context = before
    before = token.text.slice(-1)
    return token.literal ? token.text : educateText(token, context, quotes)
  })
}

function educateText(token: QuoteToken, before: string, quotes: Quotes | undefined): string {
  let text = hideEscaped(token)
  text = text.replaceAll('---', '—').replaceAll('--', '–')
  text = text.replaceAll('...', '…').replaceAll('. . .', '…')
  const context = before === '"' || before === "'" ? ';' : before
  if (quotes) text = educateQuotes(context + text, quotes).slice(context.length)
  return showEscaped(text)
}

function educateQuotes(input: string, quotes: Quotes): string {
  const { open, close, innerOpen, innerClose, language } = quotes
  let text = input
    .replace(RULES.leadingSingle, () => innerClose)
    .replace(RULES.leadingDouble, () => close)
    .replace(RULES.doubleSingle, () => open + innerOpen)
    .replace(RULES.singleDouble, () => innerOpen + open)
    .replace(RULES.singleBeforePunctuation, (_, first: string) => first + innerClose)
    .replace(RULES.doubleBeforePunctuation, (_, first: string) => first + close)
  if (language.startsWith('en')) text = text.replace(RULES.decade, APOSTROPHE)
  text = text.replace(RULES.singleOpening, (_, first: string) => first + innerOpen)
  if (innerClose !== APOSTROPHE) text = text.replace(RULES.singleInWord, APOSTROPHE)
  return text
    .replace(RULES.singleClosing, () => innerClose)
    .replaceAll("'", innerOpen)
    .replace(RULES.doubleOpening, (_, first: string) => first + open)
    .replace(RULES.doubleClosing, () => close)
    .replaceAll('"', open)
}

function hideEscaped({ text, escaped, joints }: QuoteToken): string {
  if (escaped.size === 0 && joints.size === 0) return text
  let hidden = ''
  for (let index = 0; index < text.length; index++) {
    const active = escaped.has(index) ? ACTIVE.indexOf(text.charAt(index)) : -1
    if (joints.has(index)) hidden += JOINT
    hidden += active < 0 ? text.charAt(index) : String.fromCharCode(PRIVATE_USE + active)
  }
  return hidden
}

function showEscaped(text: string): string {
  return text
    .replaceAll(JOINT, '')
    .replace(/[\ue000-\ue005]/g, (character) =>
      ACTIVE.charAt(character.charCodeAt(0) - PRIVATE_USE),
    )
}

/** Where the grammar of type cells stands in its tokens, and the small steps that all rules share. */
import { correctedWord } from './typos.js'
import type { TypeToken } from './tokens.js'
import { ARRAY_WORDS, MAP_WORDS, OBJECT_WORDS, type BaseKind } from './vocabulary.js'

export type ParsedType =
  | { readonly kind: BaseKind }
  | { readonly kind: 'array'; readonly items: ParsedType }
  | { readonly kind: 'map'; readonly values: ParsedType }
  | { readonly kind: 'union'; readonly options: readonly ParsedType[] }
  /** A type of the documentation: by its own name, or `Table 3`. */
  | { readonly kind: 'named'; readonly name: string; readonly table?: string }

export interface GrammarState {
  readonly tokens: readonly TypeToken[]
  at: number
  /** Words that were read as another one. */
  readonly corrections: { readonly written: string; readonly read: string }[]
  /** Names that are in no vocabulary and had no word such as `object` beside them. */
  bareNames: number
  required?: boolean
  nullable?: boolean
  maxLength?: number
  minimum?: number
  maximum?: number
  /** How many elements an array of a fixed length has. */
  length?: number
}

/** Brackets, with what closes each. */
export const OPENERS: Readonly<Record<string, string>> = {
  '<': '>',
  '[': ']',
  '(': ')',
  '{': '}',
  '＜': '＞',
}

/** The next words, up to the first sign, number or quoted text. */
export function wordsAhead({ tokens, at }: GrammarState, most: number): string[] {
  const words: string[] = []
  for (let next = tokens[at]; next?.kind === 'word'; next = tokens[at + words.length]) {
    words.push(next.word)
    if (words.length === most) break
  }
  return words
}

export function takeObjectWord(state: GrammarState): void {
  while (OBJECT_WORDS.has(state.tokens[state.at]?.word ?? '')) state.at++
}

/** What stands in parentheses after a type: a length, `Required`, a format; never a type. */
export function takeRemark(state: GrammarState): void {
  const start = state.at + 1
  const open = state.tokens[state.at]?.text ?? ''
  state.at++
  skipTo(state, open === '（' ? '）' : (OPENERS[open] ?? ')'))
  const words = state.tokens.slice(start, state.at)
  const [first] = words
  if (first?.kind === 'number' && words.length <= 2 && /^\d{1,9}$/u.test(first.text))
    state.maxLength = Number(first.text)
  noteAnswer(state, first?.word)
}

/** What a word beside a type says of the field; false for a word that says nothing of it. */
export function noteAnswer(state: GrammarState, word: string | undefined): boolean {
  if (word === 'required' || word === 'mandatory') state.required = true
  else if (word === 'optional') state.required = false
  else if (word === 'nullable') state.nullable = true
  else return false
  return true
}

export function isRemark(token: TypeToken | undefined): boolean {
  return (
    token === undefined ||
    token.kind === 'number' ||
    /^(?:required|optional|mandatory|max|maximum|min|length|up|nullable)$/u.test(token.word)
  )
}

/** The word itself, or the container that it misspells. */
export function known(state: GrammarState, token: TypeToken): string {
  if (ARRAY_WORDS.has(token.word) || MAP_WORDS.has(token.word) || token.kind !== 'word')
    return token.word
  if (state.tokens[state.at + 1]?.word !== 'of') return token.word
  const corrected = correctedWord(token.text)
  if (corrected === undefined || !ARRAY_WORDS.has(corrected)) return token.word
  state.corrections.push({ written: token.text, read: corrected })
  return corrected
}

export function takeSign(state: GrammarState, sign: string): boolean {
  if (state.tokens[state.at]?.text !== sign) return false
  state.at++
  return true
}

/** Behind the bracket that closes the one that is open; at the end where there is none. */
export function skipTo(state: GrammarState, close: string): void {
  let depth = 0
  const open = Object.keys(OPENERS).find((key) => OPENERS[key] === close)
  for (; state.at < state.tokens.length; state.at++) {
    const text = state.tokens[state.at]?.text
    if (text === open) depth++
    if (text === close && depth-- === 0) {
      state.at++
      return
    }
  }
}

/** Equal options once; one option alone is no union. */
export function unionOf(options: readonly ParsedType[]): ParsedType {
  if (options.length === 1 && options[0]) return options[0]
  const different = new Map(
    options
      .flatMap((option) => (option.kind === 'union' ? option.options : [option]))
      .map((option) => [JSON.stringify(option), option]),
  )
  const [first = { kind: 'unknown' }, ...others] = different.values()
  return others.length === 0 ? first : { kind: 'union', options: [first, ...others] }
}

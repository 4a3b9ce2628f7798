/** A type cell's text as tokens: words, quoted texts, numbers, and single signs. */
import { BASE_WORDS } from './vocabulary.js'

export interface TypeToken {
  readonly kind: 'word' | 'number' | 'quoted' | 'sign'
  /** As written; of a quoted text what stands between the quotes. */
  readonly text: string
  /** In lower case. */
  readonly word: string
}

const TOKEN =
  /‹([^›]*)›|(["'`“”‘’])([^"'`“”‘’]*)["'`“”‘’]|([\p{L}_$][\p{L}\p{N}_$:.-]*)|(\p{N}[\p{N}._]*(?:-bit|D\b)?)|(\S)/gu
/** Between these stands one name, whatever is in it. */
export const NAME_START = '‹'
export const NAME_END = '›'
/** A type cell is a few words; what is longer is prose, and reading it whole gains nothing. */
const LONGEST = 400

/** `dict(str: int)` is `dict(str:int)`. */
const GAP = /(?<=[([<]\w+): +/g

/** Most texts that are asked for are one word of plain letters. */
const ONE_WORD = /^[A-Za-z_$][\w$]*$/

export function typeTokens(text: string): TypeToken[] {
  if (text.length <= LONGEST && ONE_WORD.test(text)) return [token('word', text)]
  const tokens: TypeToken[] = []
  for (const match of text.slice(0, LONGEST).replace(GAP, ':').matchAll(TOKEN)) {
    const [whole, name, quote, quoted, word, number] = match
    if (name !== undefined) tokens.push(token('word', name))
    else if (quote !== undefined) tokens.push(token('quoted', quoted ?? ''))
    else if (word !== undefined) tokens.push(...wordTokens(word))
    else tokens.push(token(number === undefined ? 'sign' : 'number', whole))
  }
  return tokens
}

/** A word without `std::` or `xsd:`, what ends it or the width of a bit field (`int:4`), and the full stop if it ends a sentence; `str:int` is two. */
function wordTokens(text: string): TypeToken[] {
  const [key = '', value] = text.split(/:(?!.*:)/u)
  if (value !== undefined && [key, value].every((name) => BASE_WORDS.has(name.toLowerCase())))
    return [token('word', key), token('sign', ':'), token('word', value)]
  const word = token('word', text.replace(/^(?:std::|xsd?:)(?=.)|:\d+$|[:.-]+$/gu, ''))
  return text.endsWith('.') ? [word, token('sign', '.')] : [word]
}

function token(kind: TypeToken['kind'], text: string): TypeToken {
  return { kind, text, word: text.toLowerCase() }
}

/** A type cell's text as tokens: words, quoted texts, numbers, and single signs. */
import { append } from '../../tree/append.js'
import { BASE_WORDS } from './vocabulary.js'

export interface TypeToken {
  readonly kind: 'word' | 'number' | 'quoted' | 'sign'
  /** As written; of a quoted text what stands between the quotes. */
  readonly text: string
  /** In lower case. */
  readonly word: string
}

const TOKEN =
  /(["'`“”‘’])([^"'`“”‘’]*)["'`“”‘’]|([\p{L}_$][\p{L}\p{N}_$:.-]*)|(\p{N}[\p{N}._]*(?:-bit|D\b)?)|(\S)/gu
/** A type cell is a few words; what is longer is prose, and reading it whole gains nothing. */
const LONGEST = 400

/** `dict(str: int)` is `dict(str:int)`. */
const GAP = /(?<=[([<]\w+): +/g

/** Most texts that are asked for are one word of plain letters. */
const ONE_WORD = /^[A-Za-z_$][\w$]*$/

/** `names` are words of the text that are one name each, whatever is in them, in its order. */
export function typeTokens(text: string, names: readonly string[] = NO_NAMES): TypeToken[] {
  const tokens: TypeToken[] = []
  let from = 0
  for (const name of names) {
    const at = text.indexOf(name, from)
    if (at < 0) continue
    append(tokens, plainTokens(text.slice(from, at)))
    tokens.push(token('word', name))
    from = at + name.length
  }
  append(tokens, plainTokens(text.slice(from)))
  return tokens
}

const NO_NAMES: readonly string[] = []

function plainTokens(text: string): TypeToken[] {
  if (text.length <= LONGEST && ONE_WORD.test(text)) return [token('word', text)]
  const tokens: TypeToken[] = []
  for (const match of text.slice(0, LONGEST).replace(GAP, ':').matchAll(TOKEN)) {
    const [whole, quote, quoted, word, number] = match
    if (quote !== undefined) tokens.push(token('quoted', quoted ?? ''))
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
  const word = token('word', unprefixed(text).replace(/:\d+$|[:.-]+$/gu, ''))
  return text.endsWith('.') ? [word, token('sign', '.')] : [word]
}

const PREFIX = /^(?:std::|[a-z]{2,10}:(?=[A-Za-z]+$))(?=.)/u

/** Without the name of a schema: `xsd:string`, `std::string`. */
function unprefixed(text: string): string {
  const bare = text.replace(PREFIX, '')
  return text.startsWith('std::') || BASE_WORDS.has(bare.toLowerCase()) || /^xsd?:/u.test(text)
    ? bare
    : text
}

function token(kind: TypeToken['kind'], text: string): TypeToken {
  return { kind, text, word: text.toLowerCase() }
}

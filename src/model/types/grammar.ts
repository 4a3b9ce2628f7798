/**
 * The grammar of type cells.
 *
 *     union  := item (("or" | "|" | "/" | "," | "and") item)*
 *     item   := before* core ("[" "]" | "array" | "list" | "(" … ")" | after)* tail?
 *     core   := array-word ("of" item | "<" item ">" | "[" item "]" | "(" item ")")?
 *             | map-word ("<" item "," item ">" | "of" item)?
 *             | "[" "]"? item "]"?
 *             | base words | name "object"? | "table" number "object"?
 *
 * Recursive descent over tokens; every step consumes at least one, and the depth is bounded.
 */
import { parseGeneric } from './generic-type.js'
import { parseTagged } from './tagged-type.js'
import { correctedWord } from './typos.js'
import type { TypeToken } from './tokens.js'
import {
  AFTER_WORDS,
  ARRAY_WORDS,
  BASE_WORDS,
  BEFORE_WORDS,
  MAP_WORDS,
  OBJECT_WORDS,
  TAIL_WORDS,
  type BaseKind,
} from './vocabulary.js'
import {
  isRemark,
  known,
  OPENERS,
  skipTo,
  takeObjectWord,
  takeRemark,
  takeSign,
  wordsAhead,
  type GrammarState,
  type ParsedType,
} from './grammar-state.js'

const DEEPEST = 12
const UNKNOWN: ParsedType = { kind: 'unknown' }
export function parseUnion(state: GrammarState, depth = 0): ParsedType | undefined {
  const options: ParsedType[] = []
  do {
    const item = parseItem(state, depth)
    if (!item) {
      if (options.length === 0) return undefined
      break
    }
    options.push(item)
  } while (takeSeparator(state, depth))
  return unionOf(options)
}

/** Equal options once; one option alone is no union. */
export function unionOf(options: readonly ParsedType[]): ParsedType {
  if (options.length === 1 && options[0]) return options[0]
  const different = new Map(
    options
      .flatMap((option) => (option.kind === 'union' ? option.options : [option]))
      .map((option) => [JSON.stringify(option), option]),
  )
  const [first = UNKNOWN, ...others] = different.values()
  return others.length === 0 ? first : { kind: 'union', options: [first, ...others] }
}

/** Inside brackets a comma divides arguments, outside it divides options. */
function takeSeparator(state: GrammarState, depth: number): boolean {
  const token = state.tokens[state.at]
  if (!token) return false
  const divides =
    token.word === 'or' ||
    token.word === 'and' ||
    token.text === '|' ||
    token.text === '/' ||
    (depth === 0 && (token.text === ',' || token.text === ';' || token.text === '、'))
  if (!divides) return false
  state.at++
  if (state.tokens[state.at]?.word === 'or') state.at++
  return state.at < state.tokens.length
}

function parseItem(state: GrammarState, depth: number): ParsedType | undefined {
  if (depth > DEEPEST) return undefined
  takeBefore(state)
  const core = parseCore(state, depth)
  return core && parseAfter(state, core, depth)
}

/** `optional`, `unsigned`, `a`; but `json` alone and `long` alone are types themselves. */
function takeBefore(state: GrammarState): void {
  for (;;) {
    const token = state.tokens[state.at]
    const next = state.tokens[state.at + 1]
    if (!token || !BEFORE_WORDS.has(token.word)) return
    if (BASE_WORDS.has(token.word) && !(next?.kind === 'word' && startsType(next.word))) return
    if (!next || next.kind === 'sign') return
    if (BASE_WORDS.has(`${token.word} ${next.word}`)) return
    if (token.word === 'required' || token.word === 'mandatory') state.required = true
    if (token.word === 'optional') state.required = false
    state.at++
  }
}

function startsType(word: string): boolean {
  return BASE_WORDS.has(word) || ARRAY_WORDS.has(word) || MAP_WORDS.has(word)
}

function parseCore(state: GrammarState, depth: number): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token) return undefined
  if (token.text === '[') return parseBracketArray(state, depth)
  if (token.kind === 'quoted') {
    state.at++
    return { kind: 'string' }
  }
  if (token.kind === 'number') return parseSized(state, depth)
  if (token.kind !== 'word') return undefined
  const options = parseGeneric(state, () => parseUnion(state, depth + 1))
  if (options) return unionOf(options)
  return (
    parseTableNumber(state) ??
    parseTagged(state) ??
    parseBase(state, depth) ??
    parseArray(state, depth) ??
    parseMap(state, depth) ??
    parseName(state)
  )
}

/** `[]string` and `[String]`. */
function parseBracketArray(state: GrammarState, depth: number): ParsedType | undefined {
  state.at++
  if (takeSign(state, ']')) {
    const items = parseItem(state, depth + 1)
    return { kind: 'array', items: items ?? UNKNOWN }
  }
  const items = parseUnion(state, depth + 1)
  if (!items) return undefined
  skipTo(state, ']')
  return { kind: 'array', items }
}

/** `2D array`, `64-bit integer`: the number says nothing about the type. */
function parseSized(state: GrammarState, depth: number): ParsedType | undefined {
  const next = state.tokens[state.at + 1]
  if (next?.kind !== 'word') return undefined
  state.at++
  return parseItem(state, depth + 1)
}

function parseTableNumber(state: GrammarState): ParsedType | undefined {
  const [word, number] = [state.tokens[state.at], state.tokens[state.at + 1]]
  if (word?.word !== 'table' || number?.kind !== 'number') return undefined
  state.at += 2
  takeObjectWord(state)
  return {
    kind: 'named',
    name: `Table ${number.text}`,
    table: number.text.replace(/\.$/u, ''),
  }
}

/** The longest run of words that is a type: `timestamp with time zone` before `timestamp`. */
function parseBase(state: GrammarState, depth: number): ParsedType | undefined {
  const words = wordsAhead(state, 4)
  for (let count = words.length; count >= 1; count--) {
    const kind = BASE_WORDS.get(words.slice(0, count).join(' '))
    if (kind === undefined) continue
    const after = state.tokens[state.at + count]
    if (count === 1 && isNameOrContainer(words[0], after)) return undefined
    state.at += count
    return parseTypedObject(state, kind, depth)
  }
  return undefined
}

/** `Map<…>`, `dict[…]` and `record of` are containers; `Token object` and `name object` are names. */
function isNameOrContainer(word: string | undefined, after: TypeToken | undefined): boolean {
  if (word === undefined) return false
  const opens = after?.text === '<' || after?.text === '[' || after?.word === 'of'
  if (MAP_WORDS.has(word) && opens) return true
  const objectFollows = after !== undefined && OBJECT_WORDS.has(after.word)
  const isPlain = /^(?:json|string|integer|boolean|object|objects|dict)$/u.test(word)
  return objectFollows && !isPlain
}

/** `Object<Tag>` and `Object of Tag` are the object that they name. */
function parseTypedObject(state: GrammarState, kind: BaseKind, depth: number): ParsedType {
  const token = state.tokens[state.at]
  if (kind !== 'object' || (token?.text !== '<' && token?.word !== 'of')) return { kind }
  const start = state.at
  state.at++
  const inner = parseItem(state, depth + 1)
  if (token.text === '<') skipTo(state, '>')
  if (inner?.kind === 'named') return inner
  if (!inner) state.at = start
  return { kind }
}

function parseArray(state: GrammarState, depth: number): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token || !ARRAY_WORDS.has(known(state, token))) return undefined
  const next = state.tokens[state.at + 1]
  if (next && OBJECT_WORDS.has(next.word) && !next.word.startsWith('object')) state.at++
  state.at++
  return { kind: 'array', items: parseElements(state, depth) }
}

/** What an array is of: `of Tag objects`, `<Tag>`, `[Tag]`, `(Tag)`, `: Tag`, or nothing said. */
function parseElements(state: GrammarState, depth: number): ParsedType {
  const token = state.tokens[state.at]
  const after = state.tokens[state.at + 1]
  if (token?.word === 'of') {
    state.at++
    return parseItem(state, depth + 1) ?? UNKNOWN
  }
  const close = token && OPENERS[token.text]
  if (close !== undefined && after && after.text !== close && !isRemark(after)) {
    state.at++
    const items = parseUnion(state, depth + 1)
    skipTo(state, close)
    return items ?? UNKNOWN
  }
  if (
    token?.kind === 'word' &&
    (BASE_WORDS.has(token.word) || after?.word === 'object' || after?.word === 'objects')
  ) {
    return parseItem(state, depth + 1) ?? UNKNOWN
  }
  return UNKNOWN
}

function parseMap(state: GrammarState, depth: number): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token || !MAP_WORDS.has(known(state, token))) return undefined
  state.at++
  if (state.tokens[state.at]?.word === 'pair' || state.tokens[state.at]?.word === 'pairs')
    state.at++
  const next = state.tokens[state.at]
  const close = next && OPENERS[next.text]
  if (next?.word === 'of') {
    state.at++
    return { kind: 'map', values: parseItem(state, depth + 1) ?? UNKNOWN }
  }
  if (close === undefined || isRemark(state.tokens[state.at + 1]))
    return { kind: 'map', values: UNKNOWN }
  state.at++
  const first = parseUnion(state, depth + 1)
  const second =
    takeSign(state, ',') || takeSign(state, ':') ? parseUnion(state, depth + 1) : undefined
  skipTo(state, close)
  const behind = close === ']' && !second ? state.tokens[state.at] : undefined
  if (behind && startsType(behind.word))
    return { kind: 'map', values: parseItem(state, depth + 1) ?? UNKNOWN }
  return { kind: 'map', values: second ?? (first && UNKNOWN) ?? UNKNOWN }
}

/** A word of no vocabulary: a misspelt one, or the name of a type of the documentation. */
function parseName(state: GrammarState): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token) return undefined
  const next = state.tokens[state.at + 1]
  const isObject = next !== undefined && OBJECT_WORDS.has(next.word)
  const corrected = isObject ? undefined : correctedWord(token.text)
  if (corrected !== undefined) {
    state.corrections.push({ written: token.text, read: corrected })
    state.at++
    const kind = BASE_WORDS.get(corrected)
    return kind === undefined ? { kind: 'array', items: parseElements(state, 1) } : { kind }
  }
  if (TAIL_WORDS.has(token.word)) return undefined
  state.at++
  if (isObject) takeObjectWord(state)
  else state.bareNames++
  if (token.word === 'literal' && takeSign(state, '[')) {
    skipTo(state, ']')
    return { kind: 'string' }
  }
  return { kind: 'named', name: token.text }
}

/**
 * `[]`, `array`, `(255)`, `(Required)`, `data type`, a second word for the same (`UUID string`), and
 * tails such as `in the format …` and `. For details, see …`.
 */
function parseAfter(state: GrammarState, core: ParsedType, depth: number): ParsedType {
  let type = core
  for (;;) {
    const token = state.tokens[state.at]
    if (!token) return type
    const next = state.tokens[state.at + 1]
    if (token.text === '[' && next?.text === ']') {
      state.at += 2
      type = { kind: 'array', items: type }
    } else if (
      token.kind === 'word' &&
      ARRAY_WORDS.has(known(state, token)) &&
      type.kind !== 'array'
    ) {
      state.at++
      type = { kind: 'array', items: type }
    } else if (
      token.text === '(' ||
      (token.text === '[' && next?.kind === 'number') ||
      token.text === '（' ||
      token.text === '{'
    ) {
      takeRemark(state)
    } else if (
      token.text === '<' &&
      (type.kind === 'string' || type.kind === 'integer' || type.kind === 'number')
    ) {
      takeRemark(state)
      if (type.kind === 'integer' && state.tokens[state.at - 2]?.word === 'int64')
        type = { kind: 'int64' }
    } else if (
      token.kind === 'word' &&
      (AFTER_WORDS.has(token.word) || OBJECT_WORDS.has(token.word))
    ) {
      state.at++
    } else if (depth === 0 && type.kind === BASE_WORDS.get(token.word)) {
      state.at++
    } else if (depth === 0 && token.text === ',' && isAnswer(next)) {
      state.required = next?.word !== 'optional'
      state.at += 2
    } else if (depth === 0 && token.text === '.' && /^\p{Lu}/u.test(next?.text ?? '')) {
      state.at = state.tokens.length
    } else if (
      token.text === '.' ||
      token.text === '*' ||
      token.text === '?' ||
      (token.text === '-' && !next)
    ) {
      state.at++
    } else if (
      depth === 0 &&
      (TAIL_WORDS.has(token.word) ||
        token.text === ':' ||
        (token.text === ',' && TAIL_WORDS.has(next?.word ?? '')))
    ) {
      state.at = state.tokens.length
    } else {
      return type
    }
  }
}

/** `string, optional` says whether the field is required. */
function isAnswer(token: TypeToken | undefined): boolean {
  return /^(?:optional|required|mandatory)$/u.test(token?.word ?? '')
}

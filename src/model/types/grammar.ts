/**
 * The grammar of type cells.
 *
 *     union  := item (("or" | "|" | "/" | "," | "and") item)*
 *     item   := before* core ("[" "]" | "array" | "list" | "(" … ")" | after)* tail?
 *     core   := array-word ("of" item | "<" item ">" | "[" item "]" | "(" item ")")?
 *             | "repeated" item
 *             | map-word ("<" item "," item ">" | "of" item)?
 *             | "[" "]"? item "]"?
 *             | base words | name "object"? | "table" number "object"?
 *
 * Recursive descent over tokens; every step consumes at least one, and the depth is bounded.
 */
import { parseAfter } from './after-type.js'
import {
  parseArray,
  parseBracketArray,
  parseElements,
  parseMap,
  type TypeRules,
} from './containers.js'
import { parseGeneric } from './generic-type.js'
import {
  noteAnswer,
  skipTo,
  takeObjectWord,
  takeSign,
  unionOf,
  wordsAhead,
  type GrammarState,
  type ParsedType,
} from './grammar-state.js'
import { parseTagged } from './tagged-type.js'
import { correctedWord } from './typos.js'
import {
  BASE_WORDS,
  BEFORE_WORDS,
  isTypeWord,
  MAP_WORDS,
  OBJECT_WORDS,
  TAIL_WORDS,
  type BaseKind,
} from './vocabulary.js'

const DEEPEST = 12
/** In words. */
const LONGEST_NAME = 4
/** What arrays and maps hold is read by the same rules. */
const RULES: TypeRules = { item: parseItem, union: parseUnion }

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
  // A pointer is what it points to.
  while (takeSign(state, '*')) continue
  if (depth === 0 && takeSign(state, '?')) state.nullable = true
  takeBefore(state, depth)
  const core = parseCore(state, depth)
  return core && parseAfter(state, core, depth)
}

/**
 * `optional`, `unsigned`, `a`; but `json` alone and `long` alone are types themselves. What is said of
 * the elements of an array is not said of the field.
 */
function takeBefore(state: GrammarState, depth: number): void {
  for (;;) {
    const token = state.tokens[state.at]
    const next = state.tokens[state.at + 1]
    if (!token || !BEFORE_WORDS.has(token.word)) return
    if (BASE_WORDS.has(token.word) && !(next?.kind === 'word' && isTypeWord(next.word))) return
    if (!next || next.kind === 'sign') return
    if (BASE_WORDS.has(`${token.word} ${next.word}`)) return
    if (depth === 0) noteAnswer(state, token.word)
    state.at++
  }
}

function parseCore(state: GrammarState, depth: number): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token) return undefined
  if (token.text === '[') return parseBracketArray(state, depth, RULES)
  if (token.kind === 'quoted') {
    state.at++
    return { kind: 'string' }
  }
  if (token.kind === 'number') return parseSized(state, depth)
  if (token.kind !== 'word') return undefined
  if (token.word === 'repeated' && state.tokens[state.at + 1]?.kind === 'word') {
    state.at++
    return { kind: 'array', items: parseItem(state, depth + 1) ?? { kind: 'unknown' } }
  }
  const options = parseGeneric(state, () => parseUnion(state, depth + 1))
  if (options) return unionOf(options)
  return (
    parseTableNumber(state) ??
    parseTagged(state) ??
    parseBase(state, depth) ??
    parseArray(state, depth, RULES) ??
    parseMap(state, depth, RULES) ??
    parseName(state)
  )
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
    if (count === 1 && isNameOrContainer(words[0], state)) return undefined
    state.at += count
    return parseTypedObject(state, kind, depth)
  }
  return undefined
}

/** `Map<…>`, `dict[…]`, `dict(str, int)` and `record of` are containers; `Token object` and `name object` are names. */
function isNameOrContainer(word: string | undefined, { tokens, at }: GrammarState): boolean {
  if (word === undefined) return false
  const after = tokens[at + 1]
  const opens =
    after?.text === '<' ||
    after?.text === '[' ||
    after?.word === 'of' ||
    (after?.text === '(' &&
      BASE_WORDS.has(tokens[at + 2]?.word ?? '') &&
      /^[,:]$/u.test(tokens[at + 3]?.text ?? ''))
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

/** A word of no vocabulary: a misspelt one, or the name of a type of the documentation. `colour enum` is one of some texts. */
function parseName(state: GrammarState): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token) return undefined
  const long = longName(state)
  if (long !== undefined) return { kind: 'named', name: long }
  const next = state.tokens[state.at + 1]
  const isObject = next !== undefined && OBJECT_WORDS.has(next.word)
  const corrected = isObject ? undefined : correctedWord(token.text)
  if (corrected !== undefined) {
    state.corrections.push({ written: token.text, read: corrected })
    state.at++
    const kind = BASE_WORDS.get(corrected)
    return kind === undefined ? { kind: 'array', items: parseElements(state, 1, RULES) } : { kind }
  }
  if (TAIL_WORDS.has(token.word)) return undefined
  state.at++
  if (next?.word === 'enum') {
    state.at++
    return { kind: 'string' }
  }
  // `RFC3339 string`: what form a text has.
  if (next?.word === 'string' && state.at + 1 === state.tokens.length) {
    state.at++
    return { kind: 'string' }
  }
  if (isObject) takeObjectWord(state)
  else state.bareNames++
  if (token.word === 'literal' && takeSign(state, '[')) {
    skipTo(state, ']')
    return { kind: 'string' }
  }
  return { kind: 'named', name: token.text }
}

/** `Lamp Shade object`: words that each begin with a capital before a word that says it is an object. */
function longName(state: GrammarState): string | undefined {
  const rest = state.tokens.slice(state.at, state.at + LONGEST_NAME + 1)
  const count = rest.findIndex(({ word }) => OBJECT_WORDS.has(word))
  const words = rest.slice(0, Math.max(count, 0))
  const isName = words.every(({ text }) => /^\p{Lu}/u.test(text))
  if (count < 2 || !isName) return undefined
  state.at += count
  takeObjectWord(state)
  return words.map(({ text }) => text).join(' ')
}

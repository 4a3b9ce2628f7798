/** What stands behind a type, and changes it or says more of it. */
import { isCWord } from './c-words.js'
import {
  known,
  noteAnswer,
  takeRemark,
  type GrammarState,
  type ParsedType,
} from './grammar-state.js'
import { isNumeric } from './type-expression.js'
import {
  AFTER_WORDS,
  ARRAY_WORDS,
  BASE_WORDS,
  isTypeWord,
  OBJECT_WORDS,
  TAIL_WORDS,
} from './vocabulary.js'

/**
 * `[]`, `array`, `(255)`, `(Required)`, `data type`, a second word for the same (`UUID string`), and
 * tails such as `in the format …` and `. For details, see …`.
 */
export function parseAfter(state: GrammarState, core: ParsedType, depth: number): ParsedType {
  let type = core
  for (;;) {
    const token = state.tokens[state.at]
    if (!token) return type
    const next = state.tokens[state.at + 1]
    const sized = takeFixedLength(state, type, depth)
    if (sized) {
      type = sized
    } else if (token.text === '[' && next?.text === ']') {
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
      const only = state.tokens[state.at + 2]?.text === ')' ? next : undefined
      takeRemark(state)
      if (only?.word === 'string' && depth === 0) type = asText(state, type)
      else if (only && ARRAY_WORDS.has(only.word) && type.kind !== 'array')
        type = { kind: 'array', items: type }
    } else if (depth === 0 && isNumeric(type) && takeBound(state)) {
      continue
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
    } else if (depth === 0 && noteAnswer(state, token.word)) {
      state.at++
    } else if (depth === 0 && /^[,–—-]$/u.test(token.text) && noteAnswer(state, next?.word)) {
      state.at += 2
    } else if (depth === 0 && token.text === '.' && /^\p{Lu}/u.test(next?.text ?? '')) {
      state.at = state.tokens.length
    } else if (token.text === '?') {
      if (depth === 0 && next?.text !== '[') state.nullable = true
      state.at++
    } else if (token.text === '!') {
      // GraphQL says so of what is never null.
      if (depth === 0 && !next) state.required ??= true
      state.at++
    } else if (token.text === '.' || token.text === '*' || (token.text === '-' && !next)) {
      state.at++
    } else if (
      depth === 0 &&
      (TAIL_WORDS.has(token.word) ||
        token.text === ':' ||
        (token.text === ';' && isProse(state)) ||
        (token.text === ',' &&
          (TAIL_WORDS.has(next?.word ?? '') ||
            next?.kind === 'number' ||
            /^(?:either|one)$/.test(next?.word ?? '') ||
            state.tokens.at(-1)?.word === 'format')))
    ) {
      state.at = state.tokens.length
    } else {
      return type
    }
  }
}

const UNIT = /^(?:[munpk]?[smgVAWN]|[mc]m|[kMG]?Hz|Pa|K|deg|rad|px|ms|us|ns|min|h|kg|km)$/u

/** `number >= 1`, and the unit behind `float, s`. */
function takeBound(state: GrammarState): boolean {
  const { tokens, at } = state
  const [sign, next, last] = [tokens[at]?.text ?? '', tokens[at + 1], tokens[at + 2]]
  if ((sign === ',' || sign === '/') && next && UNIT.test(next.text)) {
    state.at += 2
    return true
  }
  if (!/^[<>≤≥]$/u.test(sign)) return false
  const number = next?.text === '=' ? last : next
  if (number?.kind !== 'number') return false
  const bound = Number(number.text)
  // `integer<32>` says how many bits it has.
  if (!Number.isFinite(bound) || tokens[at + 2]?.text === '>') return false
  state[sign === '>' || sign === '≥' ? 'minimum' : 'maximum'] = bound
  state.at += next === number ? 2 : 3
  return true
}

/** `decimal (string)`: what is no structure is written as a text. */
function asText(state: GrammarState, type: ParsedType): ParsedType {
  if (type.kind === 'named') state.bareNames = Math.max(0, state.bareNames - 1)
  else if (!isNumeric(type)) return type
  return { kind: 'string' }
}

/** Words behind a semicolon of which the first is no type: `a list of strings; no blanks are allowed`. */
function isProse({ tokens, at }: GrammarState): boolean {
  const next = tokens[at + 1]
  return (
    tokens.length > at + 3 && /^\p{Ll}/u.test(next?.text ?? '') && !isTypeWord(next?.word ?? '')
  )
}

/**
 * `uint8_t[16]`, and with the name that C has before the brackets: `uint8_t data[16]`. Texts in
 * `char name[32]` have a length, as in `String[32]`; a length that only the C code knows is none.
 */
function takeFixedLength(
  state: GrammarState,
  type: ParsedType,
  depth: number,
): ParsedType | undefined {
  const { tokens, at } = state
  const isC = depth === 0 && isCWord(tokens[at - 1]?.text ?? '')
  const start = isC && tokens[at]?.kind === 'word' ? at + 1 : at
  const size = tokens[start + 1]
  const end = size?.text === ']' ? start + 1 : start + 2
  if (tokens[start]?.text !== '[' || tokens[end]?.text !== ']') return undefined
  const length = /^\d{1,9}$/u.test(size?.text ?? '') ? Number(size?.text) : undefined
  if (length === undefined && !isC) return undefined
  const isElement = type.kind === 'array' ? tokens[at - 1]?.text === ']' : isNumeric(type)
  if (type.kind === 'string' ? !isC : !isElement) return undefined
  state.at = end + 1
  if (type.kind === 'string') {
    if (length) state.maxLength = length
    return type
  }
  if (length && depth === 0 && type.kind !== 'array') state.length = length
  return { kind: 'array', items: type }
}

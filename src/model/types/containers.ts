/** Types that hold others: arrays and maps. What they hold is read by the rules that the grammar gives. */
import {
  isRemark,
  known,
  OPENERS,
  skipTo,
  takeSign,
  unionOf,
  type GrammarState,
  type ParsedType,
} from './grammar-state.js'
import { ARRAY_WORDS, BASE_WORDS, isTypeWord, MAP_WORDS, OBJECT_WORDS } from './vocabulary.js'

const UNKNOWN: ParsedType = { kind: 'unknown' }

type Rule = (state: GrammarState, depth: number) => ParsedType | undefined

export interface TypeRules {
  readonly item: Rule
  readonly union: Rule
}

/** `[]string` and `[String]`. */
export function parseBracketArray(
  state: GrammarState,
  depth: number,
  rules: TypeRules,
): ParsedType | undefined {
  state.at++
  if (takeSign(state, ']')) {
    const items = rules.item(state, depth + 1)
    return { kind: 'array', items: items ?? UNKNOWN }
  }
  const items = rules.union(state, depth + 1)
  if (!items) return undefined
  skipTo(state, ']')
  return { kind: 'array', items }
}

export function parseArray(
  state: GrammarState,
  depth: number,
  rules: TypeRules,
): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token || !ARRAY_WORDS.has(known(state, token))) return undefined
  const next = state.tokens[state.at + 1]
  if (next && OBJECT_WORDS.has(next.word) && !next.word.startsWith('object')) state.at++
  state.at++
  return { kind: 'array', items: parseElements(state, depth, rules) }
}

/** What an array is of: `of Tag objects`, `<Tag>`, `[Tag]`, `(Tag)`, `: Tag`, or nothing said. */
export function parseElements(state: GrammarState, depth: number, rules: TypeRules): ParsedType {
  const token = state.tokens[state.at]
  const after = state.tokens[state.at + 1]
  if (token?.word === 'of') {
    state.at++
    return rules.item(state, depth + 1) ?? UNKNOWN
  }
  const close = token && OPENERS[token.text]
  if (close !== undefined && after && after.text !== close && !isRemark(after)) {
    state.at++
    const items =
      state.tokens[state.at - 2]?.word === 'tuple'
        ? parseParts(state, depth, rules)
        : rules.union(state, depth + 1)
    skipTo(state, close)
    return items ?? UNKNOWN
  }
  if (
    token?.kind === 'word' &&
    (BASE_WORDS.has(token.word) || after?.word === 'object' || after?.word === 'objects')
  ) {
    return rules.item(state, depth + 1) ?? UNKNOWN
  }
  return UNKNOWN
}

/** `tuple[int, str]`: an element is one of what the parts are. */
function parseParts(state: GrammarState, depth: number, rules: TypeRules): ParsedType | undefined {
  const parts: ParsedType[] = []
  do {
    const part = rules.union(state, depth + 1)
    if (part) parts.push(part)
  } while (takeSign(state, ','))
  return parts.length === 0 ? undefined : unionOf(parts)
}

export function parseMap(
  state: GrammarState,
  depth: number,
  rules: TypeRules,
): ParsedType | undefined {
  const token = state.tokens[state.at]
  if (!token || !MAP_WORDS.has(known(state, token))) return undefined
  state.at++
  if (state.tokens[state.at]?.word === 'pair' || state.tokens[state.at]?.word === 'pairs')
    state.at++
  const next = state.tokens[state.at]
  const close = next && OPENERS[next.text]
  if (next?.word === 'of') {
    state.at++
    return { kind: 'map', values: rules.item(state, depth + 1) ?? UNKNOWN }
  }
  if (close === undefined || isRemark(state.tokens[state.at + 1]))
    return { kind: 'map', values: UNKNOWN }
  state.at++
  const first = rules.union(state, depth + 1)
  const second =
    takeSign(state, ',') || takeSign(state, ':') ? rules.union(state, depth + 1) : undefined
  skipTo(state, close)
  const behind = close === ']' && !second ? state.tokens[state.at] : undefined
  if (behind && (/^[[*]$/u.test(behind.text) || isTypeWord(behind.word)))
    return { kind: 'map', values: rules.item(state, depth + 1) ?? UNKNOWN }
  // `map(string)` says what the values are.
  return { kind: 'map', values: second ?? (close === ')' ? first : undefined) ?? UNKNOWN }
}

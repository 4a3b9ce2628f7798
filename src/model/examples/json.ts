/** JSON values with the place of every key: what `JSON.parse` forgets and a diagnostic needs. */
export type JsonNode =
  | JsonObject
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly at: number }
  | {
      readonly kind: 'string' | 'number' | 'boolean' | 'null'
      readonly value: string | number | boolean | null
      readonly at: number
    }

export interface JsonObject {
  readonly kind: 'object'
  readonly entries: readonly JsonEntry[]
  readonly at: number
}

export interface JsonEntry {
  readonly key: string
  /** Offset of the key's first quote. */
  readonly at: number
  /** Length of the key as it is written, with its quotes and escapes. */
  readonly length: number
  readonly value: JsonNode
}

const SPACE = /\s*/uy
const TOKEN =
  /[{}[\],:]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/uy
const DEEPEST = 100

/** The value that begins at `start`; undefined where the text is no JSON. What follows it is ignored. */
export function parseJson(text: string, start = 0): JsonNode | undefined {
  const state: State = { text, at: start, token: '', tokenAt: 0 }
  return next(state) ? readValue(state, 0) : undefined
}

/** A function, so that the compiler does not think it knows the token after a step. */
function isAt(state: State, token: string): boolean {
  return state.token === token
}

interface State {
  readonly text: string
  at: number
  token: string
  tokenAt: number
}

function next(state: State): boolean {
  const { text } = state
  SPACE.lastIndex = state.at
  SPACE.test(text)
  TOKEN.lastIndex = SPACE.lastIndex
  state.tokenAt = SPACE.lastIndex
  if (!TOKEN.test(text)) return false
  state.at = TOKEN.lastIndex
  state.token = text.slice(state.tokenAt, state.at)
  return true
}

/** The current token begins the value. */
function readValue(state: State, depth: number): JsonNode | undefined {
  const { token, tokenAt: at } = state
  if (depth > DEEPEST) return undefined
  if (token === '{') return readObject(state, depth)
  if (token === '[') return readArray(state, depth)
  if (token.startsWith('"')) return { kind: 'string', value: unescaped(token), at }
  if (token === 'true' || token === 'false') return { kind: 'boolean', value: token === 'true', at }
  if (token === 'null') return { kind: 'null', value: null, at }
  return /^[-\d]/u.test(token) ? { kind: 'number', value: Number(token), at } : undefined
}

function readObject(state: State, depth: number): JsonNode | undefined {
  const at = state.tokenAt
  const entries: JsonEntry[] = []
  if (!next(state)) return undefined
  while (!isAt(state, '}')) {
    const { token: key, tokenAt: keyAt } = state
    if (!key.startsWith('"') || !next(state) || !isAt(state, ':') || !next(state)) return undefined
    const value = readValue(state, depth + 1)
    if (!value || !next(state)) return undefined
    entries.push({ key: unescaped(key), at: keyAt, length: key.length, value })
    if (isAt(state, ',') ? !next(state) : !isAt(state, '}')) return undefined
  }
  return { kind: 'object', entries, at }
}

function readArray(state: State, depth: number): JsonNode | undefined {
  const at = state.tokenAt
  const items: JsonNode[] = []
  if (!next(state)) return undefined
  while (!isAt(state, ']')) {
    const value = readValue(state, depth + 1)
    if (!value || !next(state)) return undefined
    items.push(value)
    if (isAt(state, ',') ? !next(state) : !isAt(state, ']')) return undefined
  }
  return { kind: 'array', items, at }
}

function unescaped(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1)
  try {
    const value: unknown = JSON.parse(token)
    return typeof value === 'string' ? value : token.slice(1, -1)
  } catch {
    return token.slice(1, -1)
  }
}

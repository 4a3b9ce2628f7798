/**
 * Where the config says what a diagnostic is about. In a JSON config the keys lead there; in code a
 * key is found by its name, if it stands there once. Where neither is sure, the file alone is named.
 */
import { parseJson, type JsonNode } from '../model/examples/json.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { Point, Position } from '../source/position.js'

export interface ConfigFile {
  /** As diagnostics call it, with its ending. */
  readonly path: string
  readonly text: string
}

/** The diagnostics with the file, line and column of what they say about the config. */
export function placeInConfig(diagnostics: readonly Diagnostic[], file: ConfigFile): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { configKey, ...rest } = diagnostic
    if (!configKey) return diagnostic
    const found = file.path.endsWith('.json')
      ? findInJson(file.text, configKey)
      : findInCode(file.text, configKey)
    const place = found && positionOf(file.text, found)
    return { ...rest, path: file.path, ...(place && { position: place }) }
  })
}

type ConfigKey = NonNullable<Diagnostic['configKey']>

export interface Span {
  readonly from: number
  readonly to: number
}

/** As far as the keys lead; nowhere, if the first of them is not there. */
function findInJson(text: string, key: ConfigKey): Span | undefined {
  let node = parseJson(text)
  let found: Span | undefined
  for (const part of key) {
    const next = node && stepInto(node, part)
    if (!next) break
    node = next.value
    found = { from: next.at, to: tokenEnd(text, next.at) }
  }
  return found
}

interface Step {
  readonly value: JsonNode
  readonly at: number
}

/** A key of an object, an index of an array, or an item of an array that is a text. */
function stepInto(node: JsonNode, part: string | number): Step | undefined {
  if (node.kind === 'object') {
    // Of a key that is there twice, the last one holds.
    const entry = node.entries.findLast(({ key }) => key === String(part))
    return entry && { value: entry.value, at: entry.at }
  }
  if (node.kind !== 'array') return undefined
  const item =
    typeof part === 'number'
      ? node.items[part]
      : node.items.find((one) => one.kind === 'string' && one.value === part)
  return item && { value: item, at: item.at }
}

/** A text to its closing quote, of anything else its first character. */
function tokenEnd(text: string, at: number): number {
  const token = /"(?:[^"\\\n]|\\.)*"|./uy
  token.lastIndex = at
  return at + (token.exec(text)?.[0].length ?? 1)
}

/** The last key or text, else the first key, where it stands once. */
function findInCode(text: string, key: ConfigKey): Span | undefined {
  const code = withoutComments(text)
  const words = key.filter((part) => typeof part === 'string')
  const [first, last] = [words[0], words.at(-1)]
  return (
    (last && onlyPlace(code, last, true)) || (first && onlyPlace(code, first, false)) || undefined
  )
}

/** Comments blanked; what looks like one in a text is none. */
function withoutComments(text: string): string {
  return text.replace(
    /(["'`])(?:\\.|(?!\1)[^\\])*\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (found, quote: string | undefined) =>
      quote === undefined ? found.replace(/[^\n]/g, ' ') : found,
  )
}

function onlyPlace(code: string, word: string, isText: boolean): Span | undefined {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const bare = /^[\w$]+$/.test(word) ? `(?<![\\w$.'"\`])${escaped}(?=\\s*:)` : undefined
  const quoted = `(["'\`])${escaped}\\1${isText ? '' : '(?=\\s*:)'}`
  const pattern = new RegExp(bare === undefined ? quoted : `${quoted}|${bare}`, 'g')
  const [found, ...others] = code.matchAll(pattern)
  return found && others.length === 0
    ? { from: found.index, to: found.index + found[0].length }
    : undefined
}

export function positionOf(text: string, { from, to }: Span): Position {
  return { start: pointIn(text, from), end: pointIn(text, to) }
}

function pointIn(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1, offset }
}

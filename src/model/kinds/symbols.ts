/** Columns of symbolic constants (`LINK_UP`, `AF_INET6`), which are names whatever their header says. */
import type { ColumnReading } from '../reading.js'

const SYMBOL =
  /^_*\p{Lu}(?:[\p{Lu}\p{N}]*(?:(?:_[\p{L}\p{N}]+)+|(?:(?:\.|::)\p{Lu}[\p{Lu}\p{N}_]+)+)|\p{L}*(?:_[\p{Lu}\p{N}]+)+)_*$/u
const SNAKE = /^\p{Ll}[\p{Ll}\p{N}]*(?:_[\p{Ll}\p{N}]+)+$/u
const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]+(?:_[\p{Lu}\p{N}]+)*$/u
const SETTINGS =
  /^(?:parameters?|keys?|variables?|settings?|options?|items?|attributes?|propert(?:y|ies)|metrics?|environment variables?|parameter names?|fields?|elements?|arguments?|columns?|features?|quotas?|quota (?:names?|items?)|resources?|limits?)$/u

const LEADING = /^(\p{Lu}[\p{Lu}\p{N}]+(?:_[\p{Lu}\p{N}]+)*)\s*[:：]\s/u

/** The symbol that a text begins with: `READY` of `READY: It can be used.` */
export function leadingSymbol(text: string): string | undefined {
  return LEADING.exec(text)?.[1]
}

/** Whether all texts begin with a symbol, each with another. */
export function areLedBySymbols({ texts, filled }: ColumnReading): boolean {
  if (filled < 2 || filled < texts.length) return false
  const symbols = new Set<string>()
  for (const text of texts) {
    const symbol = leadingSymbol(text)
    if (symbol === undefined) return false
    symbols.add(symbol)
  }
  return symbols.size === texts.length
}

/** Whether a header, normalised, speaks of things that have a value without being one. */
export function isSettingHeader(normalHeader: string): boolean {
  return SETTINGS.test(normalHeader)
}

/** One symbol a row, none twice; a word in capitals is one among twice as many symbols. */
export function holdsSymbols(column: ColumnReading): boolean {
  return (
    holds(column, SYMBOL, SCOPED, CAPITALS) &&
    column.texts.filter((text) => SYMBOL.test(text) || SCOPED.test(text) || UNUSED.test(text))
      .length *
      3 >=
      column.filled * 2
  )
}

/** Whether texts are different symbols of one family: `PORT_MODE_EPP`, `PORT_MODE_ECP`. */
export function areOfOneFamily(texts: readonly string[]): boolean {
  const [first = ''] = texts
  if (texts.some((text) => text.length > LONGEST) || new Set(texts).size < texts.length)
    return false
  const family = first.slice(0, commonLength(texts))
  const end = Math.max(
    family.lastIndexOf('_'),
    family.lastIndexOf('.'),
    family.lastIndexOf('::') + 1,
  )
  const prefix = family.slice(0, end + 1)
  return (
    areJoined(texts, family) ||
    ((texts.length > 2 ? PREFIX : LONG_PREFIX).test(prefix) &&
      texts.every((text) => SYMBOL.test(text) || SCOPED.test(text)))
  )
}

const LONGEST = 120

/** Words in capitals that begin with the same four and are told apart by more than a number. */
function areJoined(texts: readonly string[], family: string): boolean {
  return (
    texts.length > 2 &&
    SHOUTED.test(family) &&
    texts.every((text) => CAPITALS.test(text)) &&
    new Set(texts.map((text) => text.replace(/\d+/gu, ''))).size > 1
  )
}

/** `lamps::Glow::WARM`, `lamps.Glow.COLD`. */
const SCOPED =
  /^\p{L}[\p{L}\p{N}_]*(?:(?:::|\.)\p{L}[\p{L}\p{N}_]*)*(?:::|\.)\p{Lu}[\p{Lu}\p{N}_]*$/u
/** Begin words in capitals that are not divided: `TRACKPLAY`, `TRACKSTOP`. */
const SHOUTED = /^\p{Lu}{4}/u
const PREFIX = /\p{L}(?:_|::|\.)$/u
/** Two that say the same in one word only may be anything. */
const LONG_PREFIX = /[\p{L}\p{N}]_[\p{L}\p{N}]+_$|::$|\.$/u

function commonLength([first = '', ...others]: readonly string[]): number {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return length
}

/** Symbols in half of the cells. */
export function areSymbols({ texts, filled }: ColumnReading): boolean {
  return filled > 0 && texts.filter((text) => SYMBOL.test(text)).length * 2 >= filled
}

/** Words in capitals (`HELLO`, `GET`), one a row, none twice. */
export function holdsCapitals(column: ColumnReading): boolean {
  return holds(column, CAPITALS)
}

/** Names of several words joined by underscores (`fill_tank`), one a row, none twice. */
export function holdsSnakes(column: ColumnReading): boolean {
  return holds(column, SNAKE)
}

/** Texts that each are like one of the patterns, but for what is not used. */
function holds(
  { normalHeader, texts, filled }: ColumnReading,
  ...patterns: readonly RegExp[]
): boolean {
  if (filled === 0 || filled < texts.length || isSettingHeader(normalHeader)) return false
  const used = texts.filter((text) => !UNUSED.test(text))
  return (
    used.length * 2 > filled &&
    new Set(used).size === used.length &&
    used.every((text) => patterns.some((pattern) => pattern.test(text)))
  )
}

/** Every row has one, and no two the same but for what is not used. */
export function areNamed({ texts, filled }: ColumnReading): boolean {
  const used = texts.filter((text) => !UNUSED.test(text))
  return filled > 0 && filled === texts.length && new Set(used).size === used.length
}

const UNUSED = /^\W*(?:reserved|unused|not used|unassigned|undefined)\W*$/i

/**
 * What may stand before a start-string and after an end-string.
 *
 * ASCII is decided by a table, the rest by the sets of punctuation. In character-level markup only
 * an escaping null stops a start-string, and anything may follow an end-string.
 *
 * Source: "reStructuredText Markup Specification", Inline markup recognition rules 6 and 7.
 */
import { isWhiteSpace } from '../../source/white-space.js'
import { closingDelimiters, delimiters } from './punctuation/delimiters.js'
import { closers, openers } from './punctuation/quotes.js'

export interface Boundaries {
  /** Whether a start-string may stand at `index` of a text that begins at `base`. */
  mayStart(text: string, base: number, index: number): boolean
  /** Whether an end-string may end before `index` of a text that ends at `limit`. */
  mayEnd(text: string, index: number, limit: number): boolean
}

const BEFORE = 1
const AFTER = 2
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => classify(code))

function classify(code: number): number {
  if (isWhiteSpace(code)) return BEFORE | AFTER
  const before = openers.has(code) || delimiters.has(code)
  const after =
    code === 0 || closers.has(code) || delimiters.has(code) || closingDelimiters.has(code)
  return (before ? BEFORE : 0) | (after ? AFTER : 0)
}

function has(code: number, side: number): boolean {
  return ((code < 0x80 ? (ASCII[code] ?? 0) : classify(code)) & side) !== 0
}

/** Markup stands between white space and punctuation: the usual rule. */
export const betweenWords: Boundaries = {
  mayStart(text, base, index) {
    return index === base || has(codePointBefore(text, index), BEFORE)
  },
  mayEnd(text, index, limit) {
    return index >= limit || has(text.codePointAt(index) ?? 0, AFTER)
  },
}

/** Markup may stand inside words: docutils' setting `character_level_inline_markup`. */
export const betweenCharacters: Boundaries = {
  mayStart(text, base, index) {
    return index === base || text.charCodeAt(index - 1) !== 0
  },
  mayEnd() {
    return true
  },
}

function codePointBefore(text: string, index: number): number {
  const code = text.charCodeAt(index - 1)
  return code >= 0xdc00 && code <= 0xdfff && index > 1
    ? (text.codePointAt(index - 2) ?? code)
    : code
}

/** `:role:` before or after interpreted text. Source: "Interpreted Text". */
import { isWhiteSpace } from '../../source/white-space.js'
import { simpleNameEndBefore, simpleNameStart } from './simple-name.js'
import type { InlineState } from './state.js'

const COLON = 0x3a
const BACK_QUOTE = 0x60

/** The end of the longest `:role:` that begins at `index`, or -1. */
export function roleEnd(text: string, index: number): number {
  if (text.charCodeAt(index) !== COLON) return -1
  const end = simpleNameEndBefore(text, index + 1, COLON)
  return end < 0 ? -1 : end + 1
}

/** Where the longest `:role:` begins that ends at `index`; `index` where there is none. */
export function roleStart({ text, base, boundaries }: InlineState, index: number): number {
  if (index - 1 <= base || text.charCodeAt(index - 1) !== COLON) return index
  const opens = (start: number) =>
    start > base &&
    text.charCodeAt(start - 1) === COLON &&
    boundaries.mayStart(text, base, start - 1)
  const name = simpleNameStart(text, base, index - 1, opens)
  return name < 0 ? index : name - 1
}

/** The back-quote of interpreted text whose role begins at `index`, or -1. */
export function backQuoteOfRole({ text, base, boundaries }: InlineState, index: number): number {
  if (index < base || !boundaries.mayStart(text, base, index)) return -1
  const end = roleEnd(text, index)
  return end >= 0 && opensInterpreted(text, end) ? end : -1
}

/** Whether a single back-quote stands at `index`, and no blank after it. */
export function opensInterpreted(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== BACK_QUOTE) return false
  const next = text.charCodeAt(index + 1)
  return next !== BACK_QUOTE && !isWhiteSpace(next)
}

/** What a value looks like in a description, and what is said of values that are none. */
import type { StrongText } from '../cells/content.js'

export const REFUSED =
  /\bnot (?:be )?(?:supported|allowed|available|include)|\bunsupported\b|\bcannot\b|\bnot be\b|\bexcept\b|\binvalid\b/i
export const CONDITION =
  /^(?:if|when|unless|in|for|only (?:if|when|for|in)|once)\b|\b(?:if|when|unless)\b/i
const VALUE = /^(?:-(?=\d))?[\p{L}\p{N}_][\p{L}\p{N}_.:/+*-]{0,59}$/u
const AFTER_VALUE =
  /^\s*(?:$|[:：,.;(（–—=-]|(?:indicates?|means?|represents?|specifies|is|are|refers|stands|allows|the|for|uses?|if)\b)/i

export function valueBefore(text: string, rest: string): string | undefined {
  const value = text
    .replace(/[:：,.;]+$/u, '')
    .replace(/^["'“‘`](.*)["'”’`]$/u, '$1')
    .trim()
  return VALUE.test(value) && !/^\d{1,3}(?:,\d{3})+$/u.test(value) && AFTER_VALUE.test(rest)
    ? value
    : undefined
}

/** What may stand between two values: a separator, and before it a few words in brackets on the first, `(only on Mondays)`. */
const BETWEEN = /^(?:\s*\((?!not\b|un)[^()]{1,40}\))?\s*(?:,|\/|;|、|\||,?\s*(?:or|and))\s*$/i

/** The marked texts from one on that have only separators between them. */
export function consecutive(
  text: string,
  strong: readonly StrongText[],
  start: number,
): StrongText[] {
  const run: StrongText[] = []
  for (let i = start; i < strong.length; i++) {
    const next = strong[i]
    if (!next) break
    const last = run.at(-1)
    if (last && !BETWEEN.test(text.slice(last.at + last.text.length, next.at))) break
    run.push(next)
  }
  return run
}

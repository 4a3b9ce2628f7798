/**
 * Simple reference names: words of letters and digits, joined by single `-`, `.`, `_`, `+` or `:`.
 * They are read forwards from a start and backwards from an end, never by search.
 *
 * Source: "reStructuredText Markup Specification", Reference Names.
 */

const WORD = 1
const SEPARATOR = 2
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[0-9A-Za-z]/.test(character)) return WORD
  return '-._+:'.includes(character) ? SEPARATOR : 0
})
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u

/** The end of the longest simple name that begins at `start`; `start` where none does. */
export function simpleNameEnd(text: string, start: number): number {
  let end = wordEnd(text, start)
  while (end > start && isSeparator(text, end)) {
    const next = wordEnd(text, end + 1)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** The end of the longest simple name from `start` that has the character `code` next, or -1. */
export function simpleNameEndBefore(text: string, start: number, code: number): number {
  let found = -1
  let end = wordEnd(text, start)
  if (end === start) return -1
  for (;;) {
    if (text.charCodeAt(end) === code) found = end
    if (!isSeparator(text, end)) return found
    const next = wordEnd(text, end + 1)
    if (next === end + 1) return found
    end = next
  }
}

/**
 * The leftmost place, not before `base`, from which a simple name reaches to `end` and which is
 * accepted; -1 where there is none.
 */
export function simpleNameStart(
  text: string,
  base: number,
  end: number,
  accepts: (start: number) => boolean,
): number {
  let found = -1
  for (let last = end; ;) {
    const first = wordStart(text, base, last)
    if (first === last) return found
    const second = first + widthAt(text, first)
    if (accepts(first)) found = first
    else if (second < last && accepts(second)) found = second
    if (first <= base || !isSeparator(text, first - 1)) return found
    last = first - 1
  }
}

/** Whether all of `start` to `end` are the digits 0 to 9. */
export function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return false
  }
  return end > start
}

function isSeparator(text: string, index: number): boolean {
  return ASCII[text.charCodeAt(index)] === SEPARATOR
}

function wordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < 0x80 ? ASCII[code] === WORD : isLetterAt(text, end)) end += widthAt(text, end)
    else break
  }
  return end
}

function wordStart(text: string, base: number, end: number): number {
  let start = end
  while (start > base) {
    const previous = start - widthBefore(text, start)
    const code = text.charCodeAt(previous)
    if (code < 0x80 ? ASCII[code] === WORD : isLetterAt(text, previous)) start = previous
    else break
  }
  return start
}

function isLetterAt(text: string, index: number): boolean {
  return LETTER_OR_NUMBER.test(String.fromCodePoint(text.codePointAt(index) ?? 0))
}

function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

function widthBefore(text: string, index: number): number {
  return index > 1 && (text.codePointAt(index - 2) ?? 0) > 0xffff ? 2 : 1
}

/** Options that are one character, written as itself or by its code. */
import type { OptionReader } from '../directive.js'
import { pythonRepr } from '../../tree/python-repr.js'
import { asciiDigits } from '../digits.js'
import { unreadable } from './python.js'

const HEXADECIMAL = /^(?:(?:0x|x|\\x|U\+?|\\u)([0-9a-f]+)|&#x([0-9a-f]+);)\n?$/i
const C_INT_MAX = 0x7fffffff

/** A character of its code (`0x2014`, `U+2014`, `\u2014`, `&#x2014;`, `8212`); other text as it is. */
export function unicodeCode(
  code: string,
): { ok: true; value: string } | ReturnType<typeof unreadable> {
  const hex = HEXADECIMAL.exec(code)
  if (/^\p{Nd}+$/u.test(code)) return character(Number(asciiDigits(code)))
  return hex ? character(Number.parseInt(hex[1] ?? hex[2] ?? '', 16)) : { ok: true, value: code }
}

function character(point: number) {
  if (point > C_INT_MAX) {
    return unreadable('code too large (Python int too large to convert to C int)')
  }
  if (!(point <= 0x10ffff)) return unreadable('chr() arg not in range(0x110000)')
  return { ok: true as const, value: String.fromCodePoint(point) }
}

export const singleCharacterOrUnicode: OptionReader = (text) => {
  if (!text) return unreadable('argument required but none supplied')
  const read = unicodeCode(text)
  return read.ok && Array.from(read.value).length > 1
    ? unreadable(`${pythonRepr(read.value)} invalid; must be a single character or a Unicode code`)
    : read
}

/** As `singleCharacterOrUnicode`; `tab` and `space` are known too. */
export const singleCharacterOrSpaceOrUnicode: OptionReader = (text) => {
  if (text === 'tab') return { ok: true, value: '\t' }
  return text === 'space' ? { ok: true, value: ' ' } : singleCharacterOrUnicode(text)
}

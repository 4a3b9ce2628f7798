/** How a reading fails, and Python's `int`, whose words docutils' messages show. */
import { pythonRepr } from '../../tree/python-repr.js'
import { asciiDigits } from '../digits.js'
import type { OptionReading } from '../directive.js'

/** A reading that failed, with the words of the error that Python or docutils raises. */
export function unreadable(error: string): OptionReading & { ok: false } {
  return { ok: false, error }
}

const INTEGER = /^\s*([+-]?[0-9]+(?:_[0-9]+)*)\s*$/

/** Python's `int(text)`. */
export function readInteger(
  text: string | undefined,
): { ok: true; value: number } | (OptionReading & { ok: false }) {
  if (text === undefined) {
    return unreadable(
      "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    )
  }
  const digits = INTEGER.exec(asciiDigits(text))?.[1]
  return digits === undefined
    ? unreadable(`invalid literal for int() with base 10: ${pythonRepr(text)}`)
    : { ok: true, value: Number(digits.replaceAll('_', '')) }
}

/** How a reading fails, and Python's `int`, whose words docutils' messages show. */
import { pythonRepr } from '../../tree/python-repr.js'
import { asciiDigits } from '../digits.js'
import type { OptionReading } from '../directive.js'

/** A reading that failed, with the words of the error that Python or docutils raises. */
export function unreadable(error: string): OptionReading & { ok: false } {
  return { ok: false, error }
}

const INTEGER = /^\s*([+-]?)([0-9]+(?:_[0-9]+)*)\s*$/

/** A whole number as Python's `int` reads it: digits of any script, underscores between them. */
export interface WrittenInteger {
  readonly isNegative: boolean
  /** `0` to `9`, without zeros in front. */
  readonly digits: string
}

/** The number that a text is; undefined where `int(text)` fails. */
export function integerIn(text: string): WrittenInteger | undefined {
  const [, sign, written] = INTEGER.exec(asciiDigits(text)) ?? []
  const digits = written?.replaceAll('_', '').replace(/^0+(?=.)/, '')
  return digits === undefined ? undefined : { isNegative: sign === '-', digits }
}

/** Python's `int(text)`. */
export function readInteger(
  text: string | undefined,
): { ok: true; value: number } | (OptionReading & { ok: false }) {
  if (text === undefined) {
    return unreadable(
      "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    )
  }
  const read = integerIn(text)
  if (!read) return unreadable(`invalid literal for int() with base 10: ${pythonRepr(text)}`)
  return { ok: true, value: read.isNegative ? -Number(read.digits) : Number(read.digits) }
}

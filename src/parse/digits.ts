/**
 * Decimal digits of every script, which Python takes for numbers wherever it takes `0` to `9`.
 *
 * Source: Python's `int` and `\d`; the Unicode category Nd, whose characters stand in runs of ten.
 */
const DIGIT = /\p{Nd}/u
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu

/** The text with digits of other scripts as `0` to `9`. */
export function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
}

/** The place of a digit in its run; where runs join, they still are ten long each. */
function digitValue(code: number): number {
  let start = code
  while (DIGIT.test(String.fromCodePoint(start - 1))) start--
  return (code - start) % 10
}

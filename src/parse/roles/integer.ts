import { asciiDigits } from '../digits.js'

/** Python's `int(text)`, as decimal digits without sign; undefined where it fails or is negative. */
const INTEGER =
  /^[\t-\r\x1c- \x85\xa0\u2000-\u200a\u3000]*([+-]?)([0-9]+(?:_[0-9]+)*)[\t-\r\x1c- \x85\xa0\u2000-\u200a\u3000]*$/

export function naturalNumber(text: string): string | undefined {
  const [, sign, written = ''] = INTEGER.exec(asciiDigits(text)) ?? []
  const digits = written.replaceAll('_', '').replace(/^0+(?=.)/, '')
  if (digits === '' || (sign === '-' && digits !== '0')) return undefined
  return digits
}

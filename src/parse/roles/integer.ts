/** Numbers of documents, as Python's `int` reads them. */
import { integerIn } from '../directive-options/python.js'

/** The digits of a number that is not negative, without zeros in front; undefined for other texts. */
export function naturalNumber(text: string): string | undefined {
  const read = integerIn(text)
  return read && (!read.isNegative || read.digits === '0') ? read.digits : undefined
}

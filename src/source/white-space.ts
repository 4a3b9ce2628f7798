/**
 * White space as Python's `str.isspace`, `str.split` and `\s` know it. JavaScript's `\s` has the byte
 * order mark besides, and lacks the separators U+001C to U+001F and U+0085, so it cannot stand in.
 */

/** Whether a UTF-16 code unit is white space; all white space is in the basic plane. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80)
    return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f)
  if (code < 0x2000) return code === 0xa0 || code === 0x85 || code === 0x1680
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Where a part of a text ends without the white space at its end (Python's `rstrip`). */
export function trimmedEnd(text: string, start = 0, end = text.length): number {
  let last = end
  while (last > start && isWhiteSpace(text.charCodeAt(last - 1))) last--
  return last
}

const RUN = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/
const NEEDS_SQUASHING =
  /^[\t-\r\x1c- \x85\xa0]|[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}| $/

/** The words of a text, as Python's `str.split()`. */
export function splitWhiteSpace(text: string): string[] {
  return text.split(RUN).filter((word) => word !== '')
}

/** Runs of white space made one blank each, none at the ends. */
export function squashWhiteSpace(text: string): string {
  return NEEDS_SQUASHING.test(text) ? splitWhiteSpace(text).join(' ') : text
}

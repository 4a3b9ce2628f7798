/**
 * Backslash escapes, as docutils carries them: a null stands before each escaped character, in place
 * of the backslash, so that indices stay what they were in the source.
 *
 * Source: "reStructuredText Markup Specification", Escaping Mechanism.
 */

/** The text with each escaping backslash as a null; of the same length. */
export function escapeToNulls(text: string): string {
  let found = text.indexOf('\\')
  if (found < 0) return text
  let result = ''
  let start = 0
  while (found >= 0) {
    result += text.slice(start, found) + '\0' + text.charAt(found + 1)
    start = found + 2
    found = text.indexOf('\\', start)
  }
  return result + text.slice(start)
}

/** The text without the nulls, and without the white space that was escaped. */
export function unescape(text: string): string {
  if (!text.includes('\0')) return text
  return text.replaceAll('\0 ', '').replaceAll('\0\n', '').replaceAll('\0', '')
}

/** The text with its backslashes again. */
export function restoreBackslashes(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\\') : text
}

/** The parts of a text between escaped blanks and escaped line ends. */
export function splitEscapedWhiteSpace(text: string): string[] {
  return text.split('\0 ').flatMap((part) => part.split('\0\n'))
}

/** Indices into the text that `unescape` gives. */
export interface EscapePlaces {
  /** Characters that were escaped. */
  readonly escaped: number[]
  /** Where escaped white space was taken out. */
  readonly joints: number[]
}

export function escapePlaces(text: string): EscapePlaces {
  const places: EscapePlaces = { escaped: [], joints: [] }
  let removed = 0
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
    const next = text.charAt(at + 1)
    const isBlank = next === ' ' || next === '\n'
    ;(isBlank ? places.joints : places.escaped).push(at - removed)
    removed += isBlank ? 2 : 1
  }
  return places
}

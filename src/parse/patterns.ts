/**
 * How the first line of each block construct looks: docutils' `Body.patterns`. A line that none of
 * them matches is text. Decided by character code; a regular expression is used only where the first
 * characters leave it open. A text here has no white space at its end.
 */

/** "Alphanumerics with isolated internal `-._+:`": reference names, roles, directive names. */
export const SIMPLE_NAME = '[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*'

const ENUMERATOR_TEXT = '([0-9]+|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+|#)'
/** Groups: text in parentheses, before a parenthesis, before a period. */
const ENUMERATOR = new RegExp(
  `^(?:\\(${ENUMERATOR_TEXT}\\)|${ENUMERATOR_TEXT}\\)|${ENUMERATOR_TEXT}\\.)(?: +|$)`,
)
const FIELD_MARKER = /^:(?![: ])(?:[^:\\]|\\.|:(?!(?:[ `]|$)))*(?<! ):(?: +|$)/
const OPTION_ARGUMENT = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)'
const OPTION =
  `(?:[-+][a-zA-Z0-9](?: ?${OPTION_ARGUMENT})?` +
  `|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${OPTION_ARGUMENT})?)`
const OPTION_MARKER = new RegExp(`^${OPTION}(?:, ${OPTION})*(?:  +| ?$)`)
const GRID_TABLE_TOP = /^\+-[-+]+-\+$/
const SIMPLE_TABLE_TOP = /^=+(?: +=+)+$/

/** Characters that open a word which can be no enumerator are all but these. */
const ROMAN = new Set('ivxlcdmIVXLCDM')

export function matchEnumerator(text: string): RegExpExecArray | null {
  return mayBeEnumerator(text) ? ENUMERATOR.exec(text) : null
}

/** Sorts out nearly all text by its second character. */
function mayBeEnumerator(text: string): boolean {
  const second = text.charCodeAt(1)
  if (second === 0x2e || second === 0x29) return true
  const first = text.charCodeAt(0)
  if (first === 0x28) return true
  if (isDigit(first)) return isDigit(second)
  return ROMAN.has(text.charAt(0)) && ROMAN.has(text.charAt(1))
}

/** The length of a bullet and the blanks after it, or 0. */
export function bulletWidth(text: string): number {
  switch (text.charCodeAt(0)) {
    case 0x2a:
    case 0x2b:
    case 0x2d:
    case 0x2022:
    case 0x2023:
    case 0x2043:
      return markerWidth(text, 1)
    default:
      return 0
  }
}

/** The index of the first character after a marker of some length and the blanks after it, or 0. */
function markerWidth(text: string, length: number): number {
  if (text.length === length) return length
  if (text.charCodeAt(length) !== 0x20) return 0
  let end = length + 1
  while (text.charCodeAt(end) === 0x20) end++
  return end
}

export function lineBlockWidth(text: string): number {
  return text.charCodeAt(0) === 0x7c ? markerWidth(text, 1) : 0
}

/** The width of `.. `, with all blanks, or 0. */
export function explicitWidth(text: string): number {
  return text.charCodeAt(0) === 0x2e && text.charCodeAt(1) === 0x2e ? markerWidth(text, 2) : 0
}

/** The width of `__ `, with all blanks, or 0. */
export function anonymousWidth(text: string): number {
  return text.charCodeAt(0) === 0x5f && text.charCodeAt(1) === 0x5f ? markerWidth(text, 2) : 0
}

export function isDoctest(text: string): boolean {
  return text.startsWith('>>>') && markerWidth(text, 3) > 0
}

/** The whole of a field marker with the blanks after it. */
export function fieldMarker(text: string): string | undefined {
  return text.charCodeAt(0) === 0x3a ? FIELD_MARKER.exec(text)?.[0] : undefined
}

/** The whole of the options that begin an option list item, with the blanks after them. */
export function optionMarker(text: string): string | undefined {
  return OPTION_MARKER.exec(text)?.[0]
}

/** Whether a text is one punctuation character, repeated: a title's line or a transition. */
export function isPunctuationLine(text: string): boolean {
  const first = text.charCodeAt(0)
  if (!isPunctuation(first)) return false
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) !== first) return false
  return true
}

/** Whether the first line of any construct but a text block looks so (docutils' transitions). */
export function opensConstruct(text: string): boolean {
  const first = text.charCodeAt(0)
  if (isPunctuation(first)) {
    return (
      isPunctuationLine(text) ||
      bulletWidth(text) > 0 ||
      explicitWidth(text) > 0 ||
      anonymousWidth(text) > 0 ||
      lineBlockWidth(text) > 0 ||
      isDoctest(text) ||
      matchEnumerator(text) !== null ||
      fieldMarker(text) !== undefined ||
      optionMarker(text) !== undefined ||
      GRID_TABLE_TOP.test(text) ||
      SIMPLE_TABLE_TOP.test(text)
    )
  }
  return first < 0x80 ? matchEnumerator(text) !== null : bulletWidth(text) > 0
}

/** One of the 32 punctuation characters of ASCII. */
export function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

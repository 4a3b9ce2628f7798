/**
 * Enumerators: the formats `(1)`, `1)` and `1.`, and the five sequences that may stand in them.
 *
 * Source: "reStructuredText Markup Specification", Enumerated Lists.
 */
import type { EnumType } from '../tree/nodes.js'
import { matchEnumerator } from './patterns.js'
import { fromRoman, toRoman } from './roman.js'

export type Sequence = EnumType | '#'

export interface Enumerator {
  readonly prefix: '' | '('
  readonly suffix: ')' | '.'
  readonly sequence: Sequence
  /** What stands in the format, such as `iv`. */
  readonly text: string
  /** Undefined where the text is no number of the sequence, such as `iiii`. */
  readonly ordinal: number | undefined
  /** Index of the first character after the enumerator and its blanks. */
  readonly width: number
}

/** In the order in which they are tried where nothing says which is meant. */
const SEQUENCES: readonly (readonly [EnumType, RegExp])[] = [
  ['arabic', /^[0-9]+$/],
  ['loweralpha', /^[a-z]$/],
  ['upperalpha', /^[A-Z]$/],
  ['lowerroman', /^[ivxlcdm]+$/],
  ['upperroman', /^[IVXLCDM]+$/],
]

/** The enumerator that a line begins with. An expected sequence goes before all others. */
export function readEnumerator(line: string, expected?: EnumType): Enumerator | undefined {
  const match = matchEnumerator(line)
  if (!match) return undefined
  const [whole, parens, parenthesis, period] = match
  const text = parens ?? parenthesis ?? period ?? ''
  const sequence = sequenceOf(text, expected)
  return {
    prefix: parens === undefined ? '' : '(',
    suffix: period === undefined ? ')' : '.',
    sequence,
    text,
    ordinal: ordinalOf(text, sequence),
    width: whole.length,
  }
}

function sequenceOf(text: string, expected: EnumType | undefined): Sequence {
  if (text === '#') return '#'
  if (expected) {
    if (SEQUENCES.some(([name, pattern]) => name === expected && pattern.test(text)))
      return expected
  } else if (text === 'i') return 'lowerroman'
  else if (text === 'I') return 'upperroman'
  return SEQUENCES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'arabic'
}

function ordinalOf(text: string, sequence: Sequence): number | undefined {
  switch (sequence) {
    case '#':
      return 1
    case 'arabic':
      return exactNumber(text)
    case 'loweralpha':
      return text.charCodeAt(0) - 0x60
    case 'upperalpha':
      return text.charCodeAt(0) - 0x40
    case 'lowerroman':
    case 'upperroman':
      return fromRoman(text.toUpperCase())
  }
}

/** Of a number with too many digits some would be lost, so it is none, and its line is text. */
function exactNumber(text: string): number | undefined {
  const value = Number(text)
  return value < Number.MAX_SAFE_INTEGER ? value : undefined
}

/**
 * Whether the line after an enumerator lets it be one: blank, indented, or the next enumerator. What
 * looks like an enumerator at the start of a paragraph is text.
 */
export function mayFollow(enumerator: Enumerator, next: string | undefined): boolean {
  if (enumerator.ordinal === undefined) return false
  if (next === undefined || next.slice(0, 1).trim() === '') return true
  const { prefix, suffix } = enumerator
  const following = writeOrdinal(enumerator.ordinal + 1, enumerator.sequence)
  if (following === undefined) return false
  return (
    next.startsWith(`${prefix}${following}${suffix} `) || next.startsWith(`${prefix}#${suffix} `)
  )
}

function writeOrdinal(ordinal: number, sequence: Sequence): string | undefined {
  switch (sequence) {
    case '#':
      return '#'
    case 'arabic':
      return String(ordinal)
    case 'loweralpha':
      return ordinal > 26 ? undefined : String.fromCharCode(ordinal + 0x60)
    case 'upperalpha':
      return ordinal > 26 ? undefined : String.fromCharCode(ordinal + 0x40)
    case 'lowerroman':
      return toRoman(ordinal)?.toLowerCase()
    case 'upperroman':
      return toRoman(ordinal)
  }
}

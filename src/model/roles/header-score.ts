/** What a header text alone says: every role that it may have, with a score. */
import { pushTo } from '../collections.js'
import type { ColumnRole } from '../types.js'
import { remembered } from '../remembered.js'
import { createTranslator } from './header-languages.js'
import { HEADER_WORDS, isInverseRequired, normalisedHeader } from './header-words.js'

export type HeaderScores = ReadonlyMap<ColumnRole, number>

export interface HeaderReading {
  /** The text as headers are compared, in English where another language is known. */
  readonly normal: string
  readonly scores: HeaderScores
}

const ENDING_FACTOR = 0.85
/** A header is a few words. */
const LONGEST = 200

type Words = ReadonlyMap<string, readonly (readonly [ColumnRole, number])[]>

interface Dictionary {
  readonly exact: Words
  readonly ending: Words
}

/** Looks headers up; `extra` are further texts by role, as the user's options have them. */
export function createHeaderReader(
  extra: Partial<Record<ColumnRole, readonly string[]>> = {},
): (header: string) => HeaderReading {
  const dictionary = dictionaryOf(extra)
  const inEnglish = createTranslator()
  return remembered((header) => {
    const written = normalisedHeader(header)
    // What the user says of a word in another language holds for it alone.
    const normal = dictionary.exact.has(written) ? written : inEnglish(written)
    return { normal, scores: header.length > LONGEST ? new Map() : scoresOf(normal, dictionary) }
  })
}

function dictionaryOf(extra: Partial<Record<ColumnRole, readonly string[]>>): Dictionary {
  const exact = new Map<string, [ColumnRole, number][]>()
  const ending = new Map<string, [ColumnRole, number][]>()
  for (const { role, score, exact: whole, ending: ends = [] } of HEADER_WORDS) {
    for (const text of whole) pushTo(exact, text, [role, score])
    for (const text of ends) pushTo(ending, text, [role, score * ENDING_FACTOR])
  }
  for (const { role } of HEADER_WORDS) {
    for (const text of extra[role] ?? []) exact.set(normalisedHeader(text), [[role, 1.2]])
  }
  return { exact, ending }
}

function scoresOf(text: string, dictionary: Dictionary): HeaderScores {
  const scores = new Map<ColumnRole, number>()
  const bare = text.replace(/\s*(?:[(（][^)）]*[)）]|\[[^\]]*\])\s*/gu, ' ').trim()
  const spaced = bare.replace(/_+|(?<=\p{L})-(?=\p{L})/gu, ' ').trim()
  for (const whole of new Set([text, bare])) note(scores, dictionary.exact, whole)
  if (scores.size === 0) note(scores, dictionary.exact, spaced)
  if (scores.size === 0 && isInverseRequired(text)) scores.set('required', 1)
  if (scores.size === 0 && VALUES_OF.test(spaced)) scores.set('value', 1)
  if (scores.size === 0 && WHEN.test(spaced)) scores.set('description', ENDING_FACTOR)
  const [, kind, number] = IN_BRACKETS.exec(text) ?? []
  if (kind !== undefined) scores.set('dataType', 1)
  if (number !== undefined) scores.set('value', 1)
  if (scores.size > 0) return scores
  // `variable or constant` is what the first is; a table of constants has no variables.
  const [first = '', other] = spaced.split(EITHER)
  const ending = other === undefined ? spaced : first
  if (other !== undefined) note(scores, dictionary.exact, first)
  if (scores.size === 0) for (const end of endings(ending)) note(scores, dictionary.ending, end)
  if (scores.size === 0) note(scores, dictionary.exact, spaced.split(AND, 1)[0] ?? '')
  if (scores.size === 0 && ANSWERS.test(spaced)) scores.set('required', ENDING_FACTOR)
  return scores
}

const EITHER = / or | \/ /u
/** `Meaning, and what to do`, `Cause → Fix`. */
const AND = /\s*(?:,|;|&|→|->|\+)\s*|\s+and\s+/u

/** `Required for creation?`, `Mandatory in requests`: the cells tell whether it is answered. */
const ANSWERS = /^(?:required|mandatory) /u

/** `Argument (type)`, `Role (numeric)`: what the cells hold of it. */
const IN_BRACKETS =
  /^[^(]+\((?:((?:data )?type)|(numeric|number|value|int|integer|decimal|hex))\)$/u

/** `Value of mode`, `Possible values for -t`. */
const VALUES_OF = /^(?:(?:possible|valid|allowed) )?values? (?:of|for) \S+$/u

/** `When it fires`, `Sent when`. */
const WHEN = /^when\b| when$/u

/** `vpn error code` ends with `error code` and with `code`. */
function endings(text: string): string[] {
  const words = text.split(/[\s/]+/u).slice(-4)
  return words.map((_, index) => words.slice(index).join(' '))
}

/** `codes` is what `code` is where the words say nothing else of it. */
function note(scores: Map<ColumnRole, number>, words: Words, text: string): void {
  const found = words.get(text) ?? (text.endsWith('s') ? words.get(text.slice(0, -1)) : undefined)
  for (const [role, score] of found ?? []) scores.set(role, Math.max(score, scores.get(role) ?? 0))
}

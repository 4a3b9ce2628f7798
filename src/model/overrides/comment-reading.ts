/** What is gathered while an override comment is read. */
import type { TableOverride } from '../options.js'
import type { MemberValue } from '../types.js'
import { nearestWord } from '../../source/nearest.js'
import { withValidNames, type RefusedName } from './said-names.js'
import type { Word } from './words.js'

/** What a comment says, what is wrong with it, and where its parts stand. */
export interface CommentOverride {
  /** With its names such that TypeScript takes them; `refused` are those that were others. */
  readonly override: TableOverride
  readonly refused: readonly RefusedName[]
  readonly problems: readonly CommentProblem[]
  /** What is said of each part, and where in the text: `style`, `columns.code`, `skip.404`. */
  readonly parts: ReadonlyMap<string, SaidPart>
  /** Parts of which something else was said before; what was said first counts. */
  readonly contradictions: readonly Contradiction[]
}

export interface CommentProblem {
  /** The word as written, and where it stands in the comment's text. */
  readonly word: string
  readonly at: number
  readonly message: string
  readonly help: string
}

export interface SaidPart {
  readonly word: Word
  readonly value: string
}

export interface Contradiction {
  readonly part: string
  readonly first: SaidPart
  readonly second: SaidPart
}

type Single = Omit<TableOverride, 'skip' | 'names' | 'literals'>

export interface Reading {
  readonly single: { -readonly [Key in keyof Single]: Single[Key] }
  readonly skip: string[]
  readonly names: Map<string, string>
  readonly literals: Map<string, readonly MemberValue[]>
  readonly problems: CommentProblem[]
  readonly parts: Map<string, SaidPart>
  readonly contradictions: Contradiction[]
}

export function newReading(): Reading {
  return {
    single: {},
    skip: [],
    names: new Map(),
    literals: new Map(),
    problems: [],
    parts: new Map(),
    contradictions: [],
  }
}

export function finished(reading: Reading): CommentOverride {
  const { single, skip, names, literals, problems, parts, contradictions } = reading
  const { override, refused } = withValidNames({
    ...single,
    ...(skip.length > 0 && { skip }),
    ...(names.size > 0 && { names: Object.fromEntries(names) }),
    ...(literals.size > 0 && { literals: Object.fromEntries(literals) }),
  })
  return { override, refused, problems, parts, contradictions }
}

/** Notes what is said of a part; whether nothing was said of it before. */
export function isFirst(part: string, word: Word, reading: Reading, value = word.text): boolean {
  const first = reading.parts.get(part)
  const second = { word, value }
  if (first === undefined) reading.parts.set(part, second)
  else if (first.value !== value) reading.contradictions.push({ part, first, second })
  return first === undefined
}

export function saysNothing({ text, at }: Word, { problems }: Reading): void {
  problems.push({
    word: text,
    at,
    message: `"${text.slice(0, 60)}" says nothing`,
    help: 'write what it is to be behind it, or remove it',
  })
}

export function unknown(
  { text, at }: Word,
  known: readonly string[],
  what: string,
  { problems }: Reading,
): void {
  const near = nearestWord(text, known)
  problems.push({
    word: text,
    at,
    message: `"${text.slice(0, 60)}" is no ${what} that an override has`,
    help: near === undefined ? `known: ${known.join(', ')}` : `did you mean "${near}"?`,
  })
}

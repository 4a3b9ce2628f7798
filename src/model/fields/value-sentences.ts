/** Values in a sentence: `The value can be **a**, **b** or **c**.` */
import type { CellPiece, StrongText } from '../cells/content.js'
import type { Literals } from '../types.js'
import { CONDITION, consecutive, REFUSED, valueBefore } from './value-words.js'

export type FoundValues = Omit<Literals, 'values'> & { readonly values: readonly string[] }

const SAYS_VALUES =
  /\b(?:values?|options?|it|parameter|status|type|mode)\b(?: [^\s.,;:()]+){0,4}? (?:can|could|may|must|should)(?: only)? be(?: set to)?(?: either| one of| any of)?(?: the following)?(?: values?)?[:：]?\s*$|\b(?:values?|options)\b(?: [^\s.,;:()]+){0,3}? (?:are|include|is either|is one of)[:：]?\s*(?:either |one of )?$|, which (?:can|may|must) be(?: set to)?(?: either| one of)?[:：]?\s*$/i
const ARE_VALUES =
  /^\W*(?:(?!default|example|sample|typical|common)\w+ )?(?:values?|options)[:：]\s*$/i
/** All that stands before the values: `One of`, `Can be`. */
const OFFERS =
  /(?:^\W*|, )(?:(?:(?:can|could|may|must|should|is to) be |is )?(?:either|one of|any of)(?: the following)?(?: values)?|(?:can|could|may|must|should) be)[:：]?\s*$/i
const LEAD_END = /[:：(]\s*$/u
/** What the values are of, and no other field: `How it shines: **day** or **night**.`, `Its mode (**day** or **night**)` */
const LEADS =
  /^(?!.*\b(?:fields?|parameters?|attributes?|propert(?:y|ies)|headers?|exclusive|requires?|examples?|e\.g|such as|names?)\b).*(?:[:：]\s*|\()$/i

export function sentence(pieces: readonly CellPiece[]): FoundValues | undefined {
  for (const piece of pieces) {
    const values = piece.depth === 0 ? markedSentence(piece) : undefined
    if (values) return { values, closed: false, tier: 'D' }
  }
  for (const piece of pieces) {
    const values = piece.depth === 0 ? plainSentence(piece.text) : undefined
    if (values) return { values, closed: false, tier: 'E' }
  }
  return undefined
}

/** `The value can be **a**, **b** or **c**.` */
function markedSentence({ text, strong }: CellPiece): string[] | undefined {
  return valuesAmong(text, strong) ?? valuesAmong(text, quotedIn(text))
}

const QUOTED = /(?<![\p{L}\p{N}])(?:"[^"\n]{1,60}"|“[^“”\n]{1,60}”|'[^'\s]{1,60}')(?!\p{L})/gu

/** Texts in quotes, which are marked as well as those in bold. */
function quotedIn(text: string): StrongText[] {
  return /["“']/.test(text)
    ? [...text.matchAll(QUOTED)].map(({ 0: quoted, index }) => ({ text: quoted, at: index }))
    : []
}

function valuesAmong(text: string, strong: readonly StrongText[]): string[] | undefined {
  for (let i = 0; i < strong.length - 1; i++) {
    const first = strong[i]
    if (!first) continue
    const start = sentenceStart(text, first.at)
    const lead = text.slice(start, first.at)
    if (
      !(SAYS_VALUES.test(lead) || ARE_VALUES.test(lead) || isOffer(text, strong, i, lead)) ||
      REFUSED.test(lead) ||
      CONDITION.test(lead.trim())
    )
      continue
    const run = consecutive(text, strong, i)
    const last = run.at(-1)
    if (!last || run.length < 2 || !endsSentence(text.slice(last.at + last.text.length))) continue
    const values = run.map((value) => valueBefore(value.text, ''))
    if (values.every((value) => value !== undefined)) return values
  }
  return undefined
}

/** An offer is all of its sentence: `Either **id** or **name** must be set` is none. */
function isOffer(text: string, strong: readonly StrongText[], from: number, lead: string): boolean {
  const isOffered = OFFERS.test(lead)
  const isLed =
    !isOffered && ((LEAD_END.test(lead) && LEADS.test(lead)) || (lead === '' && from === 0))
  if (!isOffered && !isLed) return false
  const run = consecutive(text, strong, from)
  const last = run.at(-1)
  if (isLed && !endsWithOr(text, run)) return false
  if (lead.endsWith('(') && last) return text.startsWith(')', last.at + last.text.length)
  return last !== undefined && /^\s*(?:[.;(]|$)/u.test(text.slice(last.at + last.text.length))
}

/** `a, b, or c` */
function endsWithOr(text: string, run: readonly StrongText[]): boolean {
  const [before, last] = run.slice(-2)
  return (
    before !== undefined &&
    last !== undefined &&
    /\bor\s+$/i.test(text.slice(before.at + before.text.length, last.at))
  )
}

/** No sentence is followed back further than this. */
const LONGEST_LEAD = 2000

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LEAD)
  const before = text.slice(from, at + 2)
  return from + Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1
}

/** No condition behind the last value. */
function endsSentence(rest: string): boolean {
  return !/^[^.]*\b(?:if|when|unless|etc|and so on)\b|^\s*,?\s*(?:or|and)\b/i.test(rest)
}

const PLAIN =
  /\bvalues? (?:can|could|may|must) be ((?:["'“]?[\p{L}\p{N}_.-]+["'”]?, )*["'“]?[\p{L}\p{N}_.-]+["'”]?,? or ["'“]?[\p{L}\p{N}_.-]+["'”]?)\.?\s*$/imu

function plainSentence(text: string): string[] | undefined {
  if (text.length > 2000 || !/\bvalues? \w+ be\b/i.test(text)) return undefined
  for (const part of text.split(/(?<=\.)\s+/u)) {
    const match = PLAIN.exec(part)
    if (!match || CONDITION.test(part) || REFUSED.test(part)) continue
    const values = (match[1] ?? '').split(/,? or |, /u).map((value) => valueBefore(value, ''))
    if (values.every((value) => value !== undefined)) return values
  }
  return undefined
}

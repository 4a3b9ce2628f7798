/** What a cell says as a value: a plain integer, hex or bits, a flag (`1 << 3`), a range, or a text. */
import { withoutRemark } from './remark.js'
import type { RangeText } from './status-cell.js'

export type ValueShape = 'integer' | 'hex' | 'padded' | 'text'

export interface ValueText {
  /** As a number, where the cell is one. */
  readonly number?: number
  readonly text: string
  readonly shape: ValueShape
}

const INTEGER = /^[-+−]?(?:0|[1-9]\d{0,14})$/u
const PADDED = /^[-+−]?0\d+$/u
/** Also of bits (`0b0101`), and with the suffix that C gives it: `0x10u`. */
const HEX = /^-?0(?:x[0-9a-f]{1,12}|b[01]{1,32})(?:u?l{0,2}|l{1,2}u)$/i
const SHIFT = /^\(?\s*1[uUlL]*\s*<<\s*(\d{1,2})\s*\)?$/u
/** The same number in two notations: `16 (0x10)`, `0x10 = 16`. */
const TWICE =
  /^([-\dxa-f]{1,16})(?:\s*=\s*([-\dxa-f]{1,16})|\s*[(（]\s*([-\dxa-f]{1,16})\s*[)）])$/i
const LONGEST_REST = 40
const QUOTED = /^(["'`“‘])(.+)["'`”’]$/u

export function valueText(cell: string): ValueText {
  const text = bareValue(cell)
  if (!/^[-+−(\d]/u.test(text)) return { text, shape: 'text' }
  if (INTEGER.test(text)) return { number: Number(text.replace('−', '-')), text, shape: 'integer' }
  if (PADDED.test(text)) return { text, shape: 'padded' }
  if (HEX.test(text)) return { number: hexNumber(text), text, shape: 'hex' }
  const shift = SHIFT.exec(text)
  if (shift && Number(shift[1]) < 48)
    return { number: 2 ** Number(shift[1]), text, shape: 'integer' }
  return twiceSaid(text) ?? { text, shape: 'text' }
}

const SYMBOL = String.raw`\p{Lu}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+`
const NUMBER = String.raw`-?\d{1,15}|0[xX][\da-fA-F]{1,12}`
const NAMED = new RegExp(
  String.raw`^(?:(${SYMBOL}) ?(?:[(（] ?(${NUMBER}) ?[)）]|[=:] ?(${NUMBER}))|(${NUMBER}) ?(?:[(（] ?(${SYMBOL}) ?[)）]|[=:-] ?(${SYMBOL})))$`,
  'u',
)

const LONGEST_NAMED = 100

/** A number and what it is called in one cell: `LAMP_OK (0)`, `0 = LAMP_OK`. */
export function namedValue(
  text: string,
): { readonly raw: string; readonly number: number; readonly name: string } | undefined {
  if (text.length > LONGEST_NAMED || !text.includes('_')) return undefined
  const [, first, inside, behind, before, after, last] = NAMED.exec(text) ?? []
  const name = first ?? after ?? last
  const raw = before ?? inside ?? behind
  const { number } = raw === undefined ? {} : valueText(raw)
  return name === undefined || raw === undefined || number === undefined
    ? undefined
    : { raw, number, name }
}

/** The number that a cell is, or that it gives a name. */
export function numberOf(text: string): number | undefined {
  return valueText(text).number ?? namedValue(text)?.number
}

function twiceSaid(text: string): ValueText | undefined {
  const [, one = '', equal, bracketed] = TWICE.exec(text) ?? []
  const other = equal ?? bracketed
  if (other === undefined || HEX.test(one) === HEX.test(other)) return undefined
  const [first, second] = [valueText(one), valueText(other)]
  return first.number !== undefined && first.number === second.number
    ? { number: first.number, text, shape: 'integer' }
    : undefined
}

function hexNumber(text: string): number {
  const bare = text.replace(/^-|[ul]+$/giu, '')
  return text.startsWith('-') ? -Number(bare) : Number(bare)
}

/** A value without the quotes around it and what is remarked behind it. */
export function bareValue(text: string): string {
  return unquoted(withoutRemark(text))
}

/** A text that is all in quotes, without them. */
export function unquoted(text: string): string {
  const match = QUOTED.exec(text)
  const inner = match?.[2]
  return inner === undefined || inner.includes(match?.[1] ?? '"') ? text : inner
}

const RANGE = /^(-?\d{1,9})\s*(?:-|–|—|~|to|\.{2,3})\s*(-?\d{1,9})$/i

const HEX_RANGE = /^(0x[0-9a-f]{1,12})\s*(?:-|–|—|~|to|\.{2,3})\s*(0x[0-9a-f]{1,12})$/i

const CLASS = /^([1-9]\d{0,5})(x{2,6})$/i

const OPEN =
  /^(?:[<>≤≥]=?\s*-?\d{1,9}|-?\d{1,9}\s*(?:\+|and (?:above|up|higher|more)|or (?:above|higher|more|greater)))$/iu
const REST =
  /^(?:(?:all|any)(?: the)? )?others?\b|^(?:anything|everything|any value|all) else\b|^(?:any )?non-?zero\b/iu

/** `> 2`, `non-zero`, `others`: no value of its own, but all that are left or lie beyond one. */
export function isRest(text: string): boolean {
  return isOpen(text) || (text.length <= LONGEST_REST && REST.test(text))
}

/** `> 2`, `5 and above`: all beyond a number. */
export function isOpen(text: string): boolean {
  return text.length <= LONGEST_REST && OPEN.test(text)
}

/** `500-599`, `1 to 9`, `0x10-0x1f`: from less than to; `3xxx`: all that begin so. */
export function valueRange(text: string): RangeText | undefined {
  const of = CLASS.exec(text)
  if (of) {
    const size = 10 ** (of[2]?.length ?? 0)
    const from = Number(of[1]) * size
    return { from, to: from + size - 1, raw: text, at: 0 }
  }
  const match = RANGE.exec(text) ?? HEX_RANGE.exec(text)
  if (!match) return undefined
  const [one, other] = [Number(match[1]), Number(match[2])]
  // `-32000 to -32099` counts away from nothing.
  const [from, to] = one < 0 && other < one ? [other, one] : [one, other]
  return from < to ? { from, to, raw: text, at: 0 } : undefined
}

const DIVIDER = /,?\s+or\s+|,\s+|\s+[/|]\s+/u
const LONGEST_LIST = 200

/** `a, b or c`: several values of one word each; a single one has no parts. */
export function severalValues(text: string): readonly string[] {
  if (text.length > LONGEST_LIST || !/\s/u.test(text)) return []
  const parts = text.split(DIVIDER)
  return parts.length > 1 && parts.every((part) => /^[^\s,;|]+$/u.test(part)) ? parts : []
}

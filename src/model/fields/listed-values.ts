/**
 * Sets of values that a description lists, by how sure the form of the list makes us.
 *
 * A: "Enumeration values:" and bullets that are bold. B: two bullets or more that all begin in bold.
 * C: a line about values and plain bullets. D: a sentence of which all values are bold or in quotes.
 * E: a plain sentence. Code is as good as bold. A and B are closed sets. Refused: what is not
 * supported, what holds only on a condition, what is about another field, and numbers that are limits.
 */
import type { Literals, MemberValue, TypeExpression } from '../types.js'
import { valueText } from '../codes/value-cell.js'
import { isNumberUnion } from '../types/parse-type.js'
import { isNumeric } from '../types/type-expression.js'
import type { CellPiece } from '../cells/content.js'
import { sentence, type FoundValues } from './value-sentences.js'
import { CONDITION, consecutive, REFUSED, valueBefore } from './value-words.js'

const ENUMERATION =
  /\b(?:enumeration|enumerated|enum)\s+values?\b\s*(?:are|is|as follows)?\s*[:：]?\s*$/i
const TRIGGER =
  /\b(?:values?|options|statuses|types)\b[^.]{0,60}(?:[:：]|as follows|the following|are|include)\s*[:：.]?\s*$|\bcan be(?: one of| any of)?(?: the following)?\s*[:：]\s*$/i
const OTHER_FIELD =
  /^for example\b|\bset (?:the )?parameters\b|\b(?:one|any|either) of the following(?:(?: (?!this\b)[^\s:：]+){0,4} (?:parameter|field|attribute)s?\b| (?:conditions|items|operations|rules|requirements))/i
/** When the parameter is needed is no condition on its values. */
const OF_PARAMETER =
  /^(?:this|the) (?:parameter|field|attribute|property|value) (?:is|takes)\b[^.]{0,20}\b(?:mandatory|required|available|valid|effect|returned|displayed)\b.*\b(?:when|if)\b/i
/** A text of several values is none of them. */
const SEVERAL = /\bseparated?\b.{0,40} (?:by|with|using) (?:a )?(?:space|comma|semicolon)/i
/** What a bold bullet may be besides: the sign of a comparison. */
const OPERATOR = /^(?:[<>!=]=?|[=!]~)$/u
export function literalsOf(
  pieces: readonly CellPiece[],
  type: TypeExpression,
): Literals | undefined {
  const inner = type.kind === 'array' ? type.items : type
  if (inner.kind !== 'string' && !isNumeric(inner)) return undefined
  const found = valuesIn(pieces) ?? (pieces[0]?.isItem ? valuesIn(pieces.map(raised)) : undefined)
  // What is listed about a list may be its rules; an enumeration is of its elements.
  if (!found || (type.kind === 'array' && found.tier !== 'A')) return undefined
  if (type.kind === 'string' && pieces.some(({ text }) => SEVERAL.test(text))) return undefined
  const values = typed(found.values, isNumeric(inner))
  return values && new Set(values).size >= (found.tier === 'A' ? 1 : 2)
    ? { ...found, values: [...new Set(values)] }
    : undefined
}

/** All that a column of values has: `a, b or c`. */
export function listedValues(text: string, type: TypeExpression): Literals | undefined {
  const found = text.split(/\s*[,;|]\s*(?:or\s+)?|\s+or\s+/u).map((value) => valueBefore(value, ''))
  if (found.length < 2 || (type.kind !== 'string' && !isNumeric(type))) return undefined
  const values = found.every((value) => value !== undefined) && typed(found, isNumeric(type))
  return values ? { values, closed: false, tier: 'D' } : undefined
}

const QUOTE = `["'“”‘’\`]`
const QUOTED = `${QUOTE}[^"'“”‘’\`|]{1,80}${QUOTE}`
const UNION = new RegExp(`^${QUOTED}(?:\\s*(?:\\||,|/|\\bor\\b)\\s*${QUOTED})+$`, 'u')

/** What a type cell is made of, if that is numbers: `1 | 2`. */
export function numberUnion(text: string): Literals | undefined {
  if (!isNumberUnion(text)) return undefined
  const values = [...text.matchAll(/-?\d+/gu)].map(([value]) => Number(value))
  return { values, closed: true, tier: 'A' }
}

/** The same of texts in quotes: `"day" | "night"`. */
export function quotedUnion(text: string): Literals | undefined {
  if (!UNION.test(text)) return undefined
  const values = [...text.matchAll(new RegExp(QUOTED, 'gu'))].map(([value]) => value.slice(1, -1))
  return { values, closed: true, tier: 'A' }
}

function valuesIn(pieces: readonly CellPiece[]): FoundValues | undefined {
  return (pieces.length > 1 ? listed(pieces) : undefined) ?? sentence(pieces)
}

/** A description that is a list from its beginning has its values one list deeper. */
function raised(piece: CellPiece): CellPiece {
  const depth = Math.max(0, piece.depth - 1)
  return { ...piece, depth, isItem: piece.isItem && depth > 0 }
}

/** The values that are said of a field, as its type has them. */
export function saidLiterals(said: readonly MemberValue[], type: TypeExpression): Literals {
  const inner = type.kind === 'array' ? type.items : type
  const values = isNumeric(inner) ? typed(said.map(String), true) : undefined
  return { values: values ?? said, closed: true, tier: 'config' }
}

/** Numbers for a numeric type; undefined where a value is none, because then it is no set of values. */
function typed(values: readonly string[], numeric: boolean): MemberValue[] | undefined {
  if (!numeric) return [...values]
  const numbers = values.map((value) => valueText(value).number)
  return numbers.every((number) => number !== undefined) ? numbers : undefined
}

function listed(pieces: readonly CellPiece[]): FoundValues | undefined {
  for (const { items, before } of listsOf(pieces)) {
    const intro = before?.text ?? ''
    const last = intro.split(/(?<=[.。])\s+/u).findLast((said) => !OF_PARAMETER.test(said)) ?? ''
    if (REFUSED.test(last) || OTHER_FIELD.test(intro) || CONDITION.test(last)) continue
    const bold = items.flatMap(boldValues)
    const isEnumeration = ENUMERATION.test(intro)
    if (bold.every((value) => value !== undefined)) {
      if (isEnumeration) return { values: bold, closed: true, tier: 'A' }
      if (
        items.length >= 2 &&
        !/\b(?:note|constraint|restriction|rule|requirement|example|format|consist|contain|common|typical|recommended)s?\b/i.test(
          last,
        )
      ) {
        return { values: bold, closed: true, tier: 'B' }
      }
    }
    const plain = items.map(plainValue)
    if ((isEnumeration || TRIGGER.test(intro)) && plain.every((value) => value !== undefined)) {
      const isBare = isEnumeration && plain.every((value, at) => value === items[at]?.text)
      return { values: plain, closed: isBare, tier: isBare ? 'A' : 'C' }
    }
  }
  return undefined
}

/** Lists of the description: the items of one depth, and the paragraph before them. */
function* listsOf(
  pieces: readonly CellPiece[],
): Generator<{ items: CellPiece[]; before: CellPiece | undefined }> {
  for (let start = 0; start < pieces.length; start++) {
    const first = pieces[start]
    if (!first?.isItem || first.depth !== 1) continue
    const items: CellPiece[] = []
    let end = start
    for (; end < pieces.length; end++) {
      const piece = pieces[end]
      if (!piece || piece.depth === 0) break
      if (piece.depth === 1 && piece.isItem) items.push(piece)
    }
    yield { items, before: pieces[start - 1] }
    start = end
  }
}

/** `AS group: **AS_GROUP**`: a constant behind what it means. */
const LED = /^[^:：]{1,60}[:：] (\p{Lu}[\p{Lu}\p{N}_]+)$/u

/** All that an item begins with: `**http** and **https**: …`. */
function boldValues({ text, strong }: CellPiece): (string | undefined)[] {
  const [first] = strong
  if (!first) return [undefined]
  if (first.at > 0) return [LED.exec(text)?.[1] === first.text ? first.text : undefined]
  return consecutive(text, strong, 0).map(({ text: value, at }, index, { length }) =>
    OPERATOR.test(value)
      ? value
      : valueBefore(value, index + 1 < length ? '' : text.slice(at + value.length)),
  )
}

function plainValue(piece: CellPiece): string | undefined {
  const [, value = '', rest = ''] =
    /^["'“‘`]?([^\s:：,"'”’`]+)["'”’`]?(.*)$/u.exec(piece.text) ?? []
  return valueBefore(value, rest)
}

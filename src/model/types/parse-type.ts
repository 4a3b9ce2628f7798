/** Reads a type cell; see `grammar.ts` for what it understands. */
import { parseUnion } from './grammar.js'
import type { GrammarState, ParsedType } from './grammar-state.js'
import { typeFormat } from '../fields/formats.js'
import type { Constraints, TypeExpression } from '../types.js'
import type { Writable } from '../../tree/writable.js'
import { columnDefinition, type ColumnDefinition } from './column-definition.js'
import { typeTokens } from './tokens.js'
import { namesIn, typeExpression, type NamedType } from './type-expression.js'

export interface TypeReading {
  readonly type: ParsedType
  /** The type as one of the model: what it names is an object. */
  readonly expression: TypeExpression
  /** What the type names, in order. */
  readonly names: readonly NamedType[]
  /**
   * `known`: every word is a type or part of one. `named`: a name stands alone that may be a type of
   * the documentation or just a word. `none`: this is no type.
   */
  readonly certainty: 'known' | 'named' | 'none'
  readonly corrections: readonly { readonly written: string; readonly read: string }[]
  /** Said in the cell: `String (Required)`. */
  readonly required?: boolean
  /** Said in the cell: `string, nullable`, `string?`. */
  readonly nullable?: boolean
  /** Said in the cell: `String(255)`. */
  readonly maxLength?: number
  /** Said in the cell: `number >= 1`, `UUID`. */
  readonly limits?: Pick<Constraints, 'minimum' | 'maximum' | 'format'>
  /** Said in the cell: `uint8_t[16]`. */
  readonly length?: number
}

const PLACEHOLDER = /^[-–—/\\*.\s]*$|^[nN]\/[aA]$|^N\.?A\.?$/u
/** `<u32>`, as bindings of device trees write it. */
const BRACKETED = /^<([\w-]+)>$/u
/** The two values of a switch are its type. */
const SWITCH =
  /^(?:on *(?:\/|or) *off|off *(?:\/|or) *on|true *(?:\/|or) *false|false *(?:\/|or) *true)$/iu
/** The numbers that a value may be have a type: `20 | 40 | 41`. */
const NUMBERS = /^-?\d{1,9}(?:\s*(?:\||\bor\b)\s*-?\d{1,9})+$/u
/** Of a text that is no type. */
export const NO_TYPE: TypeReading = {
  type: { kind: 'unknown' },
  expression: { kind: 'unknown' },
  names: [],
  certainty: 'none',
  corrections: [],
}

/** `names` are words of the text that are one name each, in its order. */
export function parseType(text: string, names?: readonly string[]): TypeReading {
  if (PLACEHOLDER.test(text)) return NO_TYPE
  const column = columnDefinition(text)
  const defined = column && typeOfColumn(column)
  if (defined) return defined
  const whole = parseWhole(text, names)
  const inner = whole.certainty === 'none' ? EXPLAINED.exec(text)?.[1] : undefined
  const explained = inner === undefined ? whole : parseWhole(inner)
  return explained.certainty === 'known' ? explained : whole
}

function typeOfColumn({ type, required, nullable }: ColumnDefinition): TypeReading | undefined {
  const reading = parseWhole(type)
  if (reading.certainty === 'none') return undefined
  return { ...reading, ...(required && { required }), ...(nullable && { nullable }) }
}

function limitsIn(
  { minimum, maximum }: GrammarState,
  format: Constraints['format'],
): TypeReading['limits'] {
  if (minimum === undefined && maximum === undefined && format === undefined) return undefined
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(format !== undefined && { format }),
  }
}

function typeOfValues(text: string): string | undefined {
  if (SWITCH.test(text)) return 'boolean'
  return isNumberUnion(text) ? 'integer' : undefined
}

export function isNumberUnion(text: string): boolean {
  return NUMBERS.test(text)
}

/** A few words, and the type behind them: `Column names (list of strings)`. */
const EXPLAINED = /^[\p{L}\p{N} ]{1,40} \(([^()]{2,60})\)$/u

function parseWhole(text: string, names?: readonly string[]): TypeReading {
  const inner = BRACKETED.exec(text)?.[1] ?? text
  const state: GrammarState = {
    tokens: typeTokens(typeOfValues(inner) ?? inner, names),
    at: 0,
    corrections: [],
    bareNames: 0,
  }
  const type = parseUnion(state)
  if (!type || state.at < state.tokens.length) return { ...NO_TYPE, corrections: state.corrections }
  const reading: Writable<TypeReading> = {
    type,
    expression: typeExpression(type),
    names: namesIn(type),
    certainty: state.bareNames === 0 || hasStructure(type) ? 'known' : 'named',
    corrections: state.corrections,
  }
  if (state.required !== undefined) reading.required = state.required
  if (state.nullable) reading.nullable = true
  if (state.maxLength !== undefined) reading.maxLength = state.maxLength
  const limits = limitsIn(state, type.kind === 'string' ? typeFormat(inner) : undefined)
  if (limits) reading.limits = limits
  if (state.length !== undefined && type.kind === 'array') reading.length = state.length
  return reading
}

/** Whether a name stands in something that only a type has: `list[Tag]`, `Tag | string`. */
function hasStructure(type: ParsedType): boolean {
  if (type.kind === 'union') return type.options.some((option) => option.kind !== 'named')
  return type.kind === 'array' || type.kind === 'map'
}

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}

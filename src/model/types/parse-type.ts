/** Reads a type cell; see `grammar.ts` for what it understands. */
import { parseUnion } from './grammar.js'
import type { GrammarState, ParsedType } from './grammar-state.js'
import type { TypeExpression } from '../types.js'
import type { Writable } from '../../tree/writable.js'
import { columnDefinition } from './column-definition.js'
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
  /** Said in the cell: `uint8_t[16]`. */
  readonly length?: number
}

const PLACEHOLDER = /^[-–—/\\*.\s]*$|^[nN]\/[aA]$|^N\.?A\.?$/u
/** `<u32>`, as bindings of device trees write it. */
const BRACKETED = /^<([\w-]+)>$/u
/** The two values of a switch are its type. */
const SWITCH =
  /^(?:on *(?:\/|or) *off|off *(?:\/|or) *on|true *(?:\/|or) *false|false *(?:\/|or) *true)$/iu
/** Of a text that is no type. */
export const NO_TYPE: TypeReading = {
  type: { kind: 'unknown' },
  expression: { kind: 'unknown' },
  names: [],
  certainty: 'none',
  corrections: [],
}

export function parseType(text: string): TypeReading {
  if (PLACEHOLDER.test(text)) return NO_TYPE
  const column = columnDefinition(text)
  if (!column) return parseWhole(text)
  const reading: Writable<TypeReading> = { ...parseWhole(column.type) }
  if (reading.certainty === 'none') return parseWhole(text)
  if (column.required) reading.required = true
  if (column.nullable) reading.nullable = true
  return reading
}

function parseWhole(text: string): TypeReading {
  const inner = BRACKETED.exec(text)?.[1] ?? text
  const state: GrammarState = {
    tokens: typeTokens(SWITCH.test(inner) ? 'boolean' : inner),
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

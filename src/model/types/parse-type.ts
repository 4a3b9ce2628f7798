/** Reads a type cell; see `grammar.ts` for what it understands. */
import { parseUnion } from './grammar.js'
import type { GrammarState, ParsedType } from './grammar-state.js'
import { typeTokens } from './tokens.js'

export interface TypeReading {
  readonly type: ParsedType
  /**
   * `known`: every word is a type or part of one. `named`: a name stands alone that may be a type of
   * the documentation or just a word. `none`: this is no type.
   */
  readonly certainty: 'known' | 'named' | 'none'
  readonly corrections: readonly { readonly written: string; readonly read: string }[]
  /** Said in the cell: `String (Required)`. */
  readonly required?: boolean
  /** Said in the cell: `String(255)`. */
  readonly maxLength?: number
}

const PLACEHOLDER = /^[-–—/\\*.\s]*$|^[nN]\/[aA]$|^N\.?A\.?$/u
const NOTHING: TypeReading = { type: { kind: 'unknown' }, certainty: 'none', corrections: [] }

export function parseType(text: string): TypeReading {
  if (PLACEHOLDER.test(text)) return NOTHING
  const state: GrammarState = { tokens: typeTokens(text), at: 0, corrections: [], bareNames: 0 }
  const type = parseUnion(state)
  if (!type || state.at < state.tokens.length) return { ...NOTHING, corrections: state.corrections }
  return {
    type,
    certainty: state.bareNames === 0 || hasStructure(type) ? 'known' : 'named',
    corrections: state.corrections,
    ...(state.required !== undefined && { required: state.required }),
    ...(state.maxLength !== undefined && { maxLength: state.maxLength }),
  }
}

/** Whether a name stands in something that only a type has: `list[Tag]`, `Tag | string`. */
function hasStructure(type: ParsedType): boolean {
  if (type.kind === 'union') return type.options.some((option) => option.kind !== 'named')
  return type.kind === 'array' || type.kind === 'map'
}

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}

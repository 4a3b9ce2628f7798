/** A value of the docs as a field of a type has it on the wire: `"1"` for a text, `1` for a number. */
import type { MemberValue, TypeExpression } from '../model/types.js'
import { isNumeric } from '../model/types/type-expression.js'

/** What stands for a number of 64 bits, which JavaScript's own cannot hold. */
export type Int64 = 'number' | 'bigint' | 'string'

export function wireValue(
  value: MemberValue,
  type: TypeExpression,
  int64: Int64,
): MemberValue | boolean | bigint {
  const { kind } = type
  const text = String(value)
  if (kind === 'boolean' && /^(?:true|false)$/i.test(text)) return /^t/i.test(text)
  const policy = kind === 'int64' ? int64 : 'number'
  if (kind === 'string' || policy === 'string') return text
  if (!isNumeric(type) || !isPlainNumber(text)) return value
  return policy === 'bigint' && /^-?\d+$/.test(text) ? BigInt(text) : Number(text)
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && Number.isFinite(Number(text))
}

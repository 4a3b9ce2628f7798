/** Objects that a description calls a map: `key-value pairs`, `The structure is Map<String, Object>`. */
import { parseType } from '../types/parse-type.js'
import type { TypeExpression } from '../types.js'

const PAIRS =
  /\bkey[-/ ](?:and[- ])?values?\b(?:[- ]pairs?)?|\bkey pairs? of the metadata\b|\buser-defined metadata key pair\b/i
const STRUCTURE =
  /\b(?:structure|type|format) is (?:an? )?(Map<[^.\n]{1,60}>)|\bof the (Map<[^.\n]{1,60}>) (?:type|structure|format)\b/i

/** `Map<String, Object>` in a description: an object of objects, which a link then describes. */
export function saidStructure(
  type: TypeExpression,
  description: string,
): TypeExpression | undefined {
  const said = type.kind === 'object' ? STRUCTURE.exec(description) : null
  const written = said?.[1] ?? said?.[2]
  const parsed = written === undefined ? undefined : parseType(written).expression
  return parsed?.kind === 'map' ? { kind: 'object', values: parsed.values } : undefined
}

/** The type that the description gives an object; undefined where it says nothing. */
export function saidMap(type: TypeExpression, description: string): TypeExpression | undefined {
  if (type.kind !== 'object') return undefined
  const first = description.slice(0, 300)
  return PAIRS.test(first) ? { kind: 'object', values: { kind: 'string' } } : undefined
}

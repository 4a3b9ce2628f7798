/** Objects that a description calls a map: `key-value pairs`, `The structure is Map<String, Object>`. */
import { parseType } from '../types/parse-type.js'
import type { TypeExpression } from '../types.js'

const PAIRS =
  /\bkey[-/ ](?:and[- ])?values?\b(?:[- ]pairs?)?|\bkey pairs? of the metadata\b|\buser-defined metadata key pair\b/i
const STRUCTURE = /\bstructure is (Map<[^.\n]{1,60}>)/i

/** `Map<String, Object>` in a description: an object of objects, which a link then describes. */
export function saidStructure(
  type: TypeExpression,
  description: string,
): TypeExpression | undefined {
  const written = type.kind === 'object' ? STRUCTURE.exec(description)?.[1] : undefined
  const parsed = written === undefined ? undefined : parseType(written).expression
  return parsed?.kind === 'map' ? { kind: 'object', values: parsed.values } : undefined
}

/** The type that the description gives an object; undefined where it says nothing. */
export function saidMap(type: TypeExpression, description: string): TypeExpression | undefined {
  if (type.kind !== 'object') return undefined
  const first = description.slice(0, 300)
  return PAIRS.test(first) ? { kind: 'object', values: { kind: 'string' } } : undefined
}

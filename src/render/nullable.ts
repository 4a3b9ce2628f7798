/** Where null is said of a field whose type does not have it already. */
import type { Field, TypeExpression } from '../model/types.js'

export function addsNull({ nullable, literals, type }: Field): boolean {
  return nullable === true && (literals !== undefined || !admitsNull(type))
}

function admitsNull(type: TypeExpression): boolean {
  return type.kind === 'union' ? type.options.some(admitsNull) : type.kind === 'null'
}

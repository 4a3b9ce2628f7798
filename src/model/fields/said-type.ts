/** A second type that a description gives to a field: `For agencies, the type of this parameter is Object.` */
import { isDeepEqual } from '../deep-equal.js'
import type { TypeReading } from '../types/parse-type.js'
import type { TypeExpression } from '../types.js'

const SAID =
  /\btype of (?:this|the) (?:parameter|field|attribute|property|header|item|value) is (?:an? )?([^.,;:()\n]{2,60})/iu

/** As written. */
export function saidType(description: string): string | undefined {
  return description.includes('type of ') ? SAID.exec(description)?.[1]?.trim() : undefined
}

const ITEMS =
  /\b(?:array|list|set)s? of (?:strings?|integers?|numbers?|floats?|booleans?|objects?|dictionaries)\b/iu

/** What a description says that an array is of, where its cell says only that it is one: `Names, as an array of strings`. */
export function withSaidItems(
  type: TypeExpression,
  description: string,
  readType: (text: string) => TypeReading,
): TypeExpression {
  if (type.kind !== 'array' || type.items.kind !== 'unknown') return type
  const said = ITEMS.exec(description)?.[0]
  const read = said === undefined ? undefined : readType(said)
  return read?.expression.kind === 'array' ? read.expression : type
}

/** The type of the cell, or the one that the description says besides. */
export function withSaidType(
  type: TypeExpression,
  said: string | undefined,
  readType: (text: string) => TypeReading,
): TypeExpression {
  if (said === undefined || type.kind === 'unknown' || type.kind === 'union') return type
  const { certainty, expression } = readType(said)
  return certainty !== 'known' || isDeepEqual(expression, type)
    ? type
    : { kind: 'union', options: [type, expression] }
}

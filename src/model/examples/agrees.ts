/** Whether a value of an example may be of a type; what is inside of it is not looked at. */
import { parseType } from '../types/parse-type.js'
import type { Field, TypeExpression } from '../types.js'
import type { JsonNode } from './json.js'

export function agrees(node: JsonNode, type: TypeExpression): boolean {
  if (node.kind === 'null') return true
  switch (type.kind) {
    case 'string':
      return node.kind === 'string'
    case 'integer':
    case 'int64':
      return node.kind === 'number' && Number.isInteger(node.value)
    case 'number':
      return node.kind === 'number'
    case 'boolean':
      return node.kind === 'boolean'
    case 'array':
      return node.kind === 'array'
    case 'map':
    case 'object':
    case 'ref':
      return node.kind === 'object'
    case 'null':
      return false
    case 'union':
      return type.options.some((option) => agrees(node, option))
    case 'unknown':
      return true
  }
}

/** Whether examples alone made a list or an empty text of what the table calls an object. */
export function isOnlyShown(node: JsonNode, { type, rawType }: Field): boolean {
  const isShown =
    (type.kind === 'array' && node.kind === 'array') ||
    (type.kind === 'union' && node.kind === 'string' && node.value === '')
  return isShown && parseType(rawType).expression.kind === 'object'
}

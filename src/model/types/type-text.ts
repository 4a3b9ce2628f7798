/** A type as short text, such as `string[]` or `map<integer>`; records by their names. */
import type { TypeExpression } from '../types.js'

type Reference = Extract<TypeExpression, { kind: 'ref' }>

export function typeText(
  type: TypeExpression,
  nameOf: (reference: Reference) => string = ({ name }) => name,
): string {
  switch (type.kind) {
    case 'array': {
      const items = typeText(type.items, nameOf)
      return type.items.kind === 'union' ? `(${items})[]` : `${items}[]`
    }
    case 'map':
      return `map<${typeText(type.values, nameOf)}>`
    case 'union':
      return type.options.map((option) => typeText(option, nameOf)).join(' | ')
    case 'ref':
      return nameOf(type)
    default:
      return type.kind
  }
}

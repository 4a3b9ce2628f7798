/** A type as short text, such as `string[]` or `map<integer>`; records by their names. */
import type { TypeExpression } from '../types.js'

export function typeText(type: TypeExpression): string {
  switch (type.kind) {
    case 'array':
      return type.items.kind === 'union'
        ? `(${typeText(type.items)})[]`
        : `${typeText(type.items)}[]`
    case 'map':
      return `map<${typeText(type.values)}>`
    case 'union':
      return type.options.map(typeText).join(' | ')
    case 'ref':
      return type.name
    default:
      return type.kind
  }
}

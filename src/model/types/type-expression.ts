/** A parsed type as a type of the model; what it names is a link that `links/` resolves or not. */
import type { TypeExpression } from '../types.js'
import type { ParsedType } from './grammar-state.js'

/** Names become objects; the caller keeps them for the search of what they name. */
export function typeExpression(type: ParsedType): TypeExpression {
  switch (type.kind) {
    case 'array':
      return { kind: 'array', items: typeExpression(type.items) }
    case 'map':
      return { kind: 'map', values: typeExpression(type.values) }
    case 'union':
      return { kind: 'union', options: type.options.map(typeExpression) }
    case 'named':
      return { kind: 'object' }
    default:
      return { kind: type.kind }
  }
}

export type NamedType = Extract<ParsedType, { kind: 'named' }>

/** The names in a type, in order. */
export function namesIn(type: ParsedType): NamedType[] {
  switch (type.kind) {
    case 'array':
      return namesIn(type.items)
    case 'map':
      return namesIn(type.values)
    case 'union':
      return type.options.flatMap(namesIn)
    case 'named':
      return [type]
    default:
      return []
  }
}

/** The names of the declarations that a type leads to, in order. */
export function refsIn(type: TypeExpression): string[] {
  switch (type.kind) {
    case 'array':
      return refsIn(type.items)
    case 'map':
      return refsIn(type.values)
    case 'object':
      return type.values ? refsIn(type.values) : []
    case 'union':
      return type.options.flatMap(refsIn)
    case 'ref':
      return [type.name]
    default:
      return []
  }
}

/** Whether values of the type are numbers. */
export function isNumeric({ kind }: Pick<TypeExpression | ParsedType, 'kind'>): boolean {
  return kind === 'integer' || kind === 'number' || kind === 'int64'
}

/** Whether a part of the type is an object of which nothing is known. */
export function isOpen(type: TypeExpression): boolean {
  switch (type.kind) {
    case 'object':
      return type.values === undefined || isOpen(type.values)
    case 'array':
      return type.items.kind === 'unknown' || isOpen(type.items)
    case 'map':
      return isOpen(type.values)
    case 'union':
      return type.options.some(isOpen)
    default:
      return false
  }
}

/** A union without options that are equal to one before them: of two names that lead nowhere, one is left. */
export function withoutTwins(type: TypeExpression): TypeExpression {
  if (type.kind !== 'union') return type
  const different = new Map(type.options.map((option) => [JSON.stringify(option), option]))
  const options = [...different.values()]
  const [only] = options
  return options.length === 1 && only ? only : { ...type, options }
}

/** The type with its open part replaced: by one type for all, or by the next of several. */
export function fillOpen(
  type: TypeExpression,
  fill: () => TypeExpression | undefined,
): TypeExpression {
  switch (type.kind) {
    case 'object':
      return type.values === undefined
        ? (fill() ?? type)
        : { kind: 'object', values: fillOpen(type.values, fill) }
    case 'array':
      return {
        kind: 'array',
        items: type.items.kind === 'unknown' ? (fill() ?? type.items) : fillOpen(type.items, fill),
      }
    case 'map':
      return { kind: 'map', values: fillOpen(type.values, fill) }
    case 'union':
      return { kind: 'union', options: type.options.map((option) => fillOpen(option, fill)) }
    default:
      return type
  }
}

/** Types of the model as TypeScript's, one token after the other from closed sets and escapers. */
import type { Field, Literals, TypeExpression } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'
import { isIdentifier, valueLiteral } from '../escape/typescript.js'
import { addsNull } from '../nullable.js'
import type { TypeReference } from '../type-files.js'
import { wireValue } from '../wire-value.js'
import type { TypeScriptOptions } from './options.js'

export interface TypeContext {
  readonly options: TypeScriptOptions
  /** What a type is called in the module, if there is one; tells the module that it is needed. */
  refer(reference: TypeReference): string | undefined
}

/** Where a type stands decides whether it needs parentheses. */
type Place = 'alone' | 'element'

/** The type of a field, with its set of values and `null` where the docs allow it. */
export function fieldType(field: Field, context: TypeContext): Safe {
  if (!field.literals && !field.nullable) return typeOf(field.type, context)
  const type = field.literals
    ? literalType(field.type, field.literals, context)
    : typeText(field.type, context, 'alone')
  return safe('typescript', addsNull(field) ? union([type, 'null'], 'alone') : type)
}

function typeOf(type: TypeExpression, context: TypeContext): Safe {
  switch (type.kind) {
    case 'string':
      return STRING
    case 'integer':
    case 'number':
      return NUMBER
    case 'boolean':
      return BOOLEAN
    default:
      return safe('typescript', typeText(type, context, 'alone'))
  }
}

/** What most fields have, made once. */
const STRING = safe('typescript', 'string')
const NUMBER = safe('typescript', 'number')
const BOOLEAN = safe('typescript', 'boolean')

/** The values stand in place of the innermost type: `('a' | 'b')[]` for an array of them. */
function literalType(type: TypeExpression, literals: Literals, context: TypeContext): string {
  if (type.kind === 'array') {
    return arrayOf(literalUnion(type.items, literals, context, 'element'), context)
  }
  return literalUnion(type, literals, context, 'alone')
}

function literalUnion(
  type: TypeExpression,
  literals: Literals,
  context: TypeContext,
  place: Place,
): string {
  const { int64 } = context.options
  const values = literals.values.map((value) => valueLiteral(wireValue(value, type, int64)))
  if (values.length === 0) return typeText(type, context, place)
  if (literals.closed) return union(values, place)
  // `& {}` keeps the editor's completion of the known values; it is the usual idiom for an open set.
  const base = new Set(values.map((value) => (/^['"]/.test(value) ? 'string' : 'number')))
  return union([...values, ...[...base].map((name) => `(${name} & {})`)], place)
}

function typeText(type: TypeExpression, context: TypeContext, place: Place): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'unknown':
      return type.kind
    case 'integer':
      return 'number'
    case 'int64':
      return context.options.int64
    case 'array':
      return arrayOf(typeText(type.items, context, 'element'), context)
    case 'object':
    case 'map':
      return mapOf(type.values ? typeText(type.values, context, 'alone') : 'unknown', context)
    case 'union':
      return union(
        type.options.map((option) => typeText(option, context, 'alone')),
        place,
      )
    case 'ref':
      return identifier(context.refer(type))
  }
}

function identifier(name: string | undefined): string {
  return name !== undefined && isIdentifier(name) ? name : 'unknown'
}

function arrayOf(items: string, { options }: TypeContext): string {
  // `readonly` binds to the whole array type, so an array of them needs parentheses.
  const element = items.startsWith('readonly ') ? `(${items})` : items
  return options.readonly ? `readonly ${element}[]` : `${element}[]`
}

function mapOf(values: string, { options }: TypeContext): string {
  return options.readonly ? `Readonly<Record<string, ${values}>>` : `Record<string, ${values}>`
}

function union(types: readonly string[], place: Place): string {
  const distinct = [...new Set(types)]
  const text = distinct.length === 0 ? 'never' : distinct.join(' | ')
  return place === 'element' && distinct.length > 1 ? `(${text})` : text
}

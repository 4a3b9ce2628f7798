/** Types of the model as expressions of zod 4. Every text in them has passed an escaper. */
import type { Constraints, Field, TypeExpression } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'
import { stringLiteral, valueLiteral } from '../escape/typescript.js'
import { addsNull } from '../nullable.js'
import type { TypeReference } from '../type-files.js'
import { wireValue, type Int64 } from '../wire-value.js'
import { validPattern } from '../json-schema/schema.js'

export interface SchemaContext {
  readonly int64: Int64
  /** The constant that holds the schema of a declaration; nothing where there is none. */
  schemaOf(reference: TypeReference): string | undefined
}

/** A field's schema, without `optional`. */
export function fieldExpression(field: Field, names: SchemaContext): Safe {
  const base = field.literals ? literalExpression(field, names) : unlistedExpression(field, names)
  const hasBounds = !field.literals || field.type.kind === 'array'
  const constrained = hasBounds
    ? base + constraintCalls(field.type, field.constraints, names.int64)
    : base
  return safe('typescript', constrained + (addsNull(field) ? '.nullable()' : ''))
}

/** With the limits of each element. */
function unlistedExpression({ type, constraints }: Field, names: SchemaContext): string {
  if (type.kind !== 'array' || !constraints.items) return typeExpression(type, names)
  const calls = constraintCalls(type.items, constraints.items, names.int64)
  return `z.array(${typeExpression(type.items, names)}${calls})`
}

function literalExpression(field: Field, names: SchemaContext): string {
  const isList = field.type.kind === 'array'
  const inner = field.type.kind === 'array' ? field.type.items : field.type
  const literals = field.literals?.values ?? []
  const values = [
    ...new Set(literals.map((value) => valueLiteral(wireValue(value, inner, names.int64)))),
  ]
  if (values.length === 0) return typeExpression(field.type, names)
  const closed = `z.literal([${values.join(', ')}])`
  const base = values.every((text) => /^['"]/.test(text)) ? 'z.string()' : openBase(values)
  const schema = field.literals?.closed ? closed : `z.union([${closed}, ${base}])`
  return isList ? `z.array(${schema})` : schema
}

function openBase(values: readonly string[]): string {
  return values.some((text) => /^['"]/.test(text))
    ? 'z.union([z.string(), z.number()])'
    : 'z.number()'
}

export function typeExpression(type: TypeExpression, names: SchemaContext): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'unknown':
      return `z.${type.kind}()`
    case 'integer':
      return 'z.int()'
    case 'int64':
      return INT64[names.int64]
    case 'array':
      return `z.array(${typeExpression(type.items, names)})`
    case 'object':
    case 'map': {
      const values = type.values ? typeExpression(type.values, names) : 'z.unknown()'
      return `z.record(z.string(), ${values})`
    }
    case 'union': {
      const options = [...new Set(type.options.map((option) => typeExpression(option, names)))]
      return options.length < 2 ? (options[0] ?? 'z.unknown()') : `z.union([${options.join(', ')}])`
    }
    case 'ref': {
      const schema = names.schemaOf(type)
      return schema === undefined ? 'z.unknown()' : `z.lazy(() => ${schema})`
    }
  }
}

/** `z.int()` takes no number that JavaScript cannot hold to the last digit, which answers may have. */
const INT64 = {
  number: 'z.number().multipleOf(1)',
  bigint: 'z.coerce.bigint()',
  string: 'z.string().regex(/^-?[0-9]+$/)',
} as const

function constraintCalls(type: TypeExpression, constraints: Constraints, int64: Int64): string {
  switch (type.kind) {
    case 'string': {
      const pattern = validPattern(constraints.pattern)
      const lengths = bounds(constraints.minLength, constraints.maxLength)
      return (
        lengths +
        (pattern === undefined ? '' : `.regex(new RegExp(${stringLiteral(pattern)}, 'u'))`)
      )
    }
    case 'integer':
    case 'number':
      return bounds(constraints.minimum, constraints.maximum)
    case 'int64':
      return int64Bounds(constraints, int64)
    case 'array':
      return bounds(constraints.minItems, constraints.maxItems)
    default:
      return ''
  }
}

function bounds(minimum: number | undefined, maximum: number | undefined): string {
  const from = minimum === undefined || !Number.isFinite(minimum) ? '' : `.min(${minimum})`
  const to = maximum === undefined || !Number.isFinite(maximum) ? '' : `.max(${maximum})`
  return from + to
}

/** A text has no bounds, and a bigint none with a fraction. */
function int64Bounds({ minimum, maximum }: Constraints, int64: Int64): string {
  if (int64 === 'string') return ''
  if (int64 === 'number') return bounds(minimum, maximum)
  const from = Number.isSafeInteger(minimum) ? `.min(${minimum}n)` : ''
  return from + (Number.isSafeInteger(maximum) ? `.max(${maximum}n)` : '')
}

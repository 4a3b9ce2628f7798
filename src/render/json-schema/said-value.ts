/**
 * A default or an example, which the docs say as a text, as the JSON that it stands for: `10` of a
 * number, `["a"]` of a list. What is not of the field's type is none: `3600s` is no number.
 */
import { parseJson } from '../../model/examples/json.js'
import type { Declaration, Field, TypeExpression } from '../../model/types.js'
import { wireValue, type Int64 } from '../wire-value.js'

export interface SaidContext {
  readonly int64: Int64
  /** What a reference leads to; nothing where no table declares it. */
  declarationOf(reference: Reference): Declaration | undefined
}

type Reference = Extract<TypeExpression, { readonly kind: 'ref' }>

/** `undefined` where the text is no value of the field. */
export function saidValue(text: string, field: Field, context: SaidContext): unknown {
  const { type, literals, nullable } = field
  const read = jsonOf(type.kind === 'boolean' ? text.toLowerCase() : text)
  if (read === null && nullable) return null
  const listed = literals?.values.map((value) => listedValue(value, field, context))
  const allows = (value: unknown): boolean =>
    listed?.includes(value) === true ||
    (literals?.closed !== true && isOfType(value, elementType(type), context))
  const holds = (value: unknown): boolean => {
    if (!listed) return isOfType(value, type, context)
    return type.kind === 'array' ? Array.isArray(value) && value.every(allows) : allows(value)
  }
  // What may be anything is the text that stands there.
  const readings = type.kind === 'unknown' ? [text] : [read, text]
  return readings.find((value) => value !== undefined && holds(value))
}

/** One of a set of values, as JSON has it: it has no numbers of 64 bits beside its own. */
export function listedValue(
  value: string | number,
  { type }: Field,
  { int64 }: Pick<SaidContext, 'int64'>,
): unknown {
  return wireValue(value, elementType(type), int64 === 'string' ? 'string' : 'number')
}

function elementType(type: TypeExpression): TypeExpression {
  return type.kind === 'array' ? type.items : type
}

/** What is nested too deep to be read is no JSON either. */
function jsonOf(text: string): unknown {
  if (!parseJson(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

function isOfType(value: unknown, type: TypeExpression, context: SaidContext): boolean {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type.kind
    case 'integer':
      return Number.isInteger(value)
    case 'int64':
      return context.int64 === 'string'
        ? typeof value === 'string' && /^-?\d+$/.test(value)
        : Number.isInteger(value)
    case 'null':
      return value === null
    case 'unknown':
      return true
    case 'array':
      return Array.isArray(value) && value.every((item) => isOfType(item, type.items, context))
    case 'object':
    case 'map': {
      const { values } = type
      if (!isObject(value)) return false
      return !values || Object.values(value).every((item) => isOfType(item, values, context))
    }
    case 'union':
      return type.options.some((option) => isOfType(value, option, context))
    case 'ref':
      return isOfDeclaration(value, context.declarationOf(type))
  }
}

/** Of a record it is enough that it may be one: what its fields hold is checked by its schema. */
function isOfDeclaration(value: unknown, declaration: Declaration | undefined): boolean {
  if (declaration?.kind !== 'enum')
    return declaration?.arrayBody === true ? Array.isArray(value) : isObject(value)
  const { members, ranges, valueType } = declaration
  const isMember = members.some(
    (member) => value === (valueType === 'string' ? String(member.value) : member.value),
  )
  return (
    isMember ||
    (typeof value === 'number' && ranges.some(({ from, to }) => from <= value && value <= to))
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON Schema 2020-12 of declarations: their types, constraints and what the docs say of them. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type {
  Constraints,
  EnumDeclaration,
  Field,
  RecordDeclaration,
  TypeExpression,
} from '../../model/types.js'
import { fieldText } from '../field-text.js'
import { distinctFields } from '../fields.js'
import { addsNull } from '../nullable.js'
import type { FileType, TypeReference } from '../type-files.js'
import { wildcardPattern } from '../wildcards.js'
import { listedValue, saidValue, type SaidContext } from './said-value.js'

/** A schema as JSON. `undefined` stands for a keyword that is left out. */
export type Schema = Readonly<Record<string, unknown>>

export interface SchemaContext extends SaidContext {
  /** The address of a declaration's schema; nothing where no table declares it. */
  refer(reference: TypeReference): string | undefined
  report(diagnostic: Diagnostic): void
}

export function declarationSchema({ name, declaration }: FileType, context: SchemaContext): Schema {
  const [source] = declaration.sources
  const described = {
    title: name,
    description: declaration.description ?? source?.caption,
    $comment: source && (source.anchor ? `${source.path}#${source.anchor}` : source.path),
    deprecated: declaration.deprecated === undefined ? undefined : true,
  }
  const schema =
    declaration.kind === 'enum' ? enumSchema(declaration) : recordSchema(declaration, context)
  return { ...described, ...schema }
}

/**
 * Members as constants, so that each keeps its name and description. `anyOf`, because no value is
 * two members: `oneOf` makes a validator look at all of them, and some fail where there are thousands.
 */
function enumSchema({ members, ranges, valueType }: EnumDeclaration): Schema {
  const values = members.map((member) => ({
    const: valueType === 'string' ? String(member.value) : member.value,
    title: member.key,
    description: member.entries.find(({ description }) => description)?.description,
    deprecated: member.deprecated === undefined ? undefined : true,
  }))
  if (values.length + ranges.length === 0) return { not: {} }
  const intervals = ranges.map(({ from, to, rawValue, description }) => ({
    type: 'integer',
    minimum: from,
    maximum: to,
    title: rawValue,
    description,
  }))
  return { anyOf: [...values, ...intervals] }
}

function recordSchema(declaration: RecordDeclaration, context: SchemaContext): Schema {
  const fields = distinctFields(declaration, (diagnostic) => {
    context.report(diagnostic)
  })
  const patterns = declaration.wildcards.map((field): [string, Schema] => [
    wildcardPattern(field, declaration),
    fieldSchema(field, context),
  ])
  const object = {
    ...objectSchema(fields, context),
    patternProperties: patterns.length > 0 ? Object.fromEntries(patterns) : undefined,
  }
  return declaration.arrayBody ? { type: 'array', items: object } : object
}

function objectSchema(fields: readonly Field[], context: SchemaContext): Schema {
  const required = fields.filter((field) => field.required === true).map(({ name }) => name)
  return {
    type: 'object',
    // `fromEntries` makes `__proto__` a property like any other.
    properties: Object.fromEntries(
      fields.map((field) => [field.name, fieldSchema(field, context)]),
    ),
    required: required.length > 0 ? required : undefined,
  }
}

function fieldSchema(field: Field, context: SchemaContext): Schema {
  const schema = field.literals ? literalSchema(field, context) : typeSchema(field.type, context)
  const hasBounds = !field.literals || field.type.kind === 'array'
  const bounds = hasBounds ? constraintsFor(field.type, field.constraints) : {}
  const constrained = { ...withItemLimits(schema, field), ...bounds }
  const annotations = annotationsOf(field, context)
  if (!addsNull(field)) return { ...annotations, ...constrained }
  return { ...annotations, anyOf: [constrained, { type: 'null' }] }
}

/** The limits of each element; a set of values needs none. */
function withItemLimits(schema: Schema, { type, literals, constraints }: Field): Schema {
  if (type.kind !== 'array' || literals || !constraints.items) return schema
  const { items } = schema
  const limits = constraintsFor(type.items, constraints.items)
  return typeof items === 'object' ? { ...schema, items: { ...items, ...limits } } : schema
}

function annotationsOf(field: Field, context: SchemaContext): Schema {
  const { deprecated } = field
  const text = fieldText(field)
  const said = (words: string | undefined): unknown =>
    words === undefined ? undefined : saidValue(words, field, context)
  return {
    description: text === '' ? undefined : text,
    default: said(field.default),
    examples: list(said(field.example)),
    deprecated: deprecated === undefined ? undefined : true,
  }
}

const list = (value: unknown): unknown => (value === undefined ? undefined : [value])

function literalSchema(field: Field, context: SchemaContext): Schema {
  const { literals, type } = field
  const inner = type.kind === 'array' ? type.items : type
  const values = (literals?.values ?? []).map((value) => listedValue(value, field, context))
  const distinct = [...new Set(values)]
  if (distinct.length === 0) return typeSchema(type, context)
  const closed: Schema = { enum: distinct }
  const schema = literals?.closed ? closed : { anyOf: [closed, typeSchema(inner, context)] }
  return type.kind === 'array' ? { type: 'array', items: schema } : schema
}

function typeSchema(type: TypeExpression, context: SchemaContext): Schema {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'integer':
      return { type: type.kind }
    case 'int64':
      return context.int64 === 'string'
        ? { type: 'string', pattern: '^-?[0-9]+$' }
        : { type: 'integer', format: 'int64' }
    case 'unknown':
      return {}
    case 'array':
      return { type: 'array', items: typeSchema(type.items, context) }
    case 'object':
    case 'map':
      return type.values
        ? { type: 'object', additionalProperties: typeSchema(type.values, context) }
        : { type: 'object' }
    case 'union':
      return type.options.length === 0
        ? {}
        : { anyOf: type.options.map((option) => typeSchema(option, context)) }
    case 'ref': {
      const address = context.refer(type)
      return address === undefined ? {} : { $ref: address }
    }
  }
}

/** The constraints that mean something for a type; those of texts go to the elements of a list. */
function constraintsFor(type: TypeExpression, constraints: Constraints): Schema {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, format } =
    constraints
  switch (type.kind) {
    case 'string':
      return {
        minLength,
        maxLength,
        pattern: validPattern(pattern),
        format: formatOf(format),
        contentEncoding: format === 'base64' ? 'base64' : undefined,
      }
    case 'integer':
    case 'int64':
    case 'number':
      return { minimum, maximum }
    case 'array':
      return { minItems, maxItems }
    default:
      return {}
  }
}

/** A format of the JSON Schema vocabulary; the others are in the doc comment only. */
function formatOf(format: Constraints['format']): string | undefined {
  return format === 'cidr' || format === 'base64' ? undefined : format
}

/** Patterns are read as Unicode regular expressions; one that is none says nothing. */
export function validPattern(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined
  try {
    return new RegExp(pattern, 'u').source === '' ? undefined : pattern
  } catch {
    return undefined
  }
}

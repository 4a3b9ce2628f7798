/**
 * What the templates of zod need: for each declaration its type and its schema. The types stand in
 * the file too, so that schemas can refer to each other in circles and the file is checked with
 * `isolatedDeclarations`.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declaration, EnumDeclaration, Field, RecordDeclaration } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'
import { stringLiteral } from '../escape/typescript.js'
import { distinctFields } from '../fields.js'
import { wildcardPattern } from '../wildcards.js'
import { declarationDoc, fieldDoc, memberDoc, type Doc } from '../typescript/docs.js'
import { fieldType, type TypeContext } from '../typescript/type-expression.js'
import type { SchemaNames } from './names.js'
import { fieldExpression, type SchemaContext } from './schema-expression.js'

export interface ZodEnumView {
  readonly kind: 'enum'
  readonly name: string
  readonly schema: string
  readonly doc: Doc
  readonly schemaDoc: Doc
  readonly members: readonly { readonly value: string | number; readonly doc: Doc }[]
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

export interface ZodRecordView {
  readonly kind: 'record'
  readonly name: string
  readonly schema: string
  readonly isArray: boolean
  readonly doc: Doc
  readonly schemaDoc: Doc
  readonly fields: readonly ZodFieldView[]
  readonly wildcards: readonly { readonly pattern: Safe; readonly expression: Safe }[]
}

export interface ZodFieldView {
  readonly name: string
  readonly optional: boolean
  /** Optional in an answer: `null` says that it is not there. */
  readonly nullish: boolean
  readonly readonly: boolean
  readonly type: Safe
  readonly expression: Safe
  /** Every object has something of this name; what is not its own is left out. */
  readonly isInherited: boolean
  readonly description: string
  readonly doc: Doc
}

export interface ZodContext extends SchemaContext {
  readonly types: TypeContext
  /** Whether a server answers with the record of this name. */
  isAnswered(name: string): boolean
  report(diagnostic: Diagnostic): void
}

export function zodView(
  declaration: Declaration,
  names: SchemaNames,
  context: ZodContext,
): ZodEnumView | ZodRecordView {
  return declaration.kind === 'enum'
    ? enumView(declaration, names, context)
    : recordView(declaration, names, context)
}

function enumView(
  declaration: EnumDeclaration,
  { name, schema }: SchemaNames,
  { types }: ZodContext,
): ZodEnumView {
  const { page, members, ranges, valueType } = declaration
  return {
    kind: 'enum',
    name,
    schema,
    doc: declarationDoc(declaration, types.options),
    schemaDoc: schemaDoc(name),
    members: members.map((member) => ({
      value: valueType === 'string' ? String(member.value) : member.value,
      doc: memberDoc(member, page, types.options),
    })),
    ranges: ranges.map(({ from, to }) => ({ from, to })),
  }
}

function schemaDoc(name: string): Doc {
  return [{ tag: undefined, text: `Checks and types a value as \`${name}\`.` }]
}

function recordView(
  declaration: RecordDeclaration,
  { name, schema }: SchemaNames,
  context: ZodContext,
): ZodRecordView {
  const fields = distinctFields(declaration, (diagnostic) => {
    context.report(diagnostic)
  })
  return {
    kind: 'record',
    name,
    schema,
    isArray: declaration.arrayBody ?? false,
    doc: declarationDoc(declaration, context.types.options),
    schemaDoc: schemaDoc(name),
    fields: fields.map((field) => fieldView(field, declaration, context)),
    wildcards: declaration.wildcards.map((field) => wildcardView(field, declaration, context)),
  }
}

function wildcardView(
  field: Field,
  declaration: RecordDeclaration,
  context: ZodContext,
): ZodRecordView['wildcards'][number] {
  const pattern = safe('typescript', stringLiteral(wildcardPattern(field, declaration)))
  return { pattern, expression: fieldExpression(field, context) }
}

function fieldView(
  field: Field,
  declaration: RecordDeclaration,
  context: ZodContext,
): ZodFieldView {
  const { types } = context
  const optional = field.required !== true
  const nullish = optional && context.isAnswered(declaration.name)
  const shown = nullish ? { ...field, nullable: true } : field
  return {
    name: field.name,
    optional,
    nullish,
    readonly: types.options.readonly,
    type: fieldType(shown, types),
    expression: fieldExpression(nullish ? { ...field, nullable: false } : field, context),
    isInherited: field.name in Object.prototype,
    description: field.description,
    doc: fieldDoc(field, declaration.page, types.options),
  }
}

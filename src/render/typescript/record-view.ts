/** What a template needs of a record: its fields and its index signatures. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { RecordDeclaration } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'
import { wildcardParts } from '../../model/fields/wildcard.js'
import { templateContent } from '../escape/typescript.js'
import { distinctFields } from '../fields.js'
import { distinctWildcards, wildcardTest } from '../wildcards.js'
import { declarationDoc, fieldDoc, type Doc } from './docs.js'
import type { Marks } from './marks.js'
import type { RecordNames } from './names.js'
import { fieldType, type TypeContext } from './type-expression.js'

export interface RecordView {
  readonly kind: 'record'
  /** Of the interface: the type's own name, or that of one element where the body is an array. */
  readonly interfaceName: string
  readonly name: string
  readonly isArray: boolean
  readonly readonly: boolean
  readonly doc: Doc
  readonly mark: Safe
  readonly fields: readonly FieldView[]
  readonly wildcards: readonly WildcardView[]
}

export interface FieldView {
  readonly name: string
  readonly optional: boolean
  readonly readonly: boolean
  readonly type: Safe
  readonly doc: Doc
  readonly mark: Safe
}

export interface WildcardView {
  /** The type of the keys: a template literal, or `string`. */
  readonly keyType: Safe
  readonly type: Safe
  readonly readonly: boolean
  readonly doc: Doc
  readonly mark: Safe
}

export function recordView(
  { declaration, name, item }: RecordNames,
  context: TypeContext,
  marks: Marks,
  report: (diagnostic: Diagnostic) => void,
): RecordView {
  const { options } = context
  const fields = distinctFields(declaration, report).map((field) => ({
    name: field.name,
    optional: field.required !== true,
    readonly: options.readonly,
    type: fieldType(field, context),
    doc: fieldDoc(field, declaration.page, options),
    mark: marks.of(field.provenance),
  }))
  return {
    kind: 'record',
    name,
    interfaceName: item,
    isArray: declaration.arrayBody ?? false,
    readonly: options.readonly,
    doc: declarationDoc(declaration, options),
    mark: marks.of(declaration.sources[0]),
    fields,
    wildcards: wildcardViews(declaration, fields, context, marks),
  }
}

function wildcardViews(
  declaration: RecordDeclaration,
  fields: readonly FieldView[],
  context: TypeContext,
  marks: Marks,
): readonly WildcardView[] {
  if (declaration.wildcards.length === 0) return []
  const { options } = context
  const wildcards = distinctWildcards(declaration).map((field) => ({
    name: field.name,
    keyType: keyType(field.name),
    readonly: options.readonly,
    type: fieldType(field, context),
    doc: fieldDoc(field, declaration.page, options),
    mark: marks.of(field.provenance),
  }))
  return wildcards.map((wildcard) => ({
    ...wildcard,
    type: signatureType(wildcard.name, [...fields, ...wildcards]),
  }))
}

function keyType(pattern: string): Safe {
  const parts = wildcardParts(pattern)
  if (parts.every((part) => part === '')) return safe('typescript', 'string')
  return safe('typescript', `\`${parts.map(templateContent).join('${string}')}\``)
}

/**
 * TypeScript wants an index signature to hold for every property that it covers, and for every
 * narrower signature: their types are added to it, and `undefined` where one may be absent.
 */
function signatureType(
  pattern: string,
  all: readonly { readonly name: string; readonly type: Safe; readonly optional?: boolean }[],
): Safe {
  const covers = wildcardTest(pattern)
  const covered = all.filter(({ name }) => covers(name))
  const types = covered.map(({ type }) => type.text)
  const isOptional = covered.some(({ optional }) => optional)
  return safe(
    'typescript',
    [...new Set([...types, ...(isOptional ? ['undefined'] : [])])].join(' | '),
  )
}

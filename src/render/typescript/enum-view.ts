/** What a template needs of an enumeration: members, metadata, values, guard. */
import type { EnumDeclaration, EnumMember, EnumStyle, MemberEntry } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'
import { isIdentifierName, objectKey, stringLiteral, valueLiteral } from '../escape/typescript.js'
import { metadataColumns, type MetadataColumn } from './columns.js'
import { declarationDoc, memberDoc, type Doc } from './docs.js'
import type { Marks } from './marks.js'
import type { EnumNames } from './names.js'
import type { TypeScriptOptions } from './options.js'

export interface EnumView extends Omit<EnumNames, 'declaration' | 'exported'> {
  readonly style: EnumStyle
  readonly doc: Doc
  readonly mark: Safe
  readonly members: readonly MemberView[]
  readonly metadataDoc: Doc
  readonly columns: readonly MetadataColumn[]
  /** Whether a member has further rows, which stand in `also`. */
  readonly hasAlso: boolean
  readonly ranges: readonly RangeView[]
  readonly valuesDoc: Doc
  readonly guardDoc: Doc
  readonly memberGuardDoc: Doc
}

export interface MemberView {
  readonly key: string
  readonly value: string | number
  readonly isNumber: boolean
  /** The member as an expression: `ErrorResponse.NotFound`, or its literal in the style `union`. */
  readonly reference: Safe
  /** The member as the key of an object. */
  readonly index: Safe
  readonly doc: Doc
  readonly mark: Safe
  readonly metadata: readonly PropertyView[]
  readonly also: readonly (readonly PropertyView[])[]
}

export interface PropertyView {
  readonly name: string
  readonly value: string | number
}

export interface RangeView {
  readonly from: number
  readonly to: number
  readonly doc: Doc
}

export function enumView(names: EnumNames, options: TypeScriptOptions, marks: Marks): EnumView {
  const { name, metadataType, metadata, values, guard, memberGuard, declaration } = names
  const { page, members, ranges } = declaration
  const style = declaration.style ?? options.style
  const columns = metadataColumns(members, style, name, options)
  const views = members.map((member): MemberView => {
    const value = fitValue(member, declaration)
    const { reference, index } = accessOf(member, value, style, name)
    const [first] = member.entries
    const [metadata, ...also] = distinctRows(member, columns)
    return {
      key: member.key,
      value,
      isNumber: typeof value === 'number',
      reference,
      index,
      doc: memberDoc(member, page, options),
      mark: marks.of(first?.provenance),
      metadata: metadata ?? [],
      also,
    }
  })
  return {
    kind: 'enum',
    name,
    metadataType,
    metadata,
    values,
    guard,
    memberGuard,
    style,
    doc: declarationDoc(declaration, options),
    mark: marks.of(declaration.sources[0]),
    members: views,
    metadataDoc: sentence(`What the documentation says of each \`${name}\`.`),
    valuesDoc: sentence(`All values of \`${name}\`, in the order of the documentation.`),
    columns,
    hasAlso: views.some(({ also }) => also.length > 0),
    ranges: ranges.map(({ from, to, rawValue, description }) => ({
      from,
      to,
      doc: sentence(description ? `${rawValue}: ${description}` : rawValue),
    })),
    guardDoc: sentence(guardText(name, ranges)),
    memberGuardDoc: sentence(`Whether a value is one of \`${name}\`; not one of its ranges.`),
  }
}

/** A mixture of numbers and texts is all texts. */
function fitValue(member: EnumMember, declaration: EnumDeclaration): string | number {
  return declaration.valueType === 'string' ? String(member.value) : member.value
}

function accessOf(
  member: EnumMember,
  value: string | number,
  style: EnumStyle,
  name: string,
): Pick<MemberView, 'reference' | 'index'> {
  const literal = valueLiteral(value)
  if (style === 'union') return { reference: code(literal), index: code(literalKey(value)) }
  const { key } = member
  const access = isIdentifierName(key) ? `${name}.${key}` : `${name}[${stringLiteral(key)}]`
  return { reference: code(access), index: code(`[${access}]`) }
}

/** A value as a key: `404`, `'APIG.0101'`, `[-1]`. */
function literalKey(value: string | number): string {
  if (typeof value === 'string') return objectKey(value)
  return Number.isInteger(value) && value >= 0 ? valueLiteral(value) : `[${valueLiteral(value)}]`
}

/** What the rows of a member say; what further ones say again, as where tables are merged, is left out. */
function distinctRows(
  member: EnumMember,
  columns: readonly MetadataColumn[],
): readonly (readonly PropertyView[])[] {
  const rows = new Map<string, readonly PropertyView[]>()
  for (const entry of member.entries) {
    const row = properties(member, entry, columns)
    const key = row.map(({ name, value }) => `${name}\0${value}`).join('\0')
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}

function properties(
  member: EnumMember,
  entry: MemberEntry,
  columns: readonly MetadataColumn[],
): readonly PropertyView[] {
  const found: PropertyView[] = []
  for (const { name, read } of columns) {
    const value = read(member, entry)
    if (value !== undefined) found.push({ name, value })
  }
  return found
}

function guardText(name: string, ranges: EnumDeclaration['ranges']): string {
  const among = `Whether a value is one of \`${name}\``
  if (ranges.length === 0) return `${among}.`
  return `${among}, or in one of its ranges: ${ranges.map(({ rawValue }) => rawValue).join(', ')}.`
}

function sentence(text: string): Doc {
  return [{ tag: undefined, text }]
}

function code(text: string): Safe {
  return safe('typescript', text)
}

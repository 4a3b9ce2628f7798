/**
 * The typed model: what the tables of a documentation mean.
 *
 * Two layers. A `TableModel` is what was understood of one table: its kind, the role of each column,
 * its members or fields, with the evidence. A `Declaration` is a type that code is generated for:
 * usually one table's, sometimes several tables' (`merge`), sometimes the same for equal tables.
 * Everything is plain data and carries its place in the documents.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'

export type TableKind =
  | 'enum'
  | 'record'
  | 'keyValue'
  | 'matrix'
  | 'permission'
  | 'changeHistory'
  | 'index'
  | 'example'
  | 'mapping'
  | 'plain'
export type EnumFlavor = 'httpStatus' | 'errorCode' | 'exitCode' | 'value' | 'flags'
export type RecordFlavor =
  'request' | 'response' | 'path' | 'query' | 'header' | 'object' | 'dbColumns' | 'settings'
export type ColumnRole =
  | 'code'
  | 'httpStatus'
  | 'name'
  | 'key'
  | 'value'
  | 'message'
  | 'description'
  | 'dataType'
  | 'required'
  | 'default'
  | 'example'
  | 'range'
  | 'unit'
  | 'location'
  | 'parent'
  | 'solution'
  | 'reference'
  | 'other'

export interface Model {
  readonly pages: readonly PageModel[]
  /** What code is generated for, in order of page path and position on the page. */
  readonly declarations: readonly Declaration[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface PageModel {
  readonly path: string
  readonly title?: string
  readonly tables: readonly TableModel[]
  readonly operations: readonly Operation[]
}

/** What a parameter table is of an operation; headers of its request are `header`. */
export type OperationPart = RecordFlavor | 'cookie' | 'responseHeader'

/** `METHOD /path` of a page, and the declarations that its tables became. */
export interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly position: Position
  readonly parameters: Partial<Record<OperationPart, string>>
  /** Its page is about something deprecated; empty, because the docs say only that. */
  readonly deprecated?: string
}

/** Where something was said: enough to link to it and to point at it. */
export interface Provenance {
  readonly path: string
  readonly position: Position
  readonly tableIndex: number
  readonly tableNumber?: string
  readonly caption?: string
  readonly label?: string
  readonly anchor?: string
  readonly headingPath: readonly string[]
}

export interface Evidence {
  /** Name of the rule, stable. */
  readonly rule: string
  readonly score: number
  readonly detail: string
}

export interface Column {
  readonly index: number
  readonly header: string
  /** Texts of all header rows over the column, top first. */
  readonly headerPath: readonly string[]
  readonly role: ColumnRole
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly valueType:
    'integer' | 'hex' | 'status' | 'code' | 'type' | 'boolean' | 'word' | 'prose' | 'empty'
  /** Share of distinct, and of empty, cells: 0 to 1. */
  readonly uniqueRatio: number
  readonly emptyRatio: number
}

export interface TableModel {
  readonly kind: TableKind
  readonly flavor?: EnumFlavor | RecordFlavor
  /** 0 to 1. Code is generated at 0.75; between 0.5 and that, `suggestion` says what it may be. */
  readonly confidence: number
  readonly suggestion?: TableKind
  readonly evidence: readonly Evidence[]
  readonly columns: readonly Column[]
  readonly provenance: Provenance
  /** Members of an enum, also where no code is generated for it (one row, or no names). */
  readonly members: readonly EnumMember[]
  /** Classes and ranges of values (`4xx`), which are no members. */
  readonly ranges: readonly ValueRange[]
  readonly fields: readonly Field[]
  /** Of an enum: what all its values are. */
  readonly valueType?: 'number' | 'string'
  /** Name of the declaration that the table went into; of several parts that of the body. */
  readonly declaration?: string
  /** Of a record whose rows stand in several places: what became of those in each. */
  readonly parts?: readonly TablePart[]
  /** Name of the record that holds it in the body of the operation; see `wraps`. */
  readonly wrapper?: string
}

/** The rows of a table that name one place, such as the path. */
export interface TablePart {
  readonly place: OperationPart
  readonly declaration: string
  /** Which of the table's fields it has, from 0. */
  readonly fields: readonly number[]
}

export type MemberValue = number | string

export interface EnumMember {
  /** The identifier. */
  readonly key: string
  /** The text that it is named after. */
  readonly keyText: string
  readonly keySource: 'phrase' | 'code' | 'nameColumn' | 'iana' | 'config'
  readonly value: MemberValue
  readonly rawValue: string
  /** Every row that gives this value, in order: one, unless the docs repeat a code. */
  readonly entries: readonly MemberEntry[]
  /** Why it is deprecated; empty where the docs say only that it is. */
  readonly deprecated?: string
}

export interface MemberEntry {
  readonly message?: string
  readonly description?: string
  readonly solution?: string
  readonly httpStatus?: string
  /** All other columns: header to text. */
  readonly other: Readonly<Record<string, string>>
  readonly provenance: Provenance
}

/** `4xx`, `500-599`: a set of values, which becomes a part of the guard and no member. */
export interface ValueRange {
  readonly from: number
  readonly to: number
  readonly rawValue: string
  readonly description?: string
  readonly provenance: Provenance
}

export interface Field {
  /** As it stands on the wire. */
  readonly name: string
  readonly rawName: string
  /** Keys from the root where the name was a path: `rules[x].name`. */
  readonly path?: readonly string[]
  readonly required: boolean | 'conditional' | null
  readonly requiredWhen?: string
  readonly type: TypeExpression
  readonly rawType: string
  readonly description: string
  readonly literals?: Literals
  readonly constraints: Constraints
  readonly default?: string
  readonly example?: string
  /** The values that it may have, in words, where a column says them. */
  readonly range?: string
  readonly unit?: string
  /** Where it is passed (`path`, `header`), where the fields of the table are not passed in one place. */
  readonly location?: string
  /** What further columns say, by their headers. */
  readonly other?: Readonly<Record<string, string>>
  readonly deprecated?: string
  /** The sentence that says that it is reserved for later use. */
  readonly reserved?: string
  readonly nullable?: boolean
  readonly provenance: Provenance
}

export interface Literals {
  readonly values: readonly MemberValue[]
  /** A closed set becomes a union; an open one a union with `string & {}`. */
  readonly closed: boolean
  readonly tier: 'A' | 'B' | 'C' | 'D' | 'E' | 'config'
}

export interface Constraints {
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly format?:
    'uuid' | 'date-time' | 'date' | 'cidr' | 'ipv4' | 'ipv6' | 'uri' | 'email' | 'base64'
}

export type TypeExpression =
  | { readonly kind: 'string' | 'integer' | 'int64' | 'number' | 'boolean' | 'null' | 'unknown' }
  /** An object of which no table says the keys; `values` where its values are known. */
  | { readonly kind: 'object'; readonly values?: TypeExpression }
  | { readonly kind: 'array'; readonly items: TypeExpression }
  | { readonly kind: 'map'; readonly values: TypeExpression }
  | { readonly kind: 'union'; readonly options: readonly TypeExpression[] }
  | {
      readonly kind: 'ref'
      /** Name of a declaration: the one that is unique over all. */
      readonly name: string
      /** The page whose name for it is meant, where that is not the page that refers to it. */
      readonly page?: string
      readonly via:
        'typeRef' | 'nameRef' | 'descriptionRef' | 'tableNumber' | 'caption' | 'inline' | 'config'
      readonly confidence: number
    }

/** What the file of a page calls a type. */
export interface PageName {
  readonly page: string
  readonly name: string
}

interface DeclarationBase {
  /** The type's name where all pages meet; unique among all declarations of a model. */
  readonly name: string
  /** The page whose output file declares it: the first by path that has a table of it. */
  readonly page: string
  /** Its name in that file. It depends on nothing but the page. */
  readonly localName: string
  /** Its names on the other pages that have a table of it, by path. */
  readonly aliases: readonly PageName[]
  readonly description?: string
  /** Every table that it came from, first one first. */
  readonly sources: readonly Provenance[]
  /** All pages that it came from are about something deprecated; empty, because they say only that. */
  readonly deprecated?: string
}

export interface EnumDeclaration extends DeclarationBase {
  readonly kind: 'enum'
  readonly flavor: EnumFlavor
  /** What all values are; a mixture makes all of them strings. */
  readonly valueType: 'number' | 'string'
  readonly members: readonly EnumMember[]
  readonly ranges: readonly ValueRange[]
  /** Said by an override. */
  readonly style?: EnumStyle
}

export type EnumStyle = 'enum' | 'const' | 'union'

export interface RecordDeclaration extends DeclarationBase {
  readonly kind: 'record'
  readonly flavor: RecordFlavor
  readonly fields: readonly Field[]
  /** `x-obs-meta-*`: names by a pattern with one wildcard. */
  readonly wildcards: readonly Field[]
  /** The table described the elements of an array (`[Array element]`). */
  readonly arrayBody?: boolean
  /** Name of the record that the only field holds, where the examples wrap what the table describes. */
  readonly wraps?: string
}

export type Declaration = EnumDeclaration | RecordDeclaration

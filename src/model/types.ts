/**
 * The typed model: what the tables of a documentation mean.
 *
 * Two layers. A `TableModel` is what was understood of one table: its kind, the role of each column,
 * its members or fields, with the evidence. A `Declaration` is a type that code is generated for.
 * Everything is plain data and carries its place in the documents.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type { Declaration, EnumFlavor, RecordFlavor } from './declaration-types.js'
import type { EnumMember, Field, Provenance, ValueRange } from './row-types.js'

export type * from './declaration-types.js'
export type * from './row-types.js'

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
  /** With what explains the title of its page, which tells it from one of another page with the same name. */
  readonly fullName?: string
  readonly method: string
  readonly path: string
  readonly position: Position
  readonly parameters: Partial<Record<OperationPart, string>>
  /** Its page is about something deprecated; empty, because the docs say only that. */
  readonly deprecated?: string
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

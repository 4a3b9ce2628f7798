/**
 * Declarations: types that code is generated for, usually one table's, sometimes several tables'
 * (`merge`), sometimes the same for equal tables.
 */
import type { EnumMember, Field, Provenance, ValueRange } from './row-types.js'

export type EnumFlavor = 'httpStatus' | 'errorCode' | 'exitCode' | 'value' | 'flags'
export type RecordFlavor =
  'request' | 'response' | 'path' | 'query' | 'header' | 'object' | 'dbColumns' | 'settings'

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

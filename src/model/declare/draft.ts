/** A declaration while it is made: what it came from, what it wants to be called, what it refers to. */
import type { Link } from '../links/find-link.js'
import type { TypeName } from '../names/type-name.js'
import type { UnderstoodTable } from '../understand.js'
import type { EnumDeclaration, EnumMember, Field, ValueRange } from '../types.js'

export interface DraftField {
  readonly field: Field
  /** For the open parts of its type, in order. */
  readonly links: readonly Link[]
  /** Of an object that no table describes: the fields that examples show; none where they are rows below it. */
  readonly inline?: readonly Field[]
}

interface DraftBase {
  readonly from: UnderstoodTable
  readonly naming: TypeName
  /** Said by the user: not changed by prefixes. */
  readonly isNameFixed: boolean
}

export interface EnumDraft extends DraftBase {
  readonly kind: 'enum'
  readonly flavor: EnumDeclaration['flavor']
  readonly valueType: 'number' | 'string'
  readonly members: readonly EnumMember[]
  readonly ranges: readonly ValueRange[]
  /** All tables of it, where several were merged. */
  readonly tables: readonly UnderstoodTable[]
}

export interface RecordDraft extends DraftBase {
  readonly kind: 'record'
  readonly fields: readonly DraftField[]
  readonly wildcards: readonly DraftField[]
  readonly arrayBody: boolean
  readonly tables: readonly UnderstoodTable[]
}

export type Draft = EnumDraft | RecordDraft

/** What the rows of tables become: members of enums, and fields of records with their types. */
import type { Position } from '../source/position.js'

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
  /** Of an array: the limits of each element. */
  readonly items?: Omit<Constraints, 'items'>
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

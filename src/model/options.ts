/** What the user says of the model: options of all, and what tables are instead of inferred. */
import type {
  ColumnRole,
  EnumMember,
  EnumStyle,
  Literals,
  MemberValue,
  TableKind,
} from './types.js'

/** What is said about a table instead of inferred; see `docs/model.md`'s "Said instead of inferred". */
export interface TableOverride {
  readonly kind?: TableKind | 'ignore'
  readonly name?: string
  readonly style?: EnumStyle
  /** Column by role, by header text or index. */
  readonly columns?: Partial<Record<ColumnRole, string | number>>
  /** Value (or raw name) to name. */
  readonly names?: Readonly<Record<string, string>>
  readonly merge?: string
  readonly fillDown?: boolean
  readonly literals?: Readonly<Record<string, readonly MemberValue[]>>
  readonly skip?: readonly string[]
  readonly keyCase?: KeyCase
  readonly prefix?: string
  /** What members are named after, whatever else a row says. */
  readonly keyFrom?: EnumMember['keySource']
  /** The only key of the body that holds the fields (`volumes[]` an array of them); `false` for none. */
  readonly wrap?: string | false
}

export type KeyCase = 'PascalCase' | 'SCREAMING_SNAKE' | 'camelCase'

/** An override of the config with what it applies to; the first match wins. */
export interface OverrideRule extends TableOverride {
  readonly match: {
    readonly page?: string
    readonly label?: string
    readonly caption?: string | RegExp
    readonly index?: number
    readonly header?: string | RegExp
  }
}

export interface ModelOptions {
  readonly tables?: readonly OverrideRule[]
  readonly keyCase?: KeyCase
  /** Further header texts by role. */
  readonly headers?: Partial<Record<ColumnRole, readonly string[]>>
  readonly repair?: boolean
  /** Tiers of value sets that become unions; A, B and D unless said. */
  readonly literalTiers?: readonly Literals['tier'][]
  /** `false`: examples that wrap what a table describes make no types. */
  readonly wrap?: boolean
  /** Type names by inferred name. */
  readonly names?: Readonly<Record<string, string>>
}

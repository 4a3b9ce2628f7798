/** What a rule says about a table: that it is of a kind, how surely, and which column is what. */
import type { Introduction } from './introduced.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import type { ColumnRole, EnumFlavor, Evidence, TableKind } from '../types.js'

export interface Verdict {
  readonly kind: TableKind
  /** Of an enum; that of a record is in what stands around the table. */
  readonly flavor?: EnumFlavor
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Whether it stands on different keys alone, which settings have too. */
  readonly isByKeys?: boolean
  /** Columns that the kind stands on, by role. */
  readonly roles: ReadonlyMap<number, ColumnRole>
}

export interface KindInput {
  /** Of data. */
  readonly rowCount: number
  readonly columns: readonly ScoredColumn[]
  /** What stands around the table, where its columns alone make it nothing. */
  readonly introduction?: Introduction
}

/** Undefined where the rule has nothing to say. `forced`: the user said the kind; find its columns. */
export type KindRule = (input: KindInput, forced: boolean) => Verdict | undefined

/** The column that scores best for a role, if any reaches `least`; of equals the first. */
export function bestColumn(
  { columns }: KindInput,
  role: ColumnRole,
  least: number,
  without: readonly (number | undefined)[] = [],
): ScoredColumn | undefined {
  let best: ScoredColumn | undefined
  for (const column of columns) {
    if (without.includes(column.reading.index)) continue
    const score = column.scores.get(role) ?? 0
    if (score >= least && score > (best?.scores.get(role) ?? 0)) best = column
  }
  return best
}

export function scoreOf(column: ScoredColumn | undefined, role: ColumnRole): number {
  return column?.scores.get(role) ?? 0
}

/** Kinds that code is generated for are emitted at this confidence, suggested at the next. */
export const EMITTED = 0.75
export const SUGGESTED = 0.5

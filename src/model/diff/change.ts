/** One change of a model, and what it weighs for a release. */
import type { Declaration, MemberValue, PageName, Provenance } from '../types.js'

export type Weight = 'major' | 'minor' | 'patch'

export interface ModelChange {
  /** `moved` is a page that has another path, or a type that is on another page. */
  readonly change: 'added' | 'removed' | 'changed' | 'renamed' | 'moved'
  readonly of: 'page' | 'operation' | 'declaration' | 'member' | 'field'
  /** Name of the type in the file of `page`; absent for a page and an operation. */
  readonly declaration?: string
  readonly page: string
  /** Name of the member, field or operation; absent for a declaration and a page. */
  readonly name?: string
  /** What was renamed was called this, what was moved stood on this page. */
  readonly formerly?: string
  /** Of a field whose set of values changed: those that came and those that went. */
  readonly values?: {
    readonly added: readonly MemberValue[]
    readonly removed: readonly MemberValue[]
  }
  readonly weight: Weight
  readonly detail: string
  /** The row, or the line of the operation, that says so, in the old model and in the new one. */
  readonly before?: ChangePlace
  readonly after?: ChangePlace
}

/** Of what no table says, only where it stands. */
export type ChangePlace = Pick<Provenance, 'path' | 'position'> & Partial<Provenance>

/** The heaviest of the changes; undefined where nothing changed. */
export function releaseWeight(changes: readonly ModelChange[]): Weight | undefined {
  return (['major', 'minor', 'patch'] as const).find((weight) =>
    changes.some((one) => one.weight === weight),
  )
}

export function places(
  before: ChangePlace | undefined,
  after: ChangePlace | undefined,
): Pick<ModelChange, 'before' | 'after'> {
  return { ...(before && { before }), ...(after && { after }) }
}

/** What is the same in every change of a member or field. */
export function partChange(
  of: 'member' | 'field',
  { page, name: declaration }: PageName,
  name: string,
  before: Provenance | undefined,
  after: Provenance | undefined,
): Pick<ModelChange, 'change' | 'of' | 'declaration' | 'page' | 'name' | 'before' | 'after'> {
  return { change: 'changed', of, declaration, page, name, ...places(before, after) }
}

/** A change of a type that keeps its place. */
export function declarationChange(
  { page, name: declaration }: PageName,
  old: Declaration,
  now: Declaration,
  said: Pick<ModelChange, 'weight' | 'detail'>,
): ModelChange {
  const of = 'declaration'
  return {
    change: 'changed',
    of,
    declaration,
    page,
    ...said,
    ...places(old.sources[0], now.sources[0]),
  }
}

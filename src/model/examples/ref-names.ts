/** Names of fields that hold one record, or records by key, and so may be shown with lists of them. */
import type { Declaration, Field, PageModel, TypeExpression } from '../types.js'

export interface RefNames {
  /** Of fields that hold one record. */
  readonly one: ReadonlySet<string>
  /** Of fields that hold one record under each key. */
  readonly byKey: ReadonlySet<string>
}

/** The fields of a page that hold records, and those of the types that it refers to on other pages. */
export function namesOfRefs(
  tables: PageModel['tables'],
  declarations: ReadonlyMap<string, Declaration>,
): RefNames {
  const one = new Set<string>()
  const byKey = new Set<string>()
  const elsewhere = new Set<string>()
  const note = (fields: readonly Field[], isElsewhere: boolean): void => {
    for (const { name, type } of fields) {
      const inner = innermost(type)
      if (inner.kind !== 'ref') continue
      if (inner === type) one.add(name)
      else if (inner === valuesOf(type)) byKey.add(name)
      if (isElsewhere || inner.page !== undefined) elsewhere.add(inner.name)
    }
  }
  for (const { fields } of tables) note(fields, false)
  for (const name of elsewhere) {
    const declaration = declarations.get(name)
    if (declaration?.kind === 'record') note(declaration.fields, true)
  }
  return { one, byKey }
}

/** What stands under each key; undefined for a type that says nothing of it. */
export function valuesOf(type: TypeExpression): TypeExpression | undefined {
  return type.kind === 'map' || type.kind === 'object' ? type.values : undefined
}

function innermost(type: TypeExpression): TypeExpression {
  const inner = type.kind === 'array' ? type.items : valuesOf(type)
  return inner ? innermost(inner) : type
}

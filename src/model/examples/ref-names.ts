/** Names of fields that hold one record, and so may be shown as a list of it. */
import type { Declaration, Field, PageModel, TypeExpression } from '../types.js'

/** The fields of a page that hold one record, and those of the types that it refers to on other pages. */
export function namesOfRefs(
  tables: PageModel['tables'],
  declarations: ReadonlyMap<string, Declaration>,
): ReadonlySet<string> {
  const names = new Set<string>()
  const elsewhere = new Set<string>()
  const note = (fields: readonly Field[], isElsewhere: boolean): void => {
    for (const { name, type } of fields) {
      const inner = innermost(type)
      if (inner.kind !== 'ref') continue
      if (inner === type) names.add(name)
      if (isElsewhere || inner.page !== undefined) elsewhere.add(inner.name)
    }
  }
  for (const { fields } of tables) note(fields, false)
  for (const name of elsewhere) {
    const declaration = declarations.get(name)
    if (declaration?.kind === 'record') note(declaration.fields, true)
  }
  return names
}

function innermost(type: TypeExpression): TypeExpression {
  if (type.kind === 'array') return innermost(type.items)
  return type.kind === 'map' ? innermost(type.values) : type
}

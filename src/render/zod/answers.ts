/**
 * Records that a server answers with: those of responses and all that they lead to. What such a
 * record may lack, servers leave out or give as `null`, whatever its documentation says.
 */
import type { Declaration, Model, TypeExpression } from '../../model/types.js'

export function answeredNames({ declarations, pages }: Model): ReadonlySet<string> {
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))
  const open = [
    ...declarations.filter(isResponse).map(({ name }) => name),
    ...pages.flatMap(({ operations }) =>
      operations.flatMap(({ parameters }) => parameters.response ?? []),
    ),
  ]
  const found = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const declaration = byName.get(name)
    if (declaration?.kind !== 'record' || found.has(name)) continue
    found.add(name)
    const fields = [...declaration.fields, ...declaration.wildcards]
    for (const { type } of fields) collectNames(type, open)
  }
  return found
}

function isResponse(declaration: Declaration): boolean {
  return declaration.kind === 'record' && declaration.flavor === 'response'
}

function collectNames(type: TypeExpression, found: string[]): void {
  if (type.kind === 'ref') found.push(type.name)
  else if (type.kind === 'array') collectNames(type.items, found)
  else if (type.kind === 'union') for (const option of type.options) collectNames(option, found)
  else if ((type.kind === 'map' || type.kind === 'object') && type.values)
    collectNames(type.values, found)
}

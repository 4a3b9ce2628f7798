/**
 * Which way records go: those that a client sends are the parts of requests, those that a server
 * answers with the responses, each with all that they lead to. One record may be both.
 */
import { append } from '../tree/append.js'
import type { Model, OperationPart } from './types.js'
import { refsIn } from './types/type-expression.js'

/** What a record that is answered with may lack, servers leave out or give as `null`, whatever its documentation says. */
export function answeredNames(model: Model): ReadonlySet<string> {
  return reachedFrom(model, ['response', 'responseHeader'])
}

export function sentNames(model: Model): ReadonlySet<string> {
  return reachedFrom(model, ['request', 'path', 'query', 'header', 'cookie', 'settings'])
}

/** The names of the records of some parts, as tables or operations have them, and of those that they lead to. */
function reachedFrom(
  { declarations, pages }: Model,
  parts: readonly OperationPart[],
): ReadonlySet<string> {
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))
  const operations = pages.flatMap((page) => page.operations)
  // By their flavor alone they are like the headers of a request.
  const answered = new Set(operations.map(({ parameters }) => parameters.responseHeader))
  const open = declarations.flatMap((one) =>
    one.kind === 'record' && parts.includes(one.flavor) && !answered.has(one.name)
      ? [one.name]
      : [],
  )
  for (const { parameters } of operations)
    for (const part of parts) {
      const name = parameters[part]
      if (name !== undefined) open.push(name)
    }
  const found = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const declaration = byName.get(name)
    if (declaration?.kind !== 'record' || found.has(name)) continue
    found.add(name)
    for (const { type } of [...declaration.fields, ...declaration.wildcards])
      append(open, refsIn(type))
  }
  return found
}

/** The records that an operation's bodies are of, and what of an example belongs to one. */
import type { Declaration, PageModel, RecordDeclaration } from '../types.js'

type BodyPart = 'request' | 'response'

/**
 * The records that describe the bodies of the page's operation. With several operations it is known
 * whose an example is only where all of them have the same one: one path in two versions of an API.
 */
export function bodyRecords(
  { operations, tables }: PageModel,
  declarations: ReadonlyMap<string, Declaration>,
): Partial<Record<BodyPart, RecordDeclaration>> {
  const recordOf = (part: BodyPart): RecordDeclaration | undefined => {
    const named = new Set(operations.map(({ parameters }) => parameters[part]))
    if (named.size > 1) return undefined
    const [operation] = named
    const name = operation ?? tables.find((table) => table.flavor === part)?.declaration
    const found = name === undefined ? undefined : declarations.get(name)
    return found?.kind === 'record' ? found : undefined
  }
  const [request, response] = [recordOf('request'), recordOf('response')]
  return { ...(request && { request }), ...(response && { response }) }
}

/** Whether a value is of a record at all: an error's body stands among the examples of a response. */
export function sharesKey(keys: readonly string[], { fields }: RecordDeclaration): boolean {
  const names = new Set(fields.map(({ name }) => name))
  return fields.length === 0 || keys.some((key) => names.has(key))
}

export function matchesWildcard(pattern: string, key: string): boolean {
  const [before = '', after = ''] = pattern.replace(/\{[^}]*\}|<[^>]*>/u, '*').split('*')
  return key.length >= before.length + after.length && key.startsWith(before) && key.endsWith(after)
}

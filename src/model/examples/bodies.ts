/** The records that an operation's bodies are of, and what of an example belongs to one. */
import type { Declaration, PageModel, RecordDeclaration } from '../types.js'
import { wildcardParts } from '../fields/wildcard.js'
import type { JsonExample } from './find-examples.js'
import type { JsonObject } from './json.js'

type BodyPart = 'request' | 'response'

export type Bodies = Partial<Record<BodyPart, RecordDeclaration>>

/**
 * The records that describe the bodies of the page's operation. With several operations it is known
 * whose an example is only where all of them have the same one: one path in two versions of an API.
 */
export function bodyRecords(
  { operations, tables }: PageModel,
  declarations: ReadonlyMap<string, Declaration>,
): Bodies {
  const recordOf = (part: BodyPart): RecordDeclaration | undefined => {
    const named = new Set(operations.map(({ parameters }) => parameters[part]))
    if (named.size > 1) return undefined
    const [operation] = named
    const name = operation ?? firstType(tables, part)
    const found = name === undefined ? undefined : declarations.get(name)
    return found?.kind === 'record' ? found : undefined
  }
  const records: Bodies = {}
  for (const part of ['request', 'response'] as const) {
    const record = recordOf(part)
    if (record) records[part] = record
  }
  return records
}

/** The type of the first table, or part of one, that describes a body. */
function firstType(tables: PageModel['tables'], body: BodyPart): string | undefined {
  for (const { flavor, declaration, parts } of tables) {
    if (parts) {
      const part = parts.find(({ place }) => place === body)
      if (part) return part.declaration
    } else if (flavor === body) return declaration
  }
  return undefined
}

/** Errors stand among the examples of responses: `{"error": …}`, `{"error_code": …}`, `{"computeFault": …}`. */
export function isErrorBody(keys: readonly string[]): boolean {
  return keys.some((key) => /^errors?(?:$|[_A-Z-])|fault$|error$/u.test(key))
}

/** Whether a value is of a record at all. */
export function sharesKey(keys: readonly string[], { fields }: RecordDeclaration): boolean {
  const names = new Set(fields.map(({ name }) => name))
  return fields.length === 0 || keys.some((key) => names.has(key))
}

/**
 * The part that an example is of. One that nothing around it names is of the body that has most of
 * its keys, if the other body has fewer of them.
 */
export function partShown(
  { of, value }: Pick<JsonExample, 'of' | 'value'>,
  bodies: Bodies,
): BodyPart | undefined {
  if (of !== undefined || value.kind !== 'object') return of
  const keys = value.entries.map(({ key }) => key)
  const request = sharedKeys(keys, bodies.request)
  const response = sharedKeys(keys, bodies.response)
  if (request === response || Math.max(request, response) * 2 <= keys.length) return undefined
  return request > response ? 'request' : 'response'
}

function sharedKeys(keys: readonly string[], record: RecordDeclaration | undefined): number {
  if (record === undefined) return 0
  const names = new Set(record.fields.map(({ name }) => name))
  return keys.filter((key) => names.has(key)).length
}

/**
 * The objects below the only field of an object that are of the record: `{"volume": {…}}` where the
 * table has the fields of the volume. Most of their fields must be the record's.
 */
export function wrappedBodies({ entries }: JsonObject, record: RecordDeclaration): JsonObject[] {
  const [only] = entries
  if (!only || entries.length !== 1) return []
  const names = new Set(record.fields.map(({ name }) => name))
  const inside = only.value.kind === 'array' ? only.value.items : [only.value]
  return inside.filter((node): node is JsonObject => {
    if (node.kind !== 'object' || node.entries.length < 2) return false
    const known = node.entries.filter(({ key }) => names.has(key))
    return known.length * 2 > node.entries.length
  })
}

export function matchesWildcard(pattern: string, key: string): boolean {
  const parts = wildcardParts(pattern)
  const [before = '', after = ''] = [parts[0], parts.at(-1)]
  return key.length >= before.length + after.length && key.startsWith(before) && key.endsWith(after)
}

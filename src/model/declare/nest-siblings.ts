/**
 * Tables that list the fields of an object right below the object, as if they were its siblings.
 * The page's examples tell: whatever they show in the object has a row of its own in the table, and
 * they show it nowhere else. Such rows get the path that they should have had.
 */
import type { ExampleValues } from '../examples/infer-type.js'
import type { JsonNode } from '../examples/json.js'
import type { DraftField } from './draft.js'

export function nestSiblings(
  fields: readonly DraftField[],
  examples: () => ExampleValues,
): readonly DraftField[] {
  if (fields.every(({ inline }) => inline === undefined)) return fields
  const parents = new Map<string, string>()
  fields.forEach((parent, at) => {
    if (!parent.inline || parent.inline.length === 0) return
    const below = new Set(fields.slice(at + 1).map(({ field }) => field.name))
    const names = parent.inline.map(({ name }) => name)
    const values = examples()
    const children = childrenOf(values.get(parent.field.name) ?? [])
    const isOnlyThere = (name: string): boolean =>
      (values.get(name) ?? []).every((node) => children.has(node))
    if (names.every((name) => below.has(name) && isOnlyThere(name)))
      for (const name of names) parents.set(name, parent.field.name)
  })
  if (parents.size === 0) return fields
  const isParent = new Set(parents.values())
  return fields.map(({ inline, ...draft }) => {
    const { field } = draft
    const parent = parents.get(field.name)
    if (parent !== undefined && field.path === undefined)
      return {
        ...draft,
        field: { ...field, path: [parent, field.name] },
        ...(inline && { inline }),
      }
    if (isParent.has(field.name)) return { ...draft, inline: [] }
    return inline ? { ...draft, inline } : draft
  })
}

/** What stands under the keys of the objects, and of the objects in arrays. */
function childrenOf(values: readonly JsonNode[]): Set<JsonNode> {
  const objects = values.flatMap((value) => (value.kind === 'array' ? value.items : [value]))
  return new Set(
    objects.flatMap((node) =>
      node.kind === 'object' ? node.entries.map(({ value }) => value) : [],
    ),
  )
}

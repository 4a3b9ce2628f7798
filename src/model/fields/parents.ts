/**
 * Fields that say what they are inside of (`Parent: Lamp`), or what is inside of them (`Children: Bulb`):
 * they get the path that their name does not have. One that is inside of several is a field of each.
 */
import { pushTo } from '../collections.js'
import { isOpen } from '../types/type-expression.js'
import type { Writable } from '../../tree/writable.js'
import type { Field } from '../types.js'
import type { FieldDraft } from './field.js'

type Path = readonly string[]

const DEEPEST = 40
/** As many ways lead to a field. */
const MOST = 20

export function withParents(drafts: readonly FieldDraft[]): readonly FieldDraft[] {
  if (!drafts.some(({ kin }) => kin)) return drafts
  const byName = new Map<string, FieldDraft[]>()
  const above = new Map<string, string[]>()
  for (const draft of drafts) {
    const { name } = draft.field
    pushTo(byName, name, draft)
    for (const child of draft.kin?.children ?? []) pushTo(above, child, name)
  }
  const known = new Map<FieldDraft, readonly Path[]>()
  const holders = new Set<FieldDraft>()
  const pathsOf = (draft: FieldDraft, depth: number): readonly Path[] => {
    const found = known.get(draft)
    if (found) return found
    const { field, kin } = draft
    const own = [field.path ?? [field.name]]
    // What is inside of itself is at the top.
    known.set(draft, own)
    const parents = (kin?.parents ?? above.get(field.name) ?? [])
      .flatMap((name) => byName.get(name) ?? [])
      .filter((parent) => parent !== draft && mayHold(parent.field))
    if (parents.length === 0 || depth > DEEPEST) return own
    const paths = parents
      .flatMap((parent) => pathsOf(parent, depth + 1))
      .slice(0, MOST)
      .map((steps) => [...steps, ownName(field.name, steps)])
    for (const parent of parents) holders.add(parent)
    known.set(draft, paths)
    return paths
  }
  for (const draft of drafts) pathsOf(draft, 0)
  return drafts.flatMap((draft) => placed(draft, known.get(draft) ?? [], holders.has(draft)))
}

function placed(draft: FieldDraft, paths: readonly Path[], isHolder: boolean): FieldDraft[] {
  const { field, kin } = draft
  return paths.map((path) => {
    const isInside = path.length > 1
    const placedField: Writable<Field> = { ...field }
    if (isInside) {
      placedField.path = path
      placedField.name = path.join('.')
    } else if (kin && !isHolder) placedField.description += `\n${kin.said}`
    return { ...draft, field: placedField }
  })
}

/** `Prefix` of `Lamps.Prefix` inside of `Lamps`. */
function ownName(name: string, above: Path): string {
  const parent = `${above.at(-1) ?? ''}.`
  return name.startsWith(parent) ? name.slice(parent.length).trim() : name
}

function mayHold({ type }: Field): boolean {
  return isOpen(type) || type.kind === 'unknown'
}

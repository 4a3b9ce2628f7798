/**
 * Names that turn out to be paths once the whole table is read: `wind.speed` above the row `wind`, or
 * beside `wind.gusts[].at`, whose brackets say that `wind` is an object.
 */
import type { FieldDraft } from './field.js'
import { pathOf } from './field-name.js'

export function withLatePaths(drafts: readonly FieldDraft[]): readonly FieldDraft[] {
  const parents = new Set<string>()
  for (const { field } of drafts) parents.add(field.path?.[0] ?? field.name)
  return drafts.map((draft) => {
    if (!mayBePath(draft)) return draft
    const path = pathOf(draft.naming, parents)
    return path ? { ...draft, field: { ...draft.field, path } } : draft
  })
}

/** Whether a parent that is still to come would make the name a path. */
export function mayBePath({ field, naming }: Pick<FieldDraft, 'field' | 'naming'>): boolean {
  return field.path === undefined && (naming.path?.steps.length ?? 0) > 1
}

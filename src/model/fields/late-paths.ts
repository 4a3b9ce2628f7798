/**
 * Names that turn out to be paths once the whole table is read: `wind.speed` above the row `wind`,
 * beside `wind.gusts[].at`, whose brackets say that `wind` is an object, or beside `wind.gust.at` where
 * `wind.gust` is a row, and an object.
 */
import { isOpen } from '../types/type-expression.js'
import type { FieldDraft } from './field.js'
import { pathOf } from './field-name.js'

export function withLatePaths(drafts: readonly FieldDraft[]): readonly FieldDraft[] {
  const parents = new Set<string>()
  const objects = new Set<string>()
  for (const { field } of drafts) {
    parents.add(field.path?.[0] ?? field.name)
    if (isOpen(field.type)) objects.add(field.name)
  }
  for (const { naming } of drafts) {
    const steps = naming.path?.steps ?? []
    if (steps.length > 2 && objects.has(steps.slice(0, -1).join('.'))) parents.add(steps[0] ?? '')
  }
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

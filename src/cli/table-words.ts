/** What a table was understood as, in a few words for people. */
import type { TableModel } from '../model/types.js'

/** `enum/httpStatus`, or `plain (record?)` for what it may be though not surely enough. */
export function kindOf(model: TableModel | undefined): string {
  if (!model) return 'plain'
  const kind = model.flavor ? `${model.kind}/${model.flavor}` : model.kind
  return model.suggestion ? `${kind} (${model.suggestion}?)` : kind
}

/** The types that the table became. */
export function namesOf(model: TableModel | undefined): readonly string[] {
  if (model?.parts) return model.parts.map(({ declaration }) => declaration)
  return model?.declaration === undefined ? [] : [model.declaration]
}

/** Rows of one name: the first says what the field is, a further one adds to it or contradicts it. */
import { isDeepEqual } from '../deep-equal.js'
import type { FieldDraft } from './field.js'

/** Whether two rows of one name say different things; what one of them does not say is no difference. */
export function contradicts({ field: a }: FieldDraft, { field: b }: FieldDraft): boolean {
  const types = a.rawType !== '' && b.rawType !== '' && !isDeepEqual(a.type, b.type)
  const answers = a.required !== null && b.required !== null && a.required !== b.required
  return types || answers
}

/** The first row says what a field is; a further one only adds words to it. */
export function mergeDrafts(first: FieldDraft, second: FieldDraft): FieldDraft {
  const description = [first.field.description, second.field.description]
    .filter((text) => text !== '')
    .join('\n')
  const typed = first.field.rawType === '' && second.field.rawType !== '' ? second : first
  return {
    ...typed,
    nameCell: first.nameCell,
    naming: first.naming,
    pieces: [...first.pieces, ...second.pieces],
    field: {
      ...typed.field,
      required: first.field.required ?? second.field.required,
      description,
      provenance: first.field.provenance,
    },
  }
}

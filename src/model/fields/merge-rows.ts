/** Rows of one name: the first says what the field is, a further one adds to it or contradicts it. */
import { isDeepEqual } from '../deep-equal.js'
import type { Field } from '../types.js'
import type { FieldDraft } from './field.js'

export interface FurtherRow {
  readonly draft: FieldDraft
  /** Its name cell is blank: it goes on with the row above, and contradicts nothing. */
  readonly isContinued: boolean
}

/** The first row with a type and the first with an answer count; all add their words. */
export function mergeRows(first: FieldDraft, further: readonly FurtherRow[]): FieldDraft {
  let [typed, answered] = [first, first]
  const descriptions = [first.field.description]
  const pieces = [...first.pieces]
  const otherRows: FieldDraft[] = []
  for (const { draft, isContinued } of further) {
    const { field } = draft
    if (!isContinued && contradicts(typed.field, answered.field, field)) otherRows.push(draft)
    if (typed.field.rawType === '' && field.rawType !== '') typed = draft
    if (answered.field.required === null && field.required !== null) answered = draft
    descriptions.push(field.description)
    for (const piece of draft.pieces) pieces.push(piece)
  }
  const { requiredWhen: _, ...said } = typed.field
  const { required, requiredWhen } = answered.field
  return {
    ...typed,
    nameCell: first.nameCell,
    naming: first.naming,
    pieces,
    field: {
      ...said,
      required,
      ...(requiredWhen !== undefined && { requiredWhen }),
      description: descriptions.filter((text) => text !== '').join('\n'),
      provenance: first.field.provenance,
    },
    ...(otherRows.length > 0 && { otherRows }),
  }
}

/** Whether a row says another type or another answer; what is not said is no difference. */
function contradicts(typed: Field, answered: Field, row: Field): boolean {
  const answers = answered.required !== null && row.required !== null
  return (answers && answered.required !== row.required) || haveOtherTypes(typed, row)
}

/** Whether two rows say a type, and not the same one. */
export function haveOtherTypes(a: SaidType, b: SaidType): boolean {
  return a.rawType !== '' && b.rawType !== '' && !isDeepEqual(a.type, b.type)
}

type SaidType = Pick<Field, 'rawType' | 'type'>

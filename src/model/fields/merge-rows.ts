/** Rows of one name: the first says what the field is, a further one adds to it or contradicts it. */
import { joinedTexts } from '../cells/under-header.js'
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
  const rows = [first, ...further.map(({ draft }) => draft)]
  const { required, requiredWhen } = answered.field
  return {
    ...typed,
    nameCell: first.nameCell,
    naming: first.naming,
    pieces,
    field: {
      ...said,
      ...saidFirst(rows),
      required,
      ...(requiredWhen !== undefined && { requiredWhen }),
      description: descriptions.filter((text) => text !== '').join('\n'),
      provenance: first.field.provenance,
    },
    ...(otherRows.length > 0 && { otherRows }),
  }
}

/** What any of the rows says counts, of several the first; under further headers all that they say. */
function saidFirst(rows: readonly FieldDraft[]): Partial<Field> {
  return rows.reduceRight<Partial<Field>>((said, { field }) => {
    const { range, unit, location, other, default: usual, example } = field
    const { deprecated, reserved, nullable } = field
    return {
      ...said,
      ...(usual !== undefined && { default: usual }),
      ...(example !== undefined && { example }),
      ...(range !== undefined && { range }),
      ...(unit !== undefined && { unit }),
      ...(location !== undefined && { location }),
      ...(other && { other: joinedTexts(other, said.other ?? {}) }),
      ...(deprecated !== undefined && { deprecated }),
      ...(reserved !== undefined && { reserved }),
      ...(nullable !== undefined && { nullable }),
    }
  }, {})
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

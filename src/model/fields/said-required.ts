/** Whether a field is required: from its own column; else from what its other cells say of it. */
import { cellPieces, onlyParagraph } from '../cells/content.js'
import { isInverseRequired } from '../roles/header-words.js'
import type { RectangularCell } from '../../tables/types.js'
import type { DescriptionWords } from './description-words.js'
import type { FieldsInput } from './field.js'
import { conditionalBy, inverseRequired, type RequiredReading } from './required.js'
import { readMark } from './required-marks.js'

const SAID: RequiredReading = { required: true, understood: true }
const SAID_OPTIONAL: RequiredReading = { required: false, understood: true }
const UNSAID: RequiredReading = { required: null, understood: true }

const DEMAND = /^\W*(?:required|mandatory)\W*$/iu

/** `required` where another field has its default. */
export function isDemand(text: string | undefined): boolean {
  return text !== undefined && DEMAND.test(text)
}

/** `said` is what stands beside the name or in the type cell. */
export function requiredOf(
  cell: RectangularCell | undefined,
  said: boolean | undefined,
  words: DescriptionWords,
  { readRequired, isMarked, reading: { columns }, byRole }: FieldsInput,
): RequiredReading {
  const labelled = words.labelled?.required
  if (!cell && said === undefined && labelled !== undefined) return readRequired(labelled)
  const elsewhere = said ?? words.required
  const read = cell
    ? isMarked
      ? readMark(cell.text, readRequired)
      : readRequired(linesOf(cell))
    : UNSAID
  // A cell that says nothing leaves the answer to what stands beside the name or the type.
  if (!cell || (elsewhere !== undefined && read.required === null && read.understood))
    return elsewhere === undefined
      ? (conditional(cell, words.requiredWhen) ?? UNSAID)
      : elsewhere
        ? SAID
        : SAID_OPTIONAL
  const reading = isMarked && read.required === null ? SAID_OPTIONAL : read
  const column = byRole.get('required') ?? 0
  const header = columns[column]?.normalHeader ?? ''
  return conditionalBy(
    isInverseRequired(header) ? inverted(reading, header) : reading,
    words.requiredWhen,
  )
}

/** Where no cell says it, the condition alone does. */
function conditional(
  cell: RectangularCell | undefined,
  when: string | undefined,
): RequiredReading | undefined {
  return cell || when === undefined
    ? undefined
    : { required: 'conditional', when, understood: true }
}

/** Under "Nullable", what may be left out may be null as well. */
function inverted(reading: RequiredReading, header: string): RequiredReading {
  const read = inverseRequired(reading)
  return read.required === false && /null/.test(header) ? { ...read, mayBeNull: true } : read
}

/** The paragraphs of a cell, a line each. */
function linesOf(cell: RectangularCell): string {
  return onlyParagraph(cell)
    ? cell.text
    : cellPieces(cell)
        .map((piece) => piece.text)
        .join('\n')
}

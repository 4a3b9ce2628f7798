/** Cells of a row that stand in each other's column: the type and the answer, the name and the answer. */
import type { RectangularCell } from '../../tables/types.js'
import type { BodyRow } from '../reading.js'
import type { TypeReading } from '../types/parse-type.js'
import { isRequiredAnswer } from './required.js'

interface SwappedCells {
  readonly typeCell: RectangularCell | undefined
  readonly requiredCell: RectangularCell | undefined
  readonly isSwapped: boolean
}

/** A row whose type cell says yes or no and whose mandatory cell is a type was filled in the wrong order. */
export function unswapped(
  type: RectangularCell | undefined,
  required: RectangularCell | undefined,
  readType: (text: string) => TypeReading,
): SwappedCells {
  const isSwapped =
    type !== undefined &&
    required !== undefined &&
    readType(type.text).certainty !== 'known' &&
    isRequiredAnswer(type.text) &&
    readType(required.text).certainty === 'known' &&
    !isRequiredAnswer(required.text)
  return isSwapped
    ? { typeCell: required, requiredCell: type, isSwapped }
    : { typeCell: type, requiredCell: required, isSwapped }
}

const ANSWER = /^(?:yes|no|mandatory|optional|required)$/i
const NAME = /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u

/** The row with its name where names stand, if that holds the answer and the mandatory cell the name. */
export function withNameFirst(
  row: BodyRow,
  name: number,
  required: number | undefined,
): BodyRow | undefined {
  const [first, second] = [row.cells[name], row.cells[required ?? name]]
  if (!first || !second || first === second) return undefined
  if (!ANSWER.test(first.text) || ANSWER.test(second.text) || !NAME.test(second.text))
    return undefined
  const cells = row.cells.map((cell) => (cell === first ? second : cell === second ? first : cell))
  return { ...row, cells }
}

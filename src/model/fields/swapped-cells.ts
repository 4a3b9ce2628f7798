/** The type and the answer of a row, where they may stand in each other's column. */
import type { RectangularCell } from '../../tables/types.js'
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

/** What a cell looks like, whatever column it stands in. */
import { errorCodes, looksLikeCode } from '../codes/error-code-cell.js'
import { statusCell } from '../codes/status-cell.js'
import { unquoted, valueText } from '../codes/value-cell.js'
import { isRequiredAnswer } from '../fields/required.js'
import { isPlaceholder, type TypeReading } from '../types/parse-type.js'

export type CellClass =
  'integer' | 'hex' | 'status' | 'code' | 'type' | 'boolean' | 'word' | 'prose' | 'empty'

export interface CellShape {
  readonly class: CellClass
  /** One token without white space. */
  readonly isToken: boolean
  /** A few words, no sentence. */
  readonly isShort: boolean
  /** Holds one code or several. */
  readonly isCodes: boolean
  readonly isType: boolean
  readonly isRequired: boolean
}

const LONGEST_TYPE = 120
const LONGEST_SHORT = 80
const LONGEST_CLASSED = 200
/** `Sentence.`, or a verb of a description; a full stop inside a name (`v1.2`) is none. */
const SENTENCE = /[.!?;。；](?:\s|$)|:\s/u

/** Reads shapes of cells and remembers them: the same texts stand in many cells. */
export function createCellReader(
  readType: (text: string) => TypeReading,
): (text: string) => CellShape {
  const known = new Map<string, CellShape>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const shape = shapeOf(text, readType)
    if (text.length < 200) known.set(text, shape)
    return shape
  }
}

function shapeOf(text: string, readType: (text: string) => TypeReading): CellShape {
  const isType = text.length <= LONGEST_TYPE && readType(text).certainty === 'known'
  const isShort =
    text.length <= LONGEST_SHORT && !SENTENCE.test(text) && text.split(' ').length <= 8
  return {
    class: classOf(text, isShort, isType),
    isToken: !/\s/u.test(unquoted(text)),
    isShort,
    isCodes: errorCodes(text).length > 0,
    isType,
    isRequired: text.length <= 300 && isRequiredAnswer(text),
  }
}

function classOf(text: string, isShort: boolean, isType: boolean): CellClass {
  if (text.length > LONGEST_CLASSED) return 'prose'
  if (isPlaceholder(text)) return 'empty'
  if (statusCell(text)) return 'status'
  const { shape } = valueText(text)
  if (shape === 'integer' || shape === 'hex') return shape
  if (
    /^(?:yes|no|y|n|true|false|mandatory|optional|required|supported|not supported|√|×|x)$/iu.test(
      text,
    )
  )
    return 'boolean'
  if (isType && !looksLikeCode(text)) return 'type'
  if (looksLikeCode(unquoted(text))) return 'code'
  return isShort ? 'word' : 'prose'
}

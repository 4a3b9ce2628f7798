/** What a cell looks like, whatever column it stands in. */
import { errorCodes, looksLikeCode } from '../codes/error-code-cell.js'
import { remembered } from '../remembered.js'
import { statusCell } from '../codes/status-cell.js'
import { unquoted, valueText } from '../codes/value-cell.js'
import { isRequiredAnswer } from '../fields/required.js'
import { startsType } from '../types/vocabulary.js'
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
const MOST_WORDS_OF_TYPE = 10
const LONGEST_ANSWER = 'not supported'.length
const ANSWER =
  /^(?:yes|no|y|n|true|false|mandatory|optional|required|supported|not supported|√|×|x)$/i
/** `Sentence.`, or a verb of a description; a full stop inside a name (`v1.2`) is none. */
const SENTENCE = /[.!?;。；](?:\s|$)|:\s/u

/** Reads shapes of cells; each text has a shape of its own. */
export function createCellReader(
  readType: (text: string) => TypeReading,
): (text: string) => CellShape {
  return remembered((text) => shapeOf(text, readType))
}

function shapeOf(text: string, readType: (text: string) => TypeReading): CellShape {
  if (text.length > LONGEST_CLASSED) return longShape(text)
  const words = wordCount(text)
  const isType =
    text.length <= LONGEST_TYPE &&
    words <= MOST_WORDS_OF_TYPE &&
    (words === 1 || mayBeType(text)) &&
    readType(text).certainty === 'known'
  const isShort = text.length <= LONGEST_SHORT && words <= 8 && !SENTENCE.test(text)
  return {
    class: classOf(text, isShort, isType),
    isToken: words === 1 || !/\s/.test(unquoted(text)),
    isShort,
    isCodes: errorCodes(text).length > 0,
    isType,
    isRequired: text.length <= LONGEST_TYPE && isRequiredAnswer(text),
  }
}

/** Whether a word that types begin with, or a sign that only types have, makes a closer look worthwhile. */
function mayBeType(text: string): boolean {
  const first = /^[[(]*([\w-]+)/.exec(text)?.[1]?.toLowerCase() ?? ''
  return (
    startsType(first) || /[[\]<>|]|\b(?:objects?|structures?|struct|dict|array|list)\b/i.test(text)
  )
}

/** Prose, or a long list of codes. */
function longShape(text: string): CellShape {
  return {
    class: 'prose',
    isToken: !/\s/.test(text),
    isShort: false,
    isCodes: errorCodes(text).length > 0,
    isType: false,
    isRequired: false,
  }
}

function wordCount(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}

function classOf(text: string, isShort: boolean, isType: boolean): CellClass {
  if (isPlaceholder(text)) return 'empty'
  if (statusCell(text)) return 'status'
  const { shape } = valueText(text)
  if (shape === 'integer' || shape === 'hex') return shape
  if (text.length <= LONGEST_ANSWER && ANSWER.test(text)) return 'boolean'
  if (isType && !looksLikeCode(text)) return 'type'
  if (looksLikeCode(unquoted(text))) return 'code'
  return isShort ? 'word' : 'prose'
}

/** What a cell looks like, whatever column it stands in. */
import { errorCodes, looksLikeCode } from '../codes/error-code-cell.js'
import { withoutRemark } from '../codes/remark.js'
import { remembered } from '../remembered.js'
import { statusCell } from '../codes/status-cell.js'
import { isRest, namedValue, unquoted, valueRange, valueText } from '../codes/value-cell.js'
import { isRequiredAnswer } from '../fields/required.js'
import { startsType } from '../types/vocabulary.js'
import { isPlaceholder, type TypeReading } from '../types/parse-type.js'

export type CellClass =
  'integer' | 'hex' | 'status' | 'code' | 'type' | 'boolean' | 'word' | 'prose' | 'empty'

export interface CellShape {
  /** From 1, different for different texts. */
  readonly id: number
  readonly class: CellClass
  /** One token without white space. */
  readonly isToken: boolean
  /** A few words, no sentence. */
  readonly isShort: boolean
  /** Holds one code or several. */
  readonly isCodes: boolean
  readonly isType: boolean
  readonly isRequired: boolean
  /** Speaks of several values, or of all that are left. */
  readonly isBeyond: boolean
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
/** `nick?` */
const MAY_BE_LEFT_OUT = /^[\w$-]+\?$/

/** Reads shapes of cells; each text has a shape of its own. */
export function createCellReader(
  readType: (text: string) => TypeReading,
): (text: string) => CellShape {
  let count = 0
  return remembered((text) => new TextShape(++count, text, readType))
}

/** The shape of a text. What few columns ask for is found out when it is asked for. */
class TextShape implements CellShape {
  readonly id: number
  readonly class: CellClass
  readonly isToken: boolean
  readonly isShort: boolean
  private readonly text: string
  private readonly readType: (text: string) => TypeReading
  private readonly words: number
  private codes: boolean | undefined
  private type: boolean | undefined
  private answer: boolean | undefined
  private beyond: boolean | undefined

  constructor(id: number, text: string, readType: (text: string) => TypeReading) {
    this.id = id
    this.readType = readType
    const isLong = text.length > LONGEST_CLASSED
    const bare = isLong ? text : withoutRemark(text)
    this.text = bare
    this.words = isLong ? Infinity : wordCount(bare)
    this.isToken = isLong ? !/\s/.test(text) : this.words === 1
    this.isShort =
      text.length <= LONGEST_SHORT &&
      this.words <= 8 &&
      (!SENTENCE.test(text) || MAY_BE_LEFT_OUT.test(text) || namedValue(text) !== undefined)
    this.class = isLong ? 'prose' : this.classOf()
  }

  get isCodes(): boolean {
    return (this.codes ??= errorCodes(this.text).length > 0)
  }

  get isType(): boolean {
    return (this.type ??=
      this.text.length <= LONGEST_TYPE &&
      this.words <= MOST_WORDS_OF_TYPE &&
      (this.words === 1 || mayBeType(this.text)) &&
      this.readType(this.text).certainty === 'known')
  }

  get isBeyond(): boolean {
    return (this.beyond ??= valueRange(this.text) !== undefined || isRest(this.text))
  }

  get isRequired(): boolean {
    return (this.answer ??= this.text.length <= LONGEST_TYPE && isRequiredAnswer(this.text))
  }

  private classOf(): CellClass {
    const { text } = this
    if (isPlaceholder(text)) return 'empty'
    if (statusCell(text)) return 'status'
    const { shape } = valueText(text)
    if (shape === 'integer' || shape === 'hex') return shape
    if (namedValue(text)) return 'integer'
    if (text.length <= LONGEST_ANSWER && ANSWER.test(text)) return 'boolean'
    if (looksLikeCode(text)) return 'code'
    if (this.isType) return 'type'
    if (looksLikeCode(unquoted(text))) return 'code'
    return this.isShort ? 'word' : 'prose'
  }
}

/** The shape of a text that a reference makes a type. */
export function asType(shape: CellShape): CellShape {
  const { id, class: of, isToken, isShort, isCodes, isRequired, isBeyond } = shape
  return { id, class: of, isToken, isShort, isCodes, isRequired, isBeyond, isType: true }
}

/** Whether a word that types begin with, or a sign that only types have, makes a closer look worthwhile. */
function mayBeType(text: string): boolean {
  const first = /^[[(]*(?:an? )?([\w-]+)/.exec(text)?.[1]?.toLowerCase() ?? ''
  return (
    startsType(first) || /[[\]<>|]|\b(?:objects?|structures?|struct|dict|array|list)\b/i.test(text)
  )
}

/** No more are counted than tell a type from a sentence. */
function wordCount(text: string): number {
  let count = 1
  for (let at = 0; at < text.length && count <= MOST_WORDS_OF_TYPE; at++)
    if (text.charCodeAt(at) === BLANK) count++
  return count
}

const BLANK = 32

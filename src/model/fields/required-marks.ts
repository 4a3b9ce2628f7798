/**
 * Answers without words: a column of one mark against blanks, and names with an asterisk, which a
 * legend may explain.
 */
import type { RectangularTable } from '../../tables/types.js'
import type { ColumnReading } from '../reading.js'
import type { FieldDraft } from './field.js'
import type { RequiredReading } from './required.js'

const MARK = /^[x×✗✘✕✖❌√✓✔✅☑☒•●◉⬤■◆★*+○◯]\uFE0F?$/iu
/** What says no beside a yes. */
const CROSS = /^[×✗✘✕✖❌]/u
const BLANK = /^[-–—\s]*$/u

/** A word that says yes, and at most when. */
const YES = /^(?:yes|required|mandatory|true)(?:$|[ ,;(])/iu
const PLAIN_YES = /^(?:yes|required|mandatory|true)$/iu
/** One cell of many that is blank beside words was forgotten. */
const LEAST_BLANK = 0.25

/** One and the same mark, and blanks; where no cell is blank a cross says what it says. */
export function holdsMarks(column: ColumnReading | undefined): boolean {
  let mark: string | undefined
  let blanks = 0
  const texts = column?.texts ?? []
  for (const text of texts) {
    if (BLANK.test(text)) blanks++
    else if (mark === undefined ? !MARK.test(text) && !YES.test(text) : !isSame(mark, text))
      return false
    else mark ??= text
  }
  if (mark === undefined) return false
  if (YES.test(mark))
    return blanks >= LEAST_BLANK * texts.length && texts.some((text) => PLAIN_YES.test(text))
  return blanks > 0 || !CROSS.test(mark)
}

/** One and the same mark; a yes may say when. */
function isSame(mark: string, text: string): boolean {
  return mark === text || (YES.test(mark) && YES.test(text))
}

export function readMark(
  text: string,
  readRequired: (text: string) => RequiredReading,
): RequiredReading {
  if (BLANK.test(text)) return { required: null, understood: true }
  return YES.test(text) ? readRequired(text) : { required: true, understood: true }
}

const ASTERISK = /(?:^|[\s("'“‘`])\*(?=$|[\s)"'”’`:=.,])|\basterisks?\b/iu
const REQUIRED = /\b(?:required|mandatory|compulsory|must)\b/iu

/**
 * The fields of a table without a mandatory column in which some names have an asterisk: those are
 * required and the others are not, unless a legend says something else.
 */
export function withAsterisks(
  drafts: readonly FieldDraft[],
  table: RectangularTable,
  nameHeader: string,
): readonly FieldDraft[] {
  if (!areRequired([nameHeader, table.introduction, table.legend])) return drafts
  return drafts.map((draft) => {
    const { field, naming } = draft
    if (field.required !== null) return draft
    return { ...draft, field: { ...field, required: naming.isStarred ?? false } }
  })
}

function areRequired(texts: readonly (string | undefined)[]): boolean {
  const legends = texts.filter((text) => text !== undefined && ASTERISK.test(text))
  return legends.length === 0 || legends.some((text) => text !== undefined && REQUIRED.test(text))
}

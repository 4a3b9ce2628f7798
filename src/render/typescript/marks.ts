/**
 * Marks in rendered text that say which place of a page a name comes from. A mark is a number between
 * two Unicode noncharacters, which no escaper lets through, so no text of a document can be one.
 */
import type { Provenance } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'

/** A page, and where on it. */
type Place = Pick<Provenance, 'path' | 'position'>

export interface Marks {
  /** What the template places right before the name. */
  of(place: Place | undefined): Safe
}

export interface MarkedPlace {
  /** Line from 1 and column from 0 in the generated text. */
  readonly line: number
  readonly column: number
  readonly place: Place
}

/** For outputs without a map. */
const NO_MARK = safe('typescript', '')
export const noMarks: Marks = { of: () => NO_MARK }

export function collectMarks(): Marks & { read(text: string): UnmarkedText } {
  const places: Place[] = []
  return {
    of: (place) => safe('typescript', place ? `\ufdd0${places.push(place) - 1}\ufdd1` : ''),
    read: (text) => removeMarks(text, places),
  }
}

export interface UnmarkedText {
  readonly text: string
  readonly marks: readonly MarkedPlace[]
}

function removeMarks(text: string, places: readonly Place[]): UnmarkedText {
  const marks: MarkedPlace[] = []
  const lines = text.split('\n').map((line, row) => {
    let clean = ''
    let start = 0
    for (const found of line.matchAll(/\ufdd0(\d+)\ufdd1/g)) {
      clean += line.slice(start, found.index)
      start = found.index + found[0].length
      const place = places[Number(found[1])]
      if (place) marks.push({ line: row + 1, column: clean.length, place })
    }
    return clean + line.slice(start)
  })
  return { text: lines.join('\n'), marks }
}

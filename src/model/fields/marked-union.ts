/** Values that a type cell marks: ``String, either **day** or **night**``. */
import type { CellPiece } from '../cells/content.js'
import type { Literals } from '../types.js'
import { isTypeWord } from '../types/vocabulary.js'
import { consecutive, valueBefore } from './value-words.js'

/** All that a type cell of one paragraph ends with, if that is two marked words or more that are no types. */
export function markedUnion(pieces: readonly CellPiece[]): Literals | undefined {
  const [piece, ...others] = pieces
  if (!piece || others.length > 0 || piece.strong.length < 2) return undefined
  const run = consecutive(piece.text, piece.strong, 0)
  const last = run.at(-1)
  if (!last || run.length < 2 || /\p{L}/u.test(piece.text.slice(last.at + last.text.length)))
    return undefined
  const values = run.flatMap(({ text }) => valueBefore(text, '') ?? [])
  const areValues = values.length === run.length && !values.some(isTypeName)
  return areValues ? { values, closed: true, tier: 'A' } : undefined
}

function isTypeName(value: string): boolean {
  return isTypeWord(value.toLowerCase())
}

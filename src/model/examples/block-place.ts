/** The place of a text in a literal block; the whole block where its source is not known. */
import type { Position } from '../../source/position.js'
import { placeInText } from '../../tree/text-place.js'
import type { JsonExample } from './find-examples.js'

export function blockPlace(
  { text, position }: Pick<JsonExample, 'text' | 'position'>,
  source: string | undefined,
  at: number,
  length: number,
): Position {
  if (source === undefined) return position
  const block = { value: text, position, block: position.start }
  return placeInText(source, block, at, length) ?? position
}

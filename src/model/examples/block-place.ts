/** Places of texts in a literal block; the whole block where its source is not known. */
import type { Position } from '../../source/position.js'
import { textPlacer } from '../../tree/text-place.js'
import type { JsonExample } from './find-examples.js'

export type BlockPlacer = (at: number, length: number) => Position

export function blockPlacer(
  { text, position }: Pick<JsonExample, 'text' | 'position'>,
  source: string | undefined,
): BlockPlacer {
  if (source === undefined) return () => position
  const literal = { value: text, position, block: position.start, isLiteral: true }
  const place = textPlacer(source, literal)
  return (at, length) => place(at, length) ?? position
}

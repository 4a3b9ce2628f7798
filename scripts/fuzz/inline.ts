/** Random inline markup: pieces side by side, pieces inside markup that closes, and plain text. */
import { closedPieces, inlineFragments, inlinePieces } from './pieces.js'
import type { Random } from './random.js'

/** One line. Half of it is whole markup, the rest is made of fragments that seldom fit together. */
export function inlineText(random: Random): string {
  if (random.chance(0.5)) return wholePieces(random)
  return random.chance(0.4) ? closedText(random) : fragments(random, 1 + random.below(14))
}

function wholePieces(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () => random.pick(inlinePieces))
  return parts.join(random.chance(0.8) ? ' ' : '')
}

function closedText(random: Random): string {
  const [before, after] = random.pick(closedPieces)
  return before + fragments(random, 1 + random.below(6)) + after
}

/** A few kinds of fragments, each used often, find more than all of them used once. */
function fragments(random: Random, length: number): string {
  const kinds = [' ', ...Array.from({ length: 2 + random.below(8) }, () => piece(random))] as const
  const text = Array.from({ length }, () => random.pick(kinds)).join('')
  return text.trim()
}

function piece(random: Random): string {
  return random.chance(0.3) ? ' ' : random.pick(inlineFragments)
}

/** The known word that a misspelt one most likely means. */
import { editDistance } from '../types/typos.js'

export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const short = word.slice(0, 60).toLowerCase()
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const distance = editDistance(short, candidate.toLowerCase(), limit)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** No word is compared beyond this. */
const LONGEST = 60

/** The known word that a misspelt one most likely means, by edit distance; undefined where none is near enough. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const short = word.slice(0, LONGEST).toLowerCase()
  let best: string | undefined
  let limit = Math.max(1, Math.floor(short.length / 3))
  for (const candidate of known) {
    const distance = editDistance(short, candidate.toLowerCase(), limit)
    if (distance > limit) continue
    best = candidate
    limit = distance - 1
    if (limit < 0) break
  }
  return best
}

/** How many words are compared with all known ones, however many are unknown. */
const MOST_COMPARED = 50

/** For many words: of thousands that are unknown, only the first are told what they may mean. */
export function createNearest(known: readonly string[]): (word: string) => string | undefined {
  let compared = 0
  return (word) => (compared++ < MOST_COMPARED ? nearestWord(word, known) : undefined)
}

/** Damerau–Levenshtein distance of neighbouring letters; anything over `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let nearest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let least = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
      nearest = Math.min(nearest, least)
    }
    // No later row gets below the least of this one.
    if (nearest > limit) return limit + 1
    before = row
    row = next
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1)
}

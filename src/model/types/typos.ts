/**
 * Misspelt type words: one edit (a letter more, less, other, or two swapped) in a word of five
 * letters or more, two in one of eight or more; a word said twice (`IntegerInteger`).
 */
const CORRECT = [
  'string',
  'strings',
  'integer',
  'boolean',
  'object',
  'objects',
  'number',
  'double',
  'float',
  'array',
  'dictionary',
  'timestamp',
  'decimal',
] as const
/** Words of documentation that are one edit away from a type and are none. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'subject',
  'subjects',
  'project',
  'strong',
  'numbers',
  'storing',
  'staring',
  'struct',
  'arrays',
  'abject',
  'members',
  'member',
])

/** The type word that a word misspells, in lower case; undefined where it is none or is right. */
export function correctedWord(text: string): string | undefined {
  const word = text.toLowerCase()
  const half = word.slice(0, word.length / 2)
  if (half.length >= 3 && half + half === word) return CORRECT.find((right) => right === half)
  if (word.length < 5 || word.length > 14 || OTHER_WORDS.has(word)) return undefined
  return CORRECT.find((right) => {
    const allowed = right.length >= 7 ? 2 : 1
    return (
      word !== right &&
      word.charAt(0) === right.charAt(0) &&
      editDistance(word, right, allowed) <= allowed
    )
  })
}

/** Damerau–Levenshtein distance of neighbouring letters; anything over `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
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
    }
    before = row
    row = next
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1)
}

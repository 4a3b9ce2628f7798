/**
 * Misspelt type words: one edit (a letter more, less, other, or two swapped) in a word of five
 * letters or more, two in one of eight or more; a word said twice (`IntegerInteger`).
 */
import { editDistance } from '../../source/nearest.js'

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

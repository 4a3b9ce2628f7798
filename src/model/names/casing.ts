/** Words in one of the cases that an identifier may have. */
import type { KeyCase } from '../options.js'

export function inCase(words: readonly string[], keyCase: KeyCase): string {
  if (keyCase === 'SCREAMING_SNAKE') return words.map((word) => word.toUpperCase()).join('_')
  let joined = ''
  for (const word of words) {
    const isFirst = keyCase === 'camelCase' && joined === ''
    joined = withWord(joined, isFirst ? word.toLowerCase() : capitalised(word))
  }
  return joined
}

/** `request` and `URI` become `Request` and `Uri`; capitals of two letters stay (`OK`, `ID`). */
function capitalised(word: string): string {
  if (word.length <= 2 && word === word.toUpperCase()) return word
  const first = word.charAt(0).toUpperCase()
  const rest = word.slice(1)
  return first + (rest === rest.toUpperCase() ? rest.toLowerCase() : rest)
}

/** An underscore keeps two numbers apart, so that `1.12` and `11.2` stay different. */
function withWord(joined: string, word: string): string {
  return STARTS_WITH_NUMBER.test(word) && ENDS_WITH_NUMBER.test(joined)
    ? `${joined}_${word}`
    : joined + word
}

const STARTS_WITH_NUMBER = /^\p{N}/u
const ENDS_WITH_NUMBER = /\p{N}$/u

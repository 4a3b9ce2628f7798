/** Words in one of the cases that an identifier may have. */
import type { KeyCase } from '../types.js'

export function inCase(words: readonly string[], keyCase: KeyCase): string {
  if (keyCase === 'SCREAMING_SNAKE') return words.map((word) => word.toUpperCase()).join('_')
  const pascal = joinWords(words.map(capitalised))
  if (keyCase === 'PascalCase') return pascal
  const [first = '', ...rest] = words
  return joinWords([first.toLowerCase(), ...rest.map(capitalised)])
}

/** `request` and `URI` become `Request` and `Uri`; capitals of two letters stay (`OK`, `ID`). */
function capitalised(word: string): string {
  if (word.length <= 2 && word === word.toUpperCase()) return word
  const first = word.charAt(0).toUpperCase()
  const rest = word.slice(1)
  return first + (rest === rest.toUpperCase() ? rest.toLowerCase() : rest)
}

/** Joined; an underscore keeps two numbers apart, so that `1.12` and `11.2` stay different. */
function joinWords(words: readonly string[]): string {
  let joined = ''
  for (const word of words) {
    joined += /^\p{N}/u.test(word) && /\p{N}$/u.test(joined) ? `_${word}` : word
  }
  return joined
}

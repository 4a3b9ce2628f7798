/** Headers in other languages, as what they are called in English: all that is known of those holds for them. */
import { headerLanguages } from '#header-languages'

/** `wert (hex)`. */
const BRACKETED = /^(.+?)( \(.*)$/u
/** Writings without blanks between words. */
const UNDIVIDED = /[\u3040-\uffff]$/u
const LONGEST_WORD = 8

/** Reads a header in small letters; a text that is none of the words stays. */
export function createTranslator(): (header: string) => string {
  const english = new Map<string, string>()
  for (const [word, others] of Object.entries(headerLanguages))
    for (const other of others.split(' ')) english.set(other.replaceAll('_', ' '), word)
  return (header) => {
    const [, text = header, behind = ''] = BRACKETED.exec(header) ?? []
    // Where no blanks divide words, the longest one at the end speaks: `任务状态` is a status.
    const ends = UNDIVIDED.test(text) ? Math.min(LONGEST_WORD, text.length) : 0
    for (let length = ends; length > 0; length--) {
      const word = english.get(text.slice(-length))
      if (word !== undefined) return word + behind
    }
    return (english.get(text) ?? text) + behind
  }
}

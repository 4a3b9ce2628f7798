/**
 * A heading as the name of what it does: `Creating a Subnet` is `CreateSubnet`. English only, and
 * only its first word changes; a heading that begins with no gerund is taken as it is.
 */
import { inCase } from './casing.js'
import { boundedName, isIdentifier, withUnderscores } from './identifier.js'
import { imperative } from './imperative.js'
import { wordsOf } from './words.js'

/** What stands between words; at the end it is one of them (`Signing In`). */
const FILLER = /^(?:a|an|the|of|for|in|on|to|from|with|by|and|or|its|about|under|through|using)$/i
const ARTICLE = /^(?:a|an|the)$/i
/** Between two deeds: `Creating or Deleting a Tag`. */
const OR = /^(?:and|or)$/i
const MOST_WORDS = 8

export function operationName(heading: string): string {
  const kept: string[] = []
  const words = wordsOf(listed(withoutAsides(heading)))
  for (const [at, word] of words.entries()) {
    if (kept.length === MOST_WORDS) break
    // `Batch Adding or Deleting Tags` begins with its second word.
    const first = kept[0] === 'Batch' ? 1 : 0
    if (kept.length === 0 && !ARTICLE.test(word)) kept.push(imperative(word))
    else if (at === words.length - 1 || !FILLER.test(word)) {
      const isDeed =
        kept.length === first || (kept.length === first + 1 && OR.test(words[at - 1] ?? ''))
      kept.push(isDeed ? imperative(word) : word)
    }
  }
  return typeIdentifier(kept)
}

/** The number of a section: `4.12`, `2.`; `3 Phase` begins with none. */
const NUMBER = /^(?=\d{1,2}\.)\d{1,2}(?:\.\d{1,3})*\.?\s+(?=\p{L})/u

export function withoutNumber(heading: string): string {
  return heading.replace(NUMBER, '')
}

const ASIDE = /[(（–—-]/u

/** A heading without its number and what only explains it: in brackets, behind a long dash, one word behind a short one. */
export function withoutAsides(heading: string): string {
  const unnumbered = withoutNumber(heading)
  return ASIDE.test(unnumbered)
    ? unnumbered
        .replace(/\([^()]*\)|（[^（）]*）/gu, ' ')
        .replace(/(?<!\s)\s+(?:(?:-{2,3}|[–—])\s.*|-\s+\p{L}+$)/u, '')
    : unnumbered
}

/** What only explains a heading: `SP`, `Initiated` of `Obtaining a Token (SP Initiated)`. */
export function asidesIn(heading: string): string[] {
  return ASIDE.test(heading)
    ? wordsOf(withoutNumber(heading)).slice(wordsOf(withoutAsides(heading)).length)
    : []
}

/** `List of options` names options. */
export function listed(text: string): string {
  return text.replace(/^(?:the |an? )?(?:\p{L}+ )?lists? of /iu, '')
}

/** Words as a type's name; `_` before a digit. */
export function typeIdentifier(words: readonly string[]): string {
  const name = boundedName(inCase(words, 'PascalCase'))
  if (name === '' || isIdentifier(name)) return name
  return isIdentifier(`_${name}`) ? `_${name}` : withUnderscores(name)
}

/** The last word in the singular: `StatusCodes` names a set, `StatusCode` one of it. */
export function singularWords(words: readonly string[]): string[] {
  const last = words.at(-1) ?? ''
  return [...words.slice(0, -1), singular(last)]
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/i.test(word) || word.length < 4 || !/s$/u.test(word)) return word
  if (/statuses$/i.test(word)) return word.slice(0, -2)
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss)es$/i.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

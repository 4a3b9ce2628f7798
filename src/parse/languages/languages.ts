/** The language that every parse knows, and what is asked of any. The others are loaded where they are asked for. */
import { english } from './en.js'
import type { Language } from './language.js'
import { tagsOf } from './tags.js'

/** What docutils falls back to where a name is not in the document's language. */
export const fallbackLanguage: Language = english

const CORE: readonly Language[] = [english]

/** The language of a tag such as `de` or `de-AT`; undefined where there is none of that tag. */
export function findLanguage(tag: string, among = CORE): Language | undefined {
  for (const one of tagsOf(tag)) {
    const found = among.find((language) => language.tag === one)
    if (found) return found
  }
  return undefined
}

/** A language by its tag or as it is; English where no language that is known here has the tag. */
export function languageOf(asked: string | Language): Language {
  return typeof asked === 'string' ? (findLanguage(asked) ?? fallbackLanguage) : asked
}

/** How docutils' messages call what has the names of a language. */
export function moduleOf({ tag }: Language): string {
  return `docutils.parsers.rst.languages.${tag.replaceAll('-', '_')}`
}

/** The word that stands over what a directive sets apart; English where the language has none. */
export function titleIn({ titles }: Language, directive: string): string {
  return titles[directive] ?? fallbackLanguage.titles[directive] ?? directive
}

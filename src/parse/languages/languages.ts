/** The languages there are. One more is one file and one line here. */
import { german } from './de.js'
import { english } from './en.js'
import { french } from './fr.js'
import type { Language } from './language.js'
import { russian } from './ru.js'

const LANGUAGES: readonly Language[] = [english, german, french, russian]

/** What docutils falls back to where a name is not in the document's language. */
export const fallbackLanguage: Language = english

/** The language of a tag such as `de` or `de-AT`; English where there is none of that tag. */
export function findLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language.tag === primary) ?? fallbackLanguage
}

/**
 * Languages of documents, for `language` of `parse`, `resolve` and the conversions. The core knows
 * English; any other is given to it as it is, so that it costs only those who need it.
 */
import * as all from './parse/languages/all.js'
import type { Language } from './parse/languages/language.js'
import { findLanguage as findAmong } from './parse/languages/languages.js'

export * from './parse/languages/all.js'
export type { Language }

/** Every language, in the order of their names in English. */
export const languages: readonly Language[] = Object.values(all)

/** The language of a BCP 47 tag such as `ja` or `pt-BR`; undefined where there is none. */
export function findLanguage(tag: string): Language | undefined {
  return findAmong(tag, languages)
}

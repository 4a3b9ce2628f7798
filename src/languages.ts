/**
 * Languages of documents, for `language` of `parse`, `resolve` and the conversions. The core knows
 * English; any other is given to it as it is, so that it costs only those who need it.
 */
import { languages } from './parse/languages/all.js'
import type { Language } from './parse/languages/language.js'
import { findLanguage as findAmong } from './parse/languages/languages.js'

export {
  afrikaans,
  arabic,
  catalan,
  czech,
  danish,
  german,
  english,
  esperanto,
  spanish,
  persian,
  finnish,
  french,
  galician,
  hebrew,
  italian,
  japanese,
  korean,
  lithuanian,
  latvian,
  dutch,
  polish,
  brazilianPortuguese,
  russian,
  slovak,
  swedish,
  simplifiedChinese,
  traditionalChinese,
} from './parse/languages/all.js'
export { languages }
export type { Language }

/** The language of a BCP 47 tag such as `ja` or `pt-BR`; undefined where there is none. */
export function findLanguage(tag: string): Language | undefined {
  return findAmong(tag, languages)
}

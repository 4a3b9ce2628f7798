/** Quotation marks of languages: primary opening and closing, secondary opening and closing. */
import { tagsOf } from '../../parse/languages/tags.js'

export interface Quotes {
  readonly language: string
  readonly open: string
  readonly close: string
  readonly innerOpen: string
  readonly innerClose: string
}

/** By BCP 47 tag; `-x-altquot` marks a language's other convention. */
const QUOTES: Readonly<Record<string, string>> = {
  af: '“”‘’',
  'af-x-altquot': '„”‚’',
  bg: '„“‚‘',
  ca: '«»“”',
  'ca-x-altquot': '“”‘’',
  cs: '„“‚‘',
  'cs-x-altquot': '»«›‹',
  da: '»«›‹',
  'da-x-altquot': '„“‚‘',
  de: '„“‚‘',
  'de-x-altquot': '»«›‹',
  'de-ch': '«»‹›',
  el: '«»“”',
  en: '“”‘’',
  'en-uk-x-altquot': '‘’“”',
  eo: '“”‘’',
  es: '«»“”',
  'es-x-altquot': '“”‘’',
  et: '„“‚‘',
  'et-x-altquot': '«»‹›',
  eu: '«»‹›',
  fi: '””’’',
  'fi-x-altquot': '»»››',
  'fr-ch': '«»‹›',
  gl: '«»“”',
  he: '”“»«',
  'he-x-altquot': '„”‚’',
  hr: '„”‘’',
  'hr-x-altquot': '»«›‹',
  hsb: '„“‚‘',
  'hsb-x-altquot': '»«›‹',
  hu: '„”«»',
  is: '„“‚‘',
  it: '«»“”',
  'it-ch': '«»‹›',
  'it-x-altquot': '“”‘’',
  ja: '「」『』',
  ko: '“”‘’',
  lt: '„“‚‘',
  lv: '„“‚‘',
  mk: '„“‚‘',
  nl: '“”‘’',
  'nl-x-altquot': '„”‚’',
  nb: '«»’’',
  nn: '«»’’',
  'nn-x-altquot': '«»‘’',
  no: '«»’’',
  'no-x-altquot': '«»‘’',
  pl: '„”«»',
  'pl-x-altquot': '«»‚’',
  pt: '«»“”',
  'pt-br': '“”‘’',
  ro: '„”«»',
  ru: '«»„“',
  sh: '„”‚’',
  'sh-x-altquot': '»«›‹',
  sk: '„“‚‘',
  'sk-x-altquot': '»«›‹',
  sl: '„“‚‘',
  'sl-x-altquot': '»«›‹',
  sq: '«»‹›',
  'sq-x-altquot': '“„‘‚',
  sr: '„”’’',
  'sr-x-altquot': '»«›‹',
  sv: '””’’',
  'sv-x-altquot': '»»››',
  tr: '“”‘’',
  'tr-x-altquot': '«»‹›',
  uk: '«»„“',
  'uk-x-altquot': '„“‚‘',
  'zh-cn': '“”‘’',
  'zh-tw': '「」『』',
}

/** French marks are set with a no-break space, which is narrow in the other convention. */
const SPACED_QUOTES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  fr: ['«\u00a0', '\u00a0»', '“', '”'],
  'fr-x-altquot': ['«\u202f', '\u202f»', '“', '”'],
  'fr-ch-x-altquot': ['«\u202f', '\u202f»', '‹\u202f', '\u202f›'],
}

/** The marks of a language, or of the language without its subtags. */
export function findQuotes(language: string, alternative: boolean): Quotes | undefined {
  const suffix = '-x-altquot'
  const plain = language.toLowerCase().replaceAll('_', '-')
  const toggled = plain.includes(suffix) ? plain.replace(suffix, '') : plain + suffix
  for (const tag of tagsOf(alternative ? toggled : plain)) {
    const marks = SPACED_QUOTES[tag] ?? QUOTES[tag]
    if (marks === undefined) continue
    const [open = '', close = '', innerOpen = '', innerClose = ''] = marks
    return { language: tag, open, close, innerOpen, innerClose }
  }
  return undefined
}

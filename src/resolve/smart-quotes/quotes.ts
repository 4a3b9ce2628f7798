/** Quotation marks of languages: primary opening and closing, secondary opening and closing. */
import { tagsOf } from '../../parse/languages/tags.js'

export interface Quotes {
  readonly language: string
  readonly open: string
  readonly close: string
  readonly innerOpen: string
  readonly innerClose: string
}

/**
 * Marks and the BCP 47 tags of the languages that set them; an asterisk marks a language's other convention.
 * French marks are set with a no-break space, which is narrow in the other convention.
 */
const QUOTES: readonly (readonly [string | readonly string[], string])[] = [
  ['“”‘’', 'af ca* en eo es* it* ko nl pt-br tr zh-cn'],
  ['„”‚’', 'af* he* nl* sh'],
  ['„“‚‘', 'bg cs da* de et hsb is lt lv mk sk sl uk*'],
  ['«»“”', 'ca el es gl it pt'],
  ['»«›‹', 'cs* da de* hr* hsb* sh* sk* sl* sr*'],
  ['«»‹›', 'de-ch et* eu fr-ch it-ch sq tr*'],
  ['‘’“”', 'en-uk*'],
  ['””’’', 'fi sv'],
  ['»»››', 'fi* sv*'],
  ['”“»«', 'he'],
  ['„”‘’', 'hr'],
  ['„”«»', 'hu pl ro'],
  ['「」『』', 'ja zh-tw'],
  ['«»’’', 'nb nn no'],
  ['«»‘’', 'nn* no*'],
  ['«»‚’', 'pl*'],
  ['«»„“', 'ru uk'],
  ['“„‘‚', 'sq*'],
  ['„”’’', 'sr'],
  [['«\u00a0', '\u00a0»', '“', '”'], 'fr'],
  [['«\u202f', '\u202f»', '“', '”'], 'fr*'],
  [['«\u202f', '\u202f»', '‹\u202f', '\u202f›'], 'fr-ch*'],
]

/** The marks of a language, or of the language without its subtags. */
export function findQuotes(language: string, alternative: boolean): Quotes | undefined {
  const suffix = '-x-altquot'
  const plain = language.toLowerCase().replaceAll('_', '-')
  const toggled = plain.includes(suffix) ? plain.replace(suffix, '') : plain + suffix
  for (const tag of tagsOf(alternative ? toggled : plain)) {
    const name = tag.replace(suffix, '*')
    const [marks] = QUOTES.find(([, tags]) => tags.split(' ').includes(name)) ?? []
    if (marks === undefined) continue
    const [open = '', close = '', innerOpen = '', innerClose = ''] = marks
    return { language: tag, open, close, innerOpen, innerClose }
  }
  return undefined
}

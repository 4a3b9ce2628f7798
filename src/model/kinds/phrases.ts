/** A column that could name members: short phrases, one a row, no sentence longer than a few words. */
import { squash } from '../../tree/squash.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import type { KindInput } from './kind.js'

const HEADER =
  /^(?:meaning|message|messages|reason|reason phrase|phrase|name|status|error message|result|title|message title|text|mnemonic|symbol|constant|symbolic name|error|label|étiquette|libellé|bezeichnung)$/u
const MOST_WORDS = 8

export function phraseLikeColumn(
  { columns }: KindInput,
  without: readonly number[],
): ScoredColumn | undefined {
  return columns.find(({ reading }) => {
    if (
      without.includes(reading.index) ||
      reading.filled < reading.texts.length ||
      reading.distinct < reading.filled
    )
      return false
    return HEADER.test(reading.normalHeader) && reading.texts.every(isPhrase)
  })
}

function isPhrase(text: string): boolean {
  return phraseWords(text) <= MOST_WORDS && !/[.!?;](?=\s)/u.test(text) && text.length <= 80
}

const phraseWords = (text: string): number => squash(text).split(' ').length

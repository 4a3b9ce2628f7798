/**
 * Names and identifiers: how "A  Title" becomes the name `a title` and the id `a-title`.
 *
 * Source: "reStructuredText Markup Specification", Reference Names; "reStructuredText Directives",
 * Identifier Normalization.
 */
import { splitWhiteSpace, squashWhiteSpace } from '../source/white-space.js'

/** A name for comparing: in lower case, white space squashed (docutils' `fully_normalize_name`). */
export function normalizeName(name: string): string {
  return squashWhiteSpace(name.toLowerCase())
}

/** A name as written, white space squashed. */
export function whitespaceNormalizeName(name: string): string {
  return squashWhiteSpace(name)
}

/** Letters that Unicode does not decompose: a letter of each pair, then what stands for it. */
const LETTERS =
  'øo đd ħh ıi łl ŧt ƀb ƃb ƈc ƌd ƒf ƙk ƚl ƞn ƥp ƫt ƭt ƴy ƶz ǥg ȥz ȴl ȵn ȶt ȷj ȼc ȿs ɀz ɇe ɉj ɋq ɍr ɏy'
const LIGATURES = 'ßsz æae œoe ȸdb ȹqp'
const TRANSLITERATION: ReadonlyMap<string, string> = new Map(
  `${LETTERS} ${LIGATURES}`.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
)

const NOT_ASCII = /[^\x00-\x7f]/
const EVERY_NOT_ASCII = new RegExp(NOT_ASCII, 'g')

/**
 * An id from any text (docutils' `make_id`): `[a-z](-?[a-z0-9]+)*`, or empty where nothing is left.
 */
export function makeId(text: string): string {
  let id = text.toLowerCase()
  if (NOT_ASCII.test(id)) id = toAscii(id)
  return id.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-$/g, '')
}

/** Characters that have no ASCII form vanish; white space among them still parts words. */
function toAscii(text: string): string {
  return splitWhiteSpace(
    text
      .replace(EVERY_NOT_ASCII, (character) => TRANSLITERATION.get(character) ?? character)
      .normalize('NFKD')
      .replace(EVERY_NOT_ASCII, ''),
  ).join(' ')
}

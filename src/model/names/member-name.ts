/**
 * The identifier of an enum member, from the text that it is named after.
 *
 * In order: a constant of a program stays as it is (`MODE_ECB`, `ACTIVE`), a dotted code keeps its
 * digits (`APIG.0101` is `APIG_0101`), a number takes a prefix (`Code400`, `Minus1`), everything
 * else is words in the wanted case (`NotFound`). Signs are spelled where nothing else is left.
 */
import type { KeyCase } from '../options.js'
import { inCase } from './casing.js'
import { boundedName, isIdentifier, isRefusedMemberName, withUnderscores } from './identifier.js'
import { spellSigns } from './symbols.js'
import { plainLetters, wordsOf } from './words.js'

export interface MemberNaming {
  readonly keyCase: KeyCase
  /** What a name that starts with a digit is put behind, such as `Code`. */
  readonly numberPrefix: string
}

const CONSTANT =
  /^(?:\p{Lu}[\p{Lu}\p{N}]*(?:_+[\p{Lu}\p{N}]+)*|\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)*_\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{L}\p{N}]+)*|\p{Lu}{2,}\p{N}*(?:_\p{Lu}[\p{L}\p{N}]*)+)$/u
const NUMBERED_CODE =
  /^[\p{L}][\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*[._-]?\p{N}+(?:[._-][\p{L}\p{N}]+)*$/u
/** `--verbose`, whose dashes are no signs. */
const OPTION = /^--\p{L}/u
/** `-ENOENT`, as functions return it. */
const ERROR_NUMBER = /^-E[A-Z0-9]{2,}$/u
/** What is longer is prose, and the patterns would take long over it. */
const LONGEST_CODE = 120
/** `(P)`: brackets around all of it. */
const BRACKETED = /^\(([^()]*\p{L}[^()]*)\)$/u
const NUMBER = /^[-+−]?(?:0x[\p{N}a-f]+|\p{N}[\p{N}.,]*)$/iu

export function memberName(text: string, naming: MemberNaming): string {
  const plain = plainLetters(text.trim())
  const wished = boundedName(nameOf(plain, naming))
  const name = isIdentifier(wished) ? wished : withUnderscores(wished)
  return isRefusedMemberName(name) ? `_${withUnderscores(name).replace(/^_+/u, '')}` : name
}

function nameOf(written: string, naming: MemberNaming): string {
  const text = BRACKETED.exec(written)?.[1] ?? written
  const { keyCase, numberPrefix } = naming
  const isShort = text.length <= LONGEST_CODE
  if (isShort && CONSTANT.test(text) && keyCase !== 'camelCase') return text
  if (NUMBER.test(text)) return numberName(text, naming)
  if (isShort && /[._-]/u.test(text) && /\p{N}/u.test(text) && NUMBERED_CODE.test(text))
    return codeName(text, keyCase)
  if (OPTION.test(text)) return nameOf(text.slice(2), naming)
  if (ERROR_NUMBER.test(text)) return nameOf(text.slice(1), naming)
  const words = wordsOf(text)
  if (words.length === 0 || /^[-+−%]/u.test(text) || text.length <= 3) {
    return startWithLetter(inCase(wordsOf(spellSigns(text)), keyCase), numberPrefix)
  }
  return startWithLetter(inCase(words, keyCase), numberPrefix)
}

/** `400` is `Code400`, `-1` is `Minus1`, `0x10` is `Code0x10`. */
function numberName(text: string, { keyCase, numberPrefix }: MemberNaming): string {
  const digits = text
    .replace(/^[-+−]/u, '')
    .replace(/[.,]/gu, '_')
    .replace(/_+$/u, '')
  const prefix = /^[-−]/u.test(text) ? 'Minus' : numberPrefix
  if (keyCase === 'SCREAMING_SNAKE') return `${prefix.toUpperCase()}_${digits.toUpperCase()}`
  if (keyCase === 'camelCase') return inCase(wordsOf(prefix), keyCase) + digits
  return prefix + digits
}

function codeName(text: string, keyCase: KeyCase): string {
  const name = withUnderscores(text)
  return keyCase === 'SCREAMING_SNAKE' ? name.toUpperCase() : name
}

function startWithLetter(name: string, numberPrefix: string): string {
  if (/^[\p{ID_Start}_$]/u.test(name)) return name
  return name === '' ? 'Empty' : numberPrefix + name
}

/** The prefix for numbers that a column's header gives: the last word of `HTTP Status Code`. */
export function numberPrefixOf(header: string): string {
  const words = wordsOf(header.replace(/\([^)]*\)/gu, ' '))
  const last = words.at(-1)
  return last === undefined || !/^\p{L}/u.test(last)
    ? 'Value'
    : startWithLetter(inCase([last], 'PascalCase'), 'Value')
}

/**
 * What looks like a list of values and lists something else: switches and settings, parts of a
 * picture, classes, and what has a type of its own.
 */
import type { ColumnReading } from '../reading.js'
import { bestColumn, type KindInput } from './kind.js'
import { numericShare } from './numbers.js'
import { holdsCapitals, holdsSymbols } from './symbols.js'

/** `<name>`, `exec<size>`, `{0..63}`: where anything may stand, which no closed set has. */
const SYNTAX = /<\w[^<>]*>|\{[^{}]+\}/u
const NUMBER = /^numbers?$/u
const PHASE = /^(?:phases?|stages?|events?)$/u
/** `--save`, `-v`, `-DDIM=ON`: what a command takes; `-EINVAL` is an error. */
const SWITCH = /^--?(?!E[A-Z\d]+$)\p{L}/u
const SETTING =
  /^(?:parameters?|arguments?|options?|settings?|variables?|fields?|propert(?:y|ies)|attributes?)$/u
/** Codes are no plain words with a capital. */
const CODES = /^codes?$/u
const PLAIN_WORD = /^\p{Lu}\p{Ll}{3,}/u
const TITLE = /^\p{Lu}\p{Ll}/u
/** What the last word of a longer header gives is less. */
const LEAST_EXACT = 0.65
/** `lamps.Dimmer`: a class in its module. */
const CLASS = /^(?:\p{Ll}[\p{Ll}\p{N}_]*\.)+\p{Lu}[\p{L}\p{N}]*$/u
const CLASSES = /^class(?:es)?(?: names?)?$/u
const TYPE = /^(?:data ?)?types?$/u
/** `QString`, `int32_t`, `std::string`. */
const OWN_TYPE = /^\p{Lu}\p{Lu}\p{Ll}[\p{L}\p{N}]*$|_t$|::/u

export function listsThings(input: KindInput, keys: ColumnReading): boolean {
  const { texts } = keys
  return (
    areSettings(input, keys) ||
    haveDefaults(input, keys) ||
    texts.some((text) => SYNTAX.test(text)) ||
    (countsParts(keys) && (input.columns.length > 2 || areCalled(input))) ||
    areKinds(input, keys) ||
    (CODES.test(keys.normalHeader) &&
      texts.filter((text) => PLAIN_WORD.test(text)).length * 2 >= texts.length) ||
    CLASSES.test(keys.normalHeader) ||
    texts.every((text) => CLASS.test(text)) ||
    haveTypes(input, keys)
  )
}

/** What has a default, and is no number, is a setting. */
function haveDefaults(input: KindInput, keys: ColumnReading): boolean {
  return numericShare(keys) < 1 && bestColumn(input, 'default', LEAST_DEFAULT) !== undefined
}

const LEAST_DEFAULT = 0.8

/** A type for each, of which one is written as only types are: what has one is a field. */
function haveTypes({ columns }: KindInput, keys: ColumnReading): boolean {
  return columns.some(
    ({ reading: { index, normalHeader, texts, filled } }) =>
      index > keys.index &&
      TYPE.test(normalHeader) &&
      filled === texts.length &&
      texts.every((text) => !text.includes(' ')) &&
      texts.some((text) => OWN_TYPE.test(text)),
  )
}

/** `Public`, `Private` under "Image type": kinds of a thing as a text has them, and no values as programs have. */
export function listsKinds({ headerScores, texts }: ColumnReading): boolean {
  const score = headerScores.get('key') ?? 0
  return score > 0 && score < LEAST_EXACT && texts.every((text) => TITLE.test(text))
}

/**
 * Of what kind each is, under "Kind", "Type" or "Role": beside what each is called, or titles (`Admin`)
 * beside one word for each, such as its account.
 */
function areKinds({ columns }: KindInput, { index, normalHeader, texts }: ColumnReading): boolean {
  const areTitles = columns.length > 2 && texts.every((text) => TITLE.test(text))
  return (
    KIND.test(normalHeader) &&
    columns.some(
      ({ reading }) =>
        reading.index > index &&
        reading.distinct === texts.length &&
        (reading.normalHeader === 'name' ||
          (areTitles && reading.texts.every((text) => WORD.test(text)))),
    )
  )
}

const KIND = /(?:^| )(?:kind|type|role)s?$/u
const WORD = /^\p{Ll}\S+$/u

/** Parts of a picture, from one on, or phases and events of a plan, and what else is said of them. */
function countsParts({ normalHeader, texts }: ColumnReading): boolean {
  const first = PHASE.test(normalHeader) ? Number(texts[0]) : 1
  return (
    (NUMBER.test(normalHeader) || PHASE.test(normalHeader)) &&
    texts.every((text, row) => text === String(first + row))
  )
}

/** A `Table name` and its like, but no constants. */
function areCalled({ columns }: KindInput): boolean {
  return columns.some(
    ({ reading }) =>
      / name$/u.test(reading.normalHeader) && !holdsSymbols(reading) && !holdsCapitals(reading),
  )
}

/** Switches of a command, what may have values of its own, and what each setting is for. */
function areSettings(input: KindInput, { index, texts, filled }: ColumnReading): boolean {
  return (
    texts.filter((text) => SWITCH.test(text)).length * 2 >= filled ||
    bestColumn(input, 'range', 0.85, [index]) !== undefined ||
    input.columns.some((one) => one.reading.index > index && SETTING.test(one.reading.normalHeader))
  )
}

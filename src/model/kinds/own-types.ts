/**
 * Types that only the documentation knows (`LampConfig`, `lamp.Bulb`, `lamp_t`). A word alone may be
 * anything, so they have to stand under "Type" and either look like types and belong to what is called
 * a field, or stand among plain types, beside identifiers or defaults or under a header that says "Data type".
 */
import type { ColumnReading } from '../reading.js'
import { isPlainType, type ScoredColumn } from '../roles/score-columns.js'
import { scoreOf, type KindInput } from './kind.js'

const HEADER = /^(?:(?:data|field|value|attribute|parameter|variable) ?)?types?$/u
const FIELDS =
  /^(?:fields?|members?|propert(?:y|ies)|attributes?|parameters?|params?|arguments?)(?: names?)?$/u
const NAME =
  /^(?:const )?[\p{L}_][\p{L}\p{N}_]*(?:(?:\.|::)[\p{L}_][\p{L}\p{N}_]*)*(?: ?[*&]+|\.{3})?$/u
/** Two words in one, a namespace, or what C has. */
const LOOKS_LIKE = /\p{Ll}\p{Lu}\p{Ll}|\.|::|_t$/u
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u
const LEAST_PLAIN = 0.25

export function ownTypeColumn(
  { columns }: KindInput,
  names: ColumnReading,
): ScoredColumn | undefined {
  return columns.find(
    ({ reading }) =>
      reading.index > names.index &&
      HEADER.test(reading.normalHeader) &&
      reading.filled > 0 &&
      reading.filled === reading.texts.length &&
      (lookLikeTypes(reading, names) ||
        standAmongPlainTypes(reading, names, hasDefaults({ columns }))),
  )
}

function lookLikeTypes({ shapes, texts, filled }: ColumnReading, names: ColumnReading): boolean {
  return (
    FIELDS.test(names.normalHeader) &&
    texts.every((text, row) => NAME.test(text) || shapes[row]?.isType === true) &&
    texts.filter((text) => LOOKS_LIKE.test(text)).length * 2 > filled
  )
}

function standAmongPlainTypes(
  { normalHeader, shapes, texts, filled }: ColumnReading,
  names: ColumnReading,
  areDefault: boolean,
): boolean {
  return (
    filled >= 2 &&
    (areDefault ||
      !/^types?$/u.test(normalHeader) ||
      names.texts.every((text) => IDENTIFIER.test(text))) &&
    texts.every((text, row) => NAME.test(text) || shapes[row]?.isType === true) &&
    texts.filter(isPlainType).length >= LEAST_PLAIN * filled
  )
}

/** What has a default is a field. */
export function hasDefaults({ columns }: Pick<KindInput, 'columns'>): boolean {
  return columns.some((column) => scoreOf(column, 'default') >= 0.85)
}

/**
 * Types that only the documentation knows (`LampConfig`, `lamp.Bulb`, `lamp_t`), none of them among
 * plain ones. A word alone may be anything, so they have to look like types, stand under "Type", and
 * belong to what is called a field.
 */
import type { ColumnReading } from '../reading.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import type { KindInput } from './kind.js'

const HEADER = /^(?:(?:data|field|value) )?types?$/u
const FIELDS =
  /^(?:fields?|members?|propert(?:y|ies)|attributes?|parameters?|params?|arguments?)(?: names?)?$/u
const NAME = /^[\p{L}_][\p{L}\p{N}_]*(?:(?:\.|::)[\p{L}_][\p{L}\p{N}_]*)*$/u
/** Two words in one, a namespace, or what C has. */
const LOOKS_LIKE = /\p{Ll}\p{Lu}\p{Ll}|\.|::|_t$/u

export function ownTypeColumn(
  { columns }: KindInput,
  names: ColumnReading,
): ScoredColumn | undefined {
  if (!FIELDS.test(names.normalHeader)) return undefined
  return columns.find(
    ({ reading: { normalHeader, index, texts, filled } }) =>
      index > names.index &&
      HEADER.test(normalHeader) &&
      filled > 0 &&
      filled === texts.length &&
      texts.every((text) => NAME.test(text)) &&
      texts.filter((text) => LOOKS_LIKE.test(text)).length * 2 > filled,
  )
}

/** Columns of symbolic constants (`LINK_UP`, `AF_INET6`), which are names whatever their header says. */
import type { ColumnReading } from '../reading.js'

const SYMBOL = /^_*\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{L}\p{N}]+)+_*$/u
const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]+(?:_[\p{Lu}\p{N}]+)*$/u
const SETTINGS =
  /^(?:parameters?|keys?|variables?|settings?|options?|items?|attributes?|propert(?:y|ies)|metrics?|environment variables?|parameter names?|fields?|elements?|arguments?|columns?|features?|quotas?|quota (?:names?|items?)|resources?|limits?)$/u

/** Whether a header, normalised, speaks of things that have a value without being one. */
export function isSettingHeader(normalHeader: string): boolean {
  return SETTINGS.test(normalHeader)
}

/** One symbol a row, none twice. */
export function holdsSymbols(column: ColumnReading): boolean {
  return holds(column, SYMBOL)
}

/** Words in capitals (`HELLO`, `GET`), one a row, none twice. */
export function holdsCapitals(column: ColumnReading): boolean {
  return holds(column, CAPITALS)
}

function holds({ normalHeader, texts, filled, distinct }: ColumnReading, pattern: RegExp): boolean {
  return (
    filled > 0 &&
    filled === texts.length &&
    distinct === filled &&
    texts.every((text) => pattern.test(text)) &&
    !isSettingHeader(normalHeader)
  )
}

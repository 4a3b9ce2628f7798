/** Columns of symbolic constants (`LINK_UP`, `AF_INET6`), which are names whatever their header says. */
import type { ColumnReading } from '../reading.js'
import { normalisedHeader } from '../roles/header-words.js'

const SYMBOL = /^\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{L}\p{N}]+)+$/u
const SETTINGS =
  /^(?:parameters?|keys?|variables?|settings?|options?|items?|attributes?|propert(?:y|ies)|metrics?|environment variables?|parameter names?|fields?|elements?|arguments?|columns?|features?|quotas?|quota (?:names?|items?)|resources?|limits?)$/u

/** Whether a header speaks of things that have a value without being one. */
export function isSettingHeader(header: string): boolean {
  return SETTINGS.test(normalisedHeader(header))
}

/** One symbol a row, none twice. */
export function holdsSymbols({ header, texts, filled, distinct }: ColumnReading): boolean {
  return (
    filled >= 2 &&
    filled === texts.length &&
    distinct === filled &&
    !isSettingHeader(header) &&
    texts.every((text) => SYMBOL.test(text))
  )
}

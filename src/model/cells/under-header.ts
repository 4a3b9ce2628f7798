/** What columns say that have no role of their own: kept under their headers. */
import type { ColumnReading } from '../reading.js'

/** Adds a text under a column's header, whatever that is called; below what another column of it says. */
export function putUnderHeader(
  texts: Record<string, string>,
  { header, index }: Pick<ColumnReading, 'header' | 'index'>,
  text: string,
): void {
  const key = header === '' ? `column ${String(index + 1)}` : header
  const above = Object.hasOwn(texts, key) ? texts[key] : undefined
  if (above === text) return
  Object.defineProperty(texts, key, {
    value: above === undefined ? text : `${above}\n${text}`,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

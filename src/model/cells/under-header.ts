/** What columns say that have no role of their own: kept under their headers. */
import type { ColumnReading } from '../reading.js'

/** Adds a text under a column's header, whatever that is called. */
export function putUnderHeader(
  texts: Record<string, string>,
  { header, index }: Pick<ColumnReading, 'header' | 'index'>,
  value: string,
): void {
  const key = header === '' ? `column ${String(index + 1)}` : header
  Object.defineProperty(texts, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

/** What columns say that have no role of their own: kept under their headers. */
import type { ColumnReading } from '../reading.js'

/** Adds a text under a column's header, whatever that is called. */
export function putUnderHeader(
  texts: Record<string, string>,
  { header, index }: Pick<ColumnReading, 'header' | 'index'>,
  text: string,
): void {
  addText(texts, header === '' ? `column ${String(index + 1)}` : header, text)
}

/** What two rows say under their headers. */
export function joinedTexts(
  first: Readonly<Record<string, string>>,
  further: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const joined = { ...first }
  for (const [header, text] of Object.entries(further)) addText(joined, header, text)
  return joined
}

/** Below what another column of the header says, or another row; the same is said once. */
function addText(texts: Record<string, string>, header: string, text: string): void {
  const above = Object.hasOwn(texts, header) ? texts[header] : undefined
  if (above === text) return
  Object.defineProperty(texts, header, {
    value: above === undefined ? text : `${above}\n${text}`,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

/**
 * A field that is named around a table whose first header is its name: "The `verdict` field says:", or
 * "Verdict values" as caption or heading. What follows are its values.
 */
import type { RectangularTable } from '../../tables/types.js'

const FIELD =
  '(?:field|attribute|option|property|parameter|argument|column|key|variable|element|values?|flag|header)'
const BEFORE_FIELD = new RegExp(`(\\S+) ${FIELD}(?![^\\s:,.])`, 'giu')

export function namesField(
  { rows, headerRows, caption = '', headingPath }: RectangularTable,
  lead: string,
): boolean {
  const header = plain(rows[headerRows - 1]?.[0]?.text)
  const before = lead.trimEnd().endsWith(':') ? lead : ''
  return (
    header !== '' &&
    [before, caption, headingPath.at(-1) ?? ''].some((text) =>
      [...text.matchAll(BEFORE_FIELD)].some(([, name]) => plain(name) === header),
    )
  )
}

/** In small letters, without marks. */
function plain(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[`'"“”*]/gu, '')
    .replaceAll('_', ' ')
    .trim()
}

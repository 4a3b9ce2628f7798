/**
 * A field that is named around a table whose first header is its name: "The `verdict` field says:",
 * or `Verdict` as caption or heading. What follows are its values.
 */
import type { RectangularTable } from '../../tables/types.js'

const FIELD =
  '(?:field|attribute|option|property|parameter|argument|column|key|variable|element|value|flag|header)'
const BEFORE_FIELD = new RegExp(`(\\S+) ${FIELD}(?![^\\s:,.])`, 'giu')
const AROUND_NAME = new RegExp(`^the | ${FIELD}s?$`, 'giu')
/** What is listed, described or run: a list of them stands below its name as well. */
const THING =
  /^(?:(?:sub)?commands?|(?:file|directory|folder|package|module|class|function|method|type|component|plugin|tool|task|target|term|name|user|abbreviation|acronym|topic|section|document|feature|project|script|program|operation|endpoint|api|resource|service|model|directive|role|variable|key|option|extension|rule|test|step|language|platform|table|view|field|column)s?(?: names?)?)$/u

export function namesField(
  { rows, headerRows, caption, headingPath }: RectangularTable,
  lead: string,
): boolean {
  const header = plain(rows[headerRows - 1]?.[0]?.text)
  if (header === '' || THING.test(header)) return false
  const named = [caption, headingPath.at(-1)].map((text) => plain(text).replace(AROUND_NAME, ''))
  if (named.includes(header)) return true
  return (
    lead.trimEnd().endsWith(':') &&
    [...lead.matchAll(BEFORE_FIELD)].some(([, name]) => plain(name) === header)
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

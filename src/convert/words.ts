/** Words that stand in the output because of a node's type: titles of fields. */
import type { Language } from '../parse/languages/language.js'
import type { BibliographicType } from '../tree/nodes.js'

/** The word for a bibliographic field, in the document's language. */
export function fieldTitle(
  { labels }: Language,
  type: BibliographicType | 'address' | 'authors',
): string {
  return labels[type] ?? type
}

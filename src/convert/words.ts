/** Words that stand in the output because of a node's type: titles of admonitions and fields. */
import type { AdmonitionType, BibliographicType } from '../tree/nodes.js'

export const ADMONITION_TITLES: Readonly<Record<Exclude<AdmonitionType, 'admonition'>, string>> = {
  attention: 'Attention',
  caution: 'Caution',
  danger: 'Danger',
  error: 'Error',
  hint: 'Hint',
  important: 'Important',
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
}

export const BIBLIOGRAPHIC_TITLES: Readonly<
  Record<BibliographicType | 'address' | 'authors', string>
> = {
  address: 'Address',
  author: 'Author',
  authors: 'Authors',
  contact: 'Contact',
  copyright: 'Copyright',
  date: 'Date',
  organization: 'Organization',
  revision: 'Revision',
  status: 'Status',
  version: 'Version',
}

/** What Sphinx says before a version; the directive's hyphens do not count. */
export const VERSION_WORDS: ReadonlyMap<string, string> = new Map([
  ['versionadded', 'Added in version'],
  ['versionchanged', 'Changed in version'],
  ['deprecated', 'Deprecated since version'],
  ['versiondeprecated', 'Deprecated since version'],
  ['versionremoved', 'Removed in version'],
])

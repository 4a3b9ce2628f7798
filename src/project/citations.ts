/**
 * Citations are the project's: a reference leads to the one of its label, on whatever page it stands.
 *
 * Source: Sphinx, "Citations".
 */
import type { Citation, CitationReference } from '../tree/nodes.js'
import type { Indexing } from './indexing.js'
import { readableText } from './walk.js'

/** What a reference to a citation is as a role. */
export const CITATION_ROLE = 'citation:ref'

/** The label that a reference to a citation gives. */
export function citedLabel({ children, refname = '' }: CitationReference): string {
  return children.map(readableText).join('') || refname
}

export function noteCitation(node: Citation, { objects }: Indexing): void {
  const [anchor] = node.ids ?? []
  const label = node.children.find(({ type }) => type === 'label')
  if (anchor === undefined || !label) return
  const name = readableText(label)
  objects.push({ domain: 'citation', type: 'ref', name, anchor, position: node.position })
}

/** A reference that leads nowhere on its page. */
export function noteCited(node: CitationReference, { asks }: Indexing): void {
  if (node.refid !== undefined) return
  asks.push({ role: CITATION_ROLE, target: citedLabel(node), position: node.position })
}

/**
 * Target notes of a PEP: footnotes for external targets, in a section "References" at the end.
 *
 * Source: docutils' `peps.TargetNotes`.
 */
import { parent, text } from '../../tree/builders.js'
import type { Pending, Section } from '../../tree/nodes.js'
import { plainText } from '../../tree/plain-text.js'
import type { ResolveContext, Transform } from '../transform.js'
import { makeTargetNotes } from './target-notes.js'

export const pepTargetNotes: Transform = {
  name: 'peps.TargetNotes',
  priority: 520,
  apply(context) {
    const section = findReferences(context) ?? addReferences(context)
    const { end } = context.document.position
    const pending: Pending = {
      type: 'pending',
      transform: 'references.TargetNotes',
      details: {},
      position: { start: end, end },
    }
    context.editing.append(section, makeTargetNotes(context, pending))
    if (section.children.length === 1) context.editing.remove(section)
  },
}

/** The sections that end the document, last one first. */
function lastSections({ document }: ResolveContext): Section[] {
  const sections: Section[] = []
  for (const node of document.children.toReversed()) {
    if (node.type !== 'section') break
    sections.push(node)
  }
  return sections
}

function titleWords(section: Section): string[] {
  const [title] = section.children
  return title ? plainText(title).toLowerCase().split(/\s+/) : []
}

function findReferences(context: ResolveContext): Section | undefined {
  return lastSections(context).find((section) => titleWords(section).includes('references'))
}

/** A new section at the end, or before the last one about copyright. */
function addReferences(context: ResolveContext): Section {
  const { document, editing } = context
  const position = { start: document.position.end, end: document.position.end }
  const title = parent('title', [text('References', position)], position)
  const section: Section = parent('section', [title], position)
  context.setId(section)
  const copyright = lastSections(context).findLast((other) =>
    titleWords(other).includes('copyright'),
  )
  const index = copyright ? document.children.indexOf(copyright) : document.children.length
  editing.insert(document, index, [section])
  return section
}

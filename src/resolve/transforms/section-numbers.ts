/**
 * Numbers the titles of sections.
 *
 * Source: "Automatic Section Numbering"; docutils' `parts.SectNum`.
 */
import { parent, text } from '../../tree/builders.js'
import type { Document, Pending, Section } from '../../tree/nodes.js'
import type { PendingTransform, ResolveContext } from '../transform.js'

/** Three no-break spaces, as docutils puts between number and title. */
const GAP = '\u00a0\u00a0\u00a0'

interface Numbering {
  readonly context: ResolveContext
  readonly maxDepth: number
  readonly start: number
  readonly prefix: string
  readonly suffix: string
}

export const sectionNumbers: PendingTransform = {
  name: 'parts.SectNum',
  priority: 710,
  apply(context, pendings) {
    for (const pending of pendings) {
      context.editing.remove(pending)
      if (context.options.sectionNumbers)
        numberSections(numberingOf(context, pending), context.document, [])
    }
  },
}

function numberingOf(context: ResolveContext, pending: Pending): Numbering {
  const { depth, start, prefix, suffix } = pending.details
  return {
    context,
    maxDepth: typeof depth === 'number' ? depth : Infinity,
    start: typeof start === 'number' ? start : 1,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
  }
}

function numberSections(
  numbering: Numbering,
  node: Document | Section,
  outer: readonly number[],
): void {
  let number = outer.length > 0 ? 1 : numbering.start
  for (const section of node.children) {
    if (section.type !== 'section') continue
    const numbers = [...outer, number++]
    const title = section.children[0]
    if (title?.type === 'title') {
      const label = numbering.prefix + numbers.join('.') + numbering.suffix + GAP
      const { position } = title
      const generated = parent('generated', [text(label, position)], position)
      numbering.context.editing.insert(title, 0, [{ ...generated, classes: ['sectnum'] }])
      title.auto = 1
    }
    if (numbers.length < numbering.maxDepth) numberSections(numbering, section, numbers)
  }
}

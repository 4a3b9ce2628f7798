/** The inline elements that hold text; images, messages and raw text stand beside them. */
import type { InlineNode } from './inline-nodes.js'

export const INLINE_TYPES = [
  'emphasis',
  'strong',
  'literal',
  'title_reference',
  'abbreviation',
  'acronym',
  'superscript',
  'subscript',
  'math',
  'inline',
  'generated',
  'reference',
  'target',
  'footnote_reference',
  'citation_reference',
  'substitution_reference',
  'problematic',
  'interpreted_text',
] as const satisfies readonly InlineNode['type'][]

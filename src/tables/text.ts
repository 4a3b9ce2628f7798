/** Plain text of nodes, as a reader sees it: no comments, no messages, no footnote marks. */
import type { AnyNode } from '../tree/nodes.js'

const UNSEEN: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'comment',
  'system_message',
  'footnote_reference',
  'citation_reference',
  'substitution_definition',
  'pending',
  'raw',
  'label',
])

const INLINE: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
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
  'substitution_reference',
  'problematic',
  'interpreted_text',
])

/** Text of the nodes, blocks divided by a blank, white space squashed. */
export function plainText(nodes: readonly AnyNode[]): string {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'paragraph' && only.children.length === 1) {
    const [text] = only.children
    if (text?.type === 'text') return squash(text.value)
  }
  const parts: string[] = []
  collect(nodes, parts)
  return squash(parts.join(''))
}

export function squash(text: string): string {
  return UNSQUASHED.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** White space other than single blanks between words. */
const UNSQUASHED = /[^\S ]|^ | $| {2}/

function collect(nodes: readonly AnyNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value)
    else if (UNSEEN.has(node.type)) continue
    else if (node.type === 'image') parts.push(node.alt ?? '')
    else if ('children' in node) {
      collect(node.children, parts)
      if (!INLINE.has(node.type)) parts.push(' ')
    }
  }
}

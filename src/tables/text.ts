/** Plain text of nodes, as a reader sees it: no comments, no messages, no footnote marks. */
import { childrenOf } from '../tree/children.js'
import type { AnyNode } from '../tree/nodes.js'
import { squash } from '../tree/squash.js'

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
  const only = onlyText(nodes)
  if (only !== undefined) return squash(only)
  const reading: Reading = { text: '', isApart: false }
  read(nodes, reading)
  return squash(reading.text)
}

interface Reading {
  text: string
  /** Whether a block began or ended since the text. */
  isApart: boolean
}

/** The text of nodes that hold nothing else, as those of most cells do. */
function onlyText(nodes: readonly AnyNode[]): string | undefined {
  const node = nodes.length === 1 ? nodes[0] : undefined
  if (node?.type === 'text') return node.value
  return node?.type === 'paragraph' || node?.type === 'title' ? onlyText(node.children) : undefined
}

function read(nodes: readonly AnyNode[], reading: Reading): void {
  for (const node of nodes) {
    if (node.type === 'text') add(node.value, reading)
    else if (node.type === 'image') add(node.alt ?? '', reading)
    else if (INLINE.has(node.type)) read(childrenOf(node), reading)
    else if (!UNSEEN.has(node.type)) {
      reading.isApart = true
      read(childrenOf(node), reading)
      reading.isApart = true
    }
  }
}

function add(value: string, reading: Reading): void {
  if (reading.isApart && reading.text !== '') reading.text += ' '
  reading.isApart = false
  reading.text += value
}

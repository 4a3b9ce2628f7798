/**
 * What may have a number: figures, tables and code that have a caption, and equations that have a label,
 * in document order.
 *
 * Source: Sphinx, `numfig`; what its standard domain takes for enumerable.
 */
import { titleOf } from '../tree/children.js'
import type { AnyNode } from '../tree/nodes.js'
import type { Indexing } from './indexing.js'
import { equationAnchor } from './objects.js'

export type CaptionKind = 'figure' | 'table' | 'code-block' | 'equation'

export interface CaptionEntry {
  readonly kind: CaptionKind
  readonly ids: readonly string[]
  /** Place in `sections` of the section that it stands in; absent before all of them. */
  readonly section?: number
  /** How many entries of the page's toctrees stand before it. */
  readonly entriesBefore: number
}

/** What a node is that has a caption or a label; undefined for any other. */
export function captionKind(node: AnyNode): CaptionKind | undefined {
  switch (node.type) {
    case 'table':
      return titleOf(node) && 'table'
    case 'figure':
      return node.children.some(({ type }) => type === 'caption') ? 'figure' : undefined
    case 'literal_block':
      return node.caption ? 'code-block' : undefined
    case 'math_block':
      return node.label ? 'equation' : undefined
    default:
      return undefined
  }
}

/** Adds a node to the captions of its page, if it has one. */
export function noteCaption(node: Captioned, { captions, section, toctree }: Indexing): void {
  const kind = captionKind(node)
  if (!kind) return
  const place = section === undefined ? {} : { section }
  const ids = node.type === 'math_block' ? [equationAnchor(node.label ?? '')] : (node.ids ?? [])
  captions.push({ kind, ids, ...place, entriesBefore: toctree.length })
}

type Captioned = Extract<AnyNode, { type: 'table' | 'figure' | 'literal_block' | 'math_block' }>

/**
 * Keeps the markup of a reference that a transform may have to give back as written, because what it
 * refers to turns out not to be there.
 */
import type { InlineNode } from '../../tree/nodes.js'
import { restoreBackslashes } from '../escape.js'
import type { InlineMatch, InlineState } from './state.js'

export function keepSource(state: InlineState, node: InlineNode, match: InlineMatch): void {
  switch (node.type) {
    case 'reference': {
      if (node.refuri !== undefined) return
      const [child] = node.children
      if (child?.type === 'substitution_reference') child.rawsource = sourceOf(state, match)
      else node.rawsource = sourceOf(state, match)
      return
    }
    case 'footnote_reference':
    case 'citation_reference':
    case 'substitution_reference':
      node.rawsource = sourceOf(state, match)
      return
    default:
  }
}

function sourceOf({ text }: InlineState, { start, end }: InlineMatch): string {
  return restoreBackslashes(text.slice(start, end))
}

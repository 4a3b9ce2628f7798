/** A figure: its image, then caption and legend. */
import type { RootContent } from 'mdast'
import type { Figure } from '../../tree/nodes.js'
import type { MdastState } from './state.js'
import { anchored } from './tags.js'
import { captionParagraph } from './text.js'

export function figure(node: Figure, state: MdastState): RootContent[] {
  const blocks = node.children.flatMap((child) => {
    if (child.type === 'caption') return captionParagraph(state.inlines(child.children))
    return child.type === 'legend' ? state.blocks(child.children) : state.blocks([child])
  })
  return anchored(node, blocks, state)
}

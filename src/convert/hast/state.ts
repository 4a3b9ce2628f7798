/** What handlers of the conversion to hast work with. */
import type { Element, ElementContent } from 'hast'
import type { BlockNode, CommonAttributes, InlineNode } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { convertNode, type Handlers } from '../handlers.js'
import { element } from './element.js'

export type BlockHandlers = Handlers<BlockNode, HastState, ElementContent>
export type InlineHandlers = Handlers<InlineNode, HastState, ElementContent>

export interface HastState {
  readonly conversion: Conversion
  /** Level of the next heading, from 1. */
  readonly level: number
  blocks(nodes: readonly BlockNode[]): ElementContent[]
  inlines(nodes: readonly InlineNode[]): ElementContent[]
  /** The state for what is below a heading of this one. */
  atLevel(level: number): HastState
  /** Puts the first id of a node on its element, and a place for each further one before it. */
  identify(node: CommonAttributes, target: Element): ElementContent[]
  /** As `identify`, with the further places inside the element. */
  identifyInside(node: CommonAttributes, target: Element): ElementContent[]
}

export interface HastStateOptions {
  readonly conversion: Conversion
  readonly block: BlockHandlers
  readonly inline: InlineHandlers
}

export function createHastState(options: HastStateOptions): HastState {
  const { conversion, block, inline } = options
  /** An id stands once in a page, whatever the documents say. */
  const freeIds = (node: CommonAttributes): string[] => (node.ids ?? []).filter(conversion.takeId)
  const makePlaces = (ids: readonly string[]) => ids.map((id) => element('span', { id }, []))
  const atLevel = (level: number): HastState => {
    const state: HastState = {
      conversion,
      level,
      blocks: (nodes) =>
        nodes.flatMap((node) =>
          convertNode<BlockNode, HastState, ElementContent>(block, node, state),
        ),
      inlines: (nodes) =>
        nodes.flatMap((node) =>
          convertNode<InlineNode, HastState, ElementContent>(inline, node, state),
        ),
      atLevel,
      identify(node, target) {
        const [id, ...others] = freeIds(node)
        if (id !== undefined) target.properties = { id, ...target.properties }
        return [...makePlaces(others), target]
      },
      identifyInside(node, target) {
        const [id, ...others] = freeIds(node)
        if (id !== undefined) target.properties = { id, ...target.properties }
        target.children.unshift(...makePlaces(others))
        return [target]
      },
    }
    return state
  }
  return atLevel(1)
}

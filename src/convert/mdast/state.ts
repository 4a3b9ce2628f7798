/** What handlers of the conversion to mdast work with. */
import type { Element } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { BlockNode, InlineNode } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { convertNode, type Handlers } from '../handlers.js'
import type { HastState } from '../hast/state.js'
import type { MarkdownTables } from '../options.js'
import type { Flavor } from './flavor.js'
import { separateMarks } from './tags.js'
import { guardText, joinText } from './text.js'

export type BlockHandlers = Handlers<BlockNode, MdastState, RootContent>
export type InlineHandlers = Handlers<InlineNode, MdastState, PhrasingContent>

export interface MdastState extends MdastPlace {
  readonly conversion: Conversion
  readonly flavor: Flavor
  readonly tables: MarkdownTables
  /** For what has to be HTML within Markdown. */
  readonly hast: HastState
  readonly htmlTable: (table: Element) => string
  /** Ids that a link may lead to: labels, described objects, and what the page refers to. */
  readonly linked: ReadonlySet<string>
  readonly notes: NoteUse
  blocks(nodes: readonly BlockNode[]): RootContent[]
  inlines(nodes: readonly InlineNode[]): PhrasingContent[]
  at(place: Partial<MdastPlace>): MdastState
}

export interface MdastPlace {
  /** Level of the next heading, from 1. */
  readonly level: number
  /** In a list, a quotation or a cell, where alerts are not known. */
  readonly nested: boolean
  /** Line breaks in text are blanks: in headings and cells. */
  readonly oneLine: boolean
}

/** Which footnotes Markdown's own references, and links in HTML, lead to. */
export interface NoteUse {
  readonly fromMarkdown: Set<string>
  readonly fromHtml: Set<string>
}

export interface MdastStateOptions extends Omit<
  MdastState,
  'blocks' | 'inlines' | 'at' | keyof MdastPlace
> {
  readonly block: BlockHandlers
  readonly inline: InlineHandlers
}

export function createMdastState({ block, inline, ...shared }: MdastStateOptions): MdastState {
  const make = (place: MdastPlace): MdastState => {
    const state: MdastState = {
      ...shared,
      ...place,
      blocks: (nodes) =>
        nodes.flatMap((node) =>
          convertNode<BlockNode, MdastState, RootContent>(block, node, state),
        ),
      inlines(nodes) {
        const made = nodes.flatMap((node) =>
          convertNode<InlineNode, MdastState, PhrasingContent>(inline, node, state),
        )
        return guardText(separateMarks(joinText(made, place.oneLine), state), shared.flavor)
      },
      at: (changed) => make({ ...place, ...changed }),
    }
    return state
  }
  return make({ level: 1, nested: false, oneLine: false })
}

/**
 * One walk over a page, in document order, for all that the model reads of it beside its tables.
 */
import { plainText } from '../tables/text.js'
import { childrenOf, titleOf } from '../tree/children.js'
import { literalText } from '../tree/literal-text.js'
import type { Position } from '../source/position.js'
import type { AnyNode, Document, LiteralBlock, Title } from '../tree/nodes.js'
import {
  noteBlock,
  noteDirective,
  noteText,
  type Headings,
  type OperationLines,
} from './operations.js'
import { noteComment, type FoundComment } from './overrides/page-comments.js'

export interface PageWalk {
  readonly comments: FoundComment[]
  readonly operations: OperationLines
  /** The literal blocks outside of tables. */
  readonly blocks: ShownBlock[]
  /** Whether a section is called after the body of requests. */
  hasBodySection: boolean
}

export interface ShownBlock {
  readonly text: string
  readonly position: Position
  readonly above: Above | undefined
}

/** A heading or paragraph above a block, in the containers that are open, and what is above that. */
export interface Above {
  readonly node: AnyNode
  readonly above: Above | undefined
}

export function walkPage(tree: Document): PageWalk {
  const open: Title[] = []
  const walk: Walk = {
    open,
    headings: () => headingsOf(tree, open),
    comments: [],
    operations: { texts: [], blocks: [] },
    blocks: [],
    hasBodySection: false,
  }
  visit(tree.children, undefined, walk)
  return walk
}

interface Walk extends PageWalk {
  /** Titles of the sections that are open. */
  readonly open: Title[]
  readonly headings: Headings
}

function visit(nodes: readonly AnyNode[], outside: Above | undefined, walk: Walk): void {
  let above = outside
  let heading = outside
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'target':
      case 'table':
        break
      case 'paragraph':
        noteText(node, walk.headings, walk.operations)
        above = { node, above }
        break
      case 'line':
        noteText(node, walk.headings, walk.operations)
        break
      case 'title':
        above = { node, above }
        heading = above
        break
      case 'literal_block':
        visitBlock(node, above, walk)
        break
      case 'topic':
        // A table of contents says the titles again.
        if (!node.classes?.includes('contents')) visit(node.children, above, walk)
        break
      case 'comment':
        noteComment(node, walk.comments)
        break
      case 'section': {
        const title = titleOf(node)
        if (title) {
          walk.open.push(title)
          // What is said in a title is of its own section, and of none beside it.
          noteText(title, () => [...walk.headings(), ''], walk.operations)
          walk.hasBodySection ||= isOfBody(title)
        }
        above = heading
        visit(node.children, above, walk)
        if (title) walk.open.pop()
        break
      }
      default: {
        if (node.type === 'directive') {
          noteComment(node, walk.comments)
          noteDirective(node, walk.headings, walk.operations)
        }
        visit(childrenOf(node), above, node.type === 'system_message' ? blocksOnly(walk) : walk)
        const last = lastParagraph(node)
        if (last) above = { node: last, above }
      }
    }
  }
}

function isOfBody({ children }: Title): boolean {
  const first = children[0]
  return first?.type === 'text' && BODY.test(first.value)
}

const BODY = /^\s*(?:request|form) (?:body|elements|entities)\s*$/i

/** In the source that a message quotes an example is one still, and all else is void. */
function blocksOnly(walk: Walk): Walk {
  return { ...walk, comments: [], operations: { texts: [], blocks: [] } }
}

function visitBlock(node: LiteralBlock, above: Above | undefined, walk: Walk): void {
  const block = { text: literalText(node), position: node.position, above }
  noteBlock(block, walk.headings, walk.operations)
  walk.blocks.push(block)
}

function headingsOf({ title }: Document, open: readonly Title[]): string[] {
  const titles = open.map((node) => plainText([node]))
  return title === undefined ? titles : [title, ...titles]
}

function lastParagraph(node: AnyNode): AnyNode | undefined {
  let last: AnyNode | undefined = node
  while (last && last.type !== 'paragraph') last = childrenOf(last).at(-1)
  return last
}

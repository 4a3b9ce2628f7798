/**
 * A `glossary` as a definition list whose terms can be linked to.
 *
 * Several terms may share a definition, one a line. docutils reads that as a paragraph with an
 * indented block after it, so this is what is made into terms here.
 */
import { readableText } from '../../project/walk.js'
import { termAnchor } from '../../project/glossary.js'
import { parent, text } from '../../tree/builders.js'
import type {
  BlockNode,
  Definition,
  DefinitionList,
  DefinitionListItem,
  Directive,
  InlineNode,
  Term,
} from '../../tree/nodes.js'
import { container } from './build.js'
import { append } from '../../tree/append.js'

export function lowerGlossary(node: Directive): BlockNode[] {
  const out: BlockNode[] = []
  let items: DefinitionListItem[] = []
  const flush = (): void => {
    if (items.length > 0) out.push(parent('definition_list', items, node.position))
    items = []
  }
  const blocks = node.children.filter((child) => child.type !== 'system_message')
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    const next = blocks[index + 1]
    if (block?.type === 'definition_list') append(items, itemsOf(block).map(withAnchors))
    else if (block?.type === 'paragraph' && next?.type === 'block_quote') {
      items.push(sharedItem(block.children, next.children, node))
      index++
    } else if (block) {
      flush()
      out.push(block)
    }
  }
  flush()
  return [container(node, out)]
}

function itemsOf(list: DefinitionList): DefinitionListItem[] {
  return list.children.filter((child) => child.type === 'definition_list_item')
}

function withAnchors(item: DefinitionListItem): DefinitionListItem {
  const children = item.children.map((child) =>
    child.type === 'term' && !child.ids
      ? { ...child, ids: [termAnchor(readableText(child))] }
      : child,
  )
  return { ...item, children }
}

function sharedItem(
  lines: InlineNode[],
  blocks: BlockNode[],
  { position }: Directive,
): DefinitionListItem {
  const terms = splitLines(lines).map((children): Term => {
    const term = parent('term', children, position)
    return { ...term, ids: [termAnchor(readableText(term))] }
  })
  const definition: Definition = parent('definition', blocks, position)
  return parent('definition_list_item', [...terms, definition], position)
}

/** Inline nodes cut where the text between markup breaks its line. */
function splitLines(nodes: readonly InlineNode[]): InlineNode[][] {
  const lines: InlineNode[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text') {
      lines.at(-1)?.push(node)
      continue
    }
    node.value.split('\n').forEach((value, index) => {
      if (index > 0) lines.push([])
      if (value !== '') lines.at(-1)?.push(text(value, node.position))
    })
  }
  return lines.filter((line) => line.length > 0)
}

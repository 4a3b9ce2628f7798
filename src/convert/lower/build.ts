/** Makes the docutils nodes that directives and roles of Sphinx become. */
import { parent, text } from '../../tree/builders.js'
import type {
  Admonition,
  BlockNode,
  BulletList,
  Container,
  Directive,
  InlineNode,
  LiteralBlock,
  Paragraph,
  Reference,
  Rubric,
} from '../../tree/nodes.js'
import type { Position } from '../../source/position.js'

export function paragraph(children: InlineNode[], position: Position): Paragraph {
  return parent('paragraph', children, position)
}

export function rubric(value: string, position: Position): Rubric {
  return parent('rubric', [text(value, position)], position)
}

/**
 * Text that was kept as it is written, such as an option's value: what stands in back-quotes, also
 * with a role before it, becomes a literal. Nothing else is read.
 */
export function writtenText(value: string, position: Position): InlineNode[] {
  const parts: InlineNode[] = []
  let end = 0
  const addText = (upTo: number) => {
    if (upTo > end) parts.push(text(value.slice(end, upTo), position))
  }
  for (const found of value.matchAll(LITERAL)) {
    addText(found.index)
    const literal = text(found[1] ?? found[2] ?? '', position)
    parts.push(parent('literal', [literal], position))
    end = found.index + found[0].length
  }
  addText(value.length)
  return parts
}

/** Bounded, so that what looks like a role again and again costs no more than its length. */
const LITERAL = /``([^`]+(?:`[^`]+)*)``|(?::[\w.+:-]{1,60}:)?`([^`]+)`/g

/** Blocks that belong together, under the directive's name as a class. */
export function container(node: Directive, children: BlockNode[], ...classes: string[]): Container {
  const { ids, names, position } = node
  return {
    ...parent('container', children, position),
    classes: [node.name.replaceAll(':', '-'), ...classes],
    ...(ids ? { ids } : {}),
    ...(names ? { names } : {}),
  }
}

/** An admonition with a title of its own. */
export function titled(node: Directive, title: string, children: BlockNode[]): Admonition {
  const { position } = node
  const heading = parent('title', [text(title, position)], position)
  return {
    type: 'admonition',
    children: [heading, ...children],
    position,
    classes: [node.name],
    ...(node.ids ? { ids: node.ids } : {}),
  }
}

export function literalBlock(value: string, position: Position, language?: string): LiteralBlock {
  return {
    type: 'literal_block',
    'xml:space': 'preserve',
    children: [text(value, position)],
    position,
    ...(language ? { language } : {}),
  }
}

/** A link, or its text where there is no address. */
export function link(uri: string | undefined, children: InlineNode[], position: Position) {
  if (uri === undefined) return parent('inline', children, position)
  const reference: Reference = {
    ...parent('reference', children, position),
    refuri: uri,
    internal: true,
  }
  return reference
}

export function bulletList(items: BlockNode[][], position: Position): BulletList {
  const children = items.map((blocks) => parent('list_item', blocks, position))
  return parent('bullet_list', children, position)
}

/**
 * Line breaks between block elements, so that one changed row or paragraph is one changed line.
 * White space between them means nothing in HTML; within text and `pre` nothing is touched.
 */
import type { Element, ElementContent, Root } from 'hast'

const BLOCKS = new Set(
  `address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr
  ul`.split(/\s+/),
)
const LINE_BREAK: ElementContent = { type: 'text', value: '\n' }

export function breakLines<Node extends Root | Element>(node: Node): Node {
  for (const child of node.children) if (child.type === 'element') breakLines(child)
  const { children } = node
  if (!children.some(isBlock) || !children.every((child) => isBlock(child) || isImage(child))) {
    return node
  }
  const broken = children.flatMap((child) => [{ ...LINE_BREAK }, child])
  node.children = node.type === 'element' ? [...broken, { ...LINE_BREAK }] : broken.slice(1)
  return node
}

function isBlock(node: Root['children'][number]): boolean {
  if (node.type === 'raw') return true
  return node.type === 'element' && (BLOCKS.has(node.tagName) || isPlace(node))
}

/** An image beside blocks is one itself. */
function isImage(node: Root['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'img'
}

/** An empty element that links lead to. */
function isPlace(node: Element): boolean {
  return node.tagName === 'span' && node.children.length === 0
}

/**
 * The line that docutils gives to a message about a node: that of the nearest node around it that
 * docutils knows the line of.
 */
import type { AnyNode, Document, NodeType } from '../tree/nodes.js'
import type { Point } from '../source/position.js'
import { isAdmonition } from './classes-of-nodes.js'
import type { Editing } from './editing.js'
import { lineAfter } from './end-line.js'
import { holdsText } from '../tree/plain-text.js'

/** Nodes that docutils makes without a place of their own: what is around them has one. */
const NO_PLACE: ReadonlySet<NodeType> = new Set<NodeType>([
  'definition',
  'field_name',
  'field_body',
  'label',
  'entry',
  'row',
  'tbody',
  'thead',
  'tgroup',
  'option_group',
  'option',
  'description',
  'legend',
])
/** Nodes of which docutils knows the file and no line. */
const NO_LINE: ReadonlySet<NodeType> = new Set<NodeType>([
  'list_item',
  'definition_list',
  'option_list_item',
  'table',
  'figure',
  'image',
  'reference',
])

/** Finds lines in a document as the parser left it; a message about nothing has that of its end. */
export function createLineFinder(
  document: Document,
  editing: Editing,
): (node: AnyNode | undefined) => number | undefined {
  const end = lineAfter(document)
  const lastLine = document.position.end.line - (document.position.end.column === 1 ? 1 : 0)

  const nodes = editing.nodes()
  let sorted: readonly Point[] | undefined

  /** Where blocks began in the document as it was read, in order; few messages ask for it. */
  function starts(): readonly Point[] {
    sorted ??= nodes
      .filter(({ type }) => type !== 'text')
      .map(({ position }) => position.start)
      .sort((a, b) => a.offset - b.offset)
    return sorted
  }

  /** Where docutils' parser stood after a node: on the last of the blank lines below it. */
  function lineBelow({ position }: AnyNode): number {
    const next = starts()[firstAfter(starts(), position.end.offset)]
    return next ? next.line - 1 : lastLine
  }

  function ownLine(node: AnyNode): number | undefined {
    const { line } = node.position.start
    switch (node.type) {
      case 'pending':
      case 'rubric':
        return lineBelow(node)
      case 'term':
      case 'classifier':
        return lineBelow(editing.parentOf(node) ?? node) - 1
      case 'title':
        return editing.parentOf(node)?.type === 'table' ? line : line + 1
      case 'section': {
        const [title] = node.children
        return title ? title.position.start.line + 1 : line
      }
      default:
        return NO_LINE.has(node.type) || isAdmonition(node.type) ? undefined : line
    }
  }

  return (node) => {
    for (let at = node; at && at.type !== 'document';) {
      const around = editing.lastParentOf(at)
      const inText = around !== undefined && holdsText(around.type)
      if (!inText && !NO_PLACE.has(at.type)) return ownLine(at)
      at = around
    }
    return end
  }
}

/** The index of the first of some points in order that lies behind an offset. */
function firstAfter(points: readonly Point[], offset: number): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.offset ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

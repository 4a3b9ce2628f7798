/** A page with its numbers: before the titles of sections, before captions, and beside equations. */
import { parent, text } from '../tree/builders.js'
import { cloneReplacing } from '../tree/clone.js'
import type { AnyNode, Document, Inline, Section } from '../tree/nodes.js'
import type { Position } from '../source/position.js'
import { captionKind } from './captions.js'
import { sectionLabel, type PageNumbers } from './numbering.js'

/** The tree with numbers in it; the same one where it has none. */
export function withNumbers(tree: Document, numbers: PageNumbers | undefined): Document {
  if (!numbers) return tree
  let captions = 0
  const inside = <Node extends AnyNode>(node: Node): Node => cloneReplacing(node, replace)
  return withSectionNumber(inside(tree), numbers)

  function replace(node: AnyNode): AnyNode | undefined {
    if (node.type === 'section') return withSectionNumber(inside(node), numbers)
    if (!captionKind(node)) return undefined
    const label = numbers?.captions[captions++]
    const made = inside(node)
    return label === undefined ? made : withLabel(made, label)
  }
}

function withSectionNumber<Node extends Document | Section>(
  node: Node,
  numbers: PageNumbers | undefined,
): Node {
  const number = node.ids
    ?.map((id) => numbers?.sections.get(id))
    .find((found) => found !== undefined)
  if (number === undefined) return node
  return cloneReplacing(node, (child) =>
    child.type === 'title' ? before(child, sectionLabel(number), 'section-number') : child,
  )
}

function withLabel(node: AnyNode, label: string): AnyNode {
  if (node.type === 'math_block') return { ...node, number: label }
  if (node.type === 'literal_block' && node.caption !== undefined)
    return { ...node, caption: label + node.caption }
  return cloneReplacing(node, (child) =>
    child.type === 'title' || child.type === 'caption'
      ? before(child, label, 'caption-number')
      : child,
  )
}

type Titled = Extract<AnyNode, { type: 'title' | 'caption' }>

function before(node: Titled, label: string, name: string): Titled {
  return { ...node, children: [numberNode(label, name, node.position), ...node.children] }
}

function numberNode(label: string, name: string, position: Position): Inline {
  return { ...parent('inline', [text(label, position)], position), classes: [name] }
}

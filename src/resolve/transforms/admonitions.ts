/** Turns `note`, `tip` and the like into generic admonitions with a title (`writer_aux.Admonitions`). */
import { parent, text } from '../../tree/builders.js'
import type { Admonition } from '../../tree/nodes.js'
import { isAdmonition } from '../classes-of-nodes.js'
import type { AnyNode } from '../../tree/nodes.js'
import type { Transform } from '../transform.js'

export const admonitions: Transform = {
  name: 'writer_aux.Admonitions',
  priority: 920,
  apply({ editing, language }) {
    for (const node of editing.nodes()) {
      if (!isAdmonitionNode(node)) continue
      node.classes = [...(node.classes ?? []), node.type]
      if (node.type === 'admonition') continue
      const { position } = node
      const title = parent(
        'title',
        [text(language.labels[node.type] ?? node.type, position)],
        position,
      )
      const generic: Admonition = {
        ...node,
        type: 'admonition',
        children: [title, ...node.children],
      }
      editing.replace(node, [generic])
    }
  },
}

function isAdmonitionNode(node: AnyNode): node is Admonition {
  return isAdmonition(node.type)
}

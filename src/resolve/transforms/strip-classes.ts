/** Removes elements, or class values, that the options name (`StripClassesAndElements`). */
import { isElement } from '../editing.js'
import type { Transform } from '../transform.js'

export const stripClasses: Transform = {
  name: 'universal.StripClassesAndElements',
  priority: 420,
  apply({ editing, options }) {
    const elements = new Set(options.stripElementsWithClasses)
    const values = new Set(options.stripClasses)
    if (elements.size === 0 && values.size === 0) return
    for (const node of editing.nodes()) {
      if (!isElement(node) || !node.classes) continue
      if (node.classes.some((value) => elements.has(value))) editing.remove(node)
      const kept = node.classes.filter((value) => !values.has(value))
      if (kept.length > 0) node.classes = kept
      else delete node.classes
    }
  },
}

/** Removes comments, where the options ask for it. */
import type { Transform } from '../transform.js'

export const stripComments: Transform = {
  name: 'universal.StripComments',
  priority: 740,
  apply({ editing, options }) {
    if (!options.stripComments) return
    editing.replaceAll(new Map(editing.ofType('comment').map((node) => [node, []])))
  },
}

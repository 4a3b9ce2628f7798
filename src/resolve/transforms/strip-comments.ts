/** Removes comments, where the options ask for it. */
import { allOfType } from '../editing.js'
import type { Transform } from '../transform.js'

export const stripComments: Transform = {
  name: 'universal.StripComments',
  priority: 740,
  apply({ document, editing, options }) {
    if (!options.stripComments) return
    editing.replaceAll(new Map(allOfType(document, 'comment').map((node) => [node, []])))
  },
}

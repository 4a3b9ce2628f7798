/** Removes comments, where the options ask for it. */
import { allOfType } from '../editing.js'
import type { Transform } from '../transform.js'

export const stripComments: Transform = {
  name: 'universal.StripComments',
  priority: 740,
  apply({ document, editing, options }) {
    if (options.stripComments)
      for (const node of allOfType(document, 'comment')) editing.remove(node)
  },
}

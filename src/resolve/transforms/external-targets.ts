/** Gives references by name the address of the external target of that name. */
import { noteReferenced, point, referrersByName } from '../references.js'
import type { Transform } from '../transform.js'

export const externalTargets: Transform = {
  name: 'references.ExternalTargets',
  priority: 640,
  apply(context) {
    for (const target of context.editing.ofType('target')) {
      const { refuri } = target
      if (refuri === undefined) continue
      for (const name of target.names ?? []) {
        const referrers = referrersByName(context, name)
        if (referrers.length > 0) noteReferenced(context, target, { name })
        for (const referrer of referrers) {
          if (!context.resolved.has(referrer)) point(context, referrer, { refuri })
        }
      }
    }
  },
}

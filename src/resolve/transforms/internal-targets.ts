/** Gives references by name the id of the internal target of that name. */
import { noteReferenced, point, referrersByName } from '../references.js'
import type { Transform } from '../transform.js'

export const internalTargets: Transform = {
  name: 'references.InternalTargets',
  priority: 660,
  apply(context) {
    for (const target of context.editing.ofType('target')) {
      if (target.refuri !== undefined || target.refid !== undefined) continue
      for (const name of target.names ?? []) {
        const referrers = referrersByName(context, name)
        if (referrers.length > 0) noteReferenced(context, target, { name })
        const refid = context.registry.nameIds.get(name)
        for (const referrer of referrers) {
          if (context.resolved.has(referrer)) continue
          if (refid) point(context, referrer, { refid })
          else context.resolved.add(referrer)
        }
      }
    }
  },
}

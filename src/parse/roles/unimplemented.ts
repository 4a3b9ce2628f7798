/** Roles that docutils names and does not have. */
import type { Role } from '../role.js'
import { refuseRole } from './refuse.js'

export const unimplemented: Role = {
  run(call, context) {
    return refuseRole(call, context, {
      code: 'role-not-implemented',
      level: 'error',
      message: `Interpreted text role "${call.name}" not implemented.`,
    })
  },
}

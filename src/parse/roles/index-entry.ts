/** `:index:`, which docutils does not have and Sphinx does. */
import type { Role } from '../role.js'
import { keptRole } from './kept.js'
import { unimplemented } from './unimplemented.js'

export const index: Role = {
  run(call, context) {
    const role = context.options.dialect === 'sphinx' ? keptRole : unimplemented
    return role.run(call, context)
  },
}

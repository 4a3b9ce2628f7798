/** Classes that the `role` directive gave, as an attribute of the role's node. */
import type { CommonAttributes } from '../../tree/nodes.js'
import type { RoleCall } from '../role.js'

export function classesOf({ options }: RoleCall): Pick<CommonAttributes, 'classes'> {
  const given = options['class']
  if (!Array.isArray(given)) return {}
  const classes = given.filter((name) => typeof name === 'string')
  return classes.length === 0 ? {} : { classes }
}

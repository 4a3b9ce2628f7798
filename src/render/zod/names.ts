/** The names of schemas beside their types: `ServerSchema` for `Server`, unless a type has that name. */
import type { Names, Naming } from '../scope.js'

export interface SchemaNames extends Names {
  readonly name: string
  readonly schema: string
}

export const schemaNaming: Naming<SchemaNames> = {
  names({ name }, claim) {
    const schema = claim(`${name}Schema`)
    const exported = [
      { kind: 'type', name },
      { kind: 'value', name: schema },
    ] as const
    return { name, schema, exported }
  },
}

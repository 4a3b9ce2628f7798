/** The names of schemas beside their types, given for all that stands together at once. */
import type { ExportKind } from '../reexports.js'
import type { FileType } from '../type-files.js'

export interface SchemaNames {
  readonly name: string
  readonly schema: string
}

export interface SchemaScope {
  /** Of a declaration, by its unique name. */
  of(declaration: string): SchemaNames
  readonly taken: ReadonlySet<string>
}

/** `ServerSchema` for `Server`, unless a type has that name. */
export function schemaScope(types: readonly Pick<FileType, 'name' | 'declaration'>[]): SchemaScope {
  const taken = new Set(types.map(({ name }) => name))
  const names = new Map<string, SchemaNames>()
  for (const { name, declaration } of types) {
    let schema = `${name}Schema`
    while (taken.has(schema)) schema += '_'
    taken.add(schema)
    names.set(declaration.name, { name, schema })
  }
  return {
    of: (name) => names.get(name) ?? { name, schema: `${name}Schema` },
    taken,
  }
}

/** The names that a declaration exports, in an order that is the same in every scope. */
export function exportedSchemaNames({
  name,
  schema,
}: SchemaNames): readonly { readonly kind: ExportKind; readonly name: string }[] {
  return [
    { kind: 'type', name },
    { kind: 'value', name: schema },
  ]
}

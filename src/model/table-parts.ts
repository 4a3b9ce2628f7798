/** What the rows of a table became: one type, or one for each of the places that they name. */
import type { Field, TableModel } from './types.js'

export function hasType({ declaration, parts }: TableModel, type: string): boolean {
  return parts ? parts.some((part) => part.declaration === type) : declaration === type
}

/** The fields of the table that a type has of it. */
export function fieldsOfType({ parts, fields }: TableModel, type: string): readonly Field[] {
  const part = parts?.find(({ declaration }) => declaration === type)
  return part ? part.fields.flatMap((at) => fields[at] ?? []) : fields
}

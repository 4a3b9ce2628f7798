/**
 * The fields of a record, each name once. A second row of the same name is reported and left out,
 * because no format has a place for it.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { distinctCount } from '../model/collections.js'
import type { Field, RecordDeclaration } from '../model/types.js'

export function distinctFields(
  declaration: RecordDeclaration,
  report: (diagnostic: Diagnostic) => void,
): readonly Field[] {
  const { fields } = declaration
  if (distinctCount(fields.map(({ name }) => name)) === fields.length) return fields
  const byName = new Map<string, Field>()
  for (const field of fields) {
    const first = byName.get(field.name)
    if (first) report(duplicate(field, first, declaration))
    else byName.set(field.name, field)
  }
  return [...byName.values()]
}

function duplicate(field: Field, first: Field, declaration: RecordDeclaration): Diagnostic {
  return {
    code: 'duplicate-field',
    level: 'warning',
    message: `“${declaration.name}” has two fields “${field.name}”; the first one is written.`,
    path: field.provenance.path,
    position: field.provenance.position,
    related: [
      {
        message: 'The first one is here.',
        path: first.provenance.path,
        position: first.provenance.position,
      },
    ],
  }
}

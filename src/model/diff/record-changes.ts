/** What changed in a record: a field is the same by its name, else by all the rest of its row. */
import { pushTo } from '../collections.js'
import type { Field, PageName, RecordDeclaration } from '../types.js'
import { declarationChange, partChange, type ModelChange } from './change.js'
import { fieldChanges } from './field-changes.js'
import { pairParts, type PartPair } from './part-pairs.js'
import { isSameType, type Directions, type TypeComparison } from './type-changes.js'

export function recordChanges(
  old: RecordDeclaration,
  now: RecordDeclaration,
  at: PageName,
  directions: Directions,
  types: TypeComparison,
): ModelChange[] {
  return [
    ...bodyChanges(old, now, at),
    ...[
      ...fieldPairs(old.fields, now.fields, types),
      ...fieldPairs(old.wildcards, now.wildcards, types),
    ].flatMap((pair) => changesOf(pair, at, directions, types)),
  ]
}

/** A table whose rows describe an element made its type an array. */
function bodyChanges(old: RecordDeclaration, now: RecordDeclaration, at: PageName): ModelChange[] {
  if ((old.arrayBody ?? false) === (now.arrayBody ?? false)) return []
  return [
    declarationChange(at, old, now, {
      weight: 'major',
      detail: now.arrayBody
        ? `${at.name} is an array of what it was`
        : `${at.name} was an array and is one element`,
    }),
  ]
}

function changesOf(
  { name, was, is, formerly }: PartPair<Field>,
  at: PageName,
  directions: Directions,
  types: TypeComparison,
): ModelChange[] {
  const base = partChange('field', at, name, was?.provenance, is?.provenance)
  if (!was) {
    const breaks = directions.isSent && is?.required === true
    const detail = `${breaks ? 'required ' : ''}${name} was added`
    return [{ ...base, change: 'added', weight: breaks ? 'major' : 'minor', detail }]
  }
  if (!is) return [{ ...base, change: 'removed', weight: 'major', detail: `${name} was removed` }]
  const changes = fieldChanges(was, is, directions, types).map((change) => ({ ...base, ...change }))
  if (formerly === undefined) return changes
  const detail = `${formerly} is called ${name} now`
  return [{ ...base, change: 'renamed', formerly, weight: 'major', detail }, ...changes]
}

function fieldPairs(
  old: readonly Field[],
  now: readonly Field[],
  types: TypeComparison,
): PartPair<Field>[] {
  const [before, after] = [byName(old), byName(now)]
  return pairParts(before, after, renamedFields(before, after, types))
}

type Fields = ReadonlyMap<string, Field>

function byName(fields: readonly Field[]): Fields {
  return new Map(fields.map((field) => [field.name, field]))
}

/** Old names that are gone to new ones with the same row, where no other gone or new field has it. */
function renamedFields(before: Fields, after: Fields, types: TypeComparison): Map<string, string> {
  const renamed = new Map<string, string>()
  const fresh = byRow(after, before)
  for (const [row, [was, ...others]] of byRow(before, after)) {
    const [is, ...more] = fresh.get(row) ?? []
    if (!was || !is || others.length + more.length > 0) continue
    if (isSameType(was.type, is.type, types)) renamed.set(was.name, is.name)
  }
  return renamed
}

/** The fields that others do not have, by what their rows say beside name and type. */
function byRow(fields: Fields, others: Fields): Map<string, Field[]> {
  const found = new Map<string, Field[]>()
  let at = 0
  for (const field of fields.values()) {
    at++
    if (others.has(field.name)) continue
    const { description, required, literals, constraints, default: usual, example } = field
    // A row without words is known by its place.
    const words = description === '' ? at : description
    pushTo(found, JSON.stringify([words, required, literals, constraints, usual, example]), field)
  }
  return found
}

/** What one example shows of one field, and the field with all that was seen of it. */
import type { Declaration, Field, RecordDeclaration, TypeExpression } from '../types.js'
import { sharesKey } from './bodies.js'
import type { JsonExample } from './find-examples.js'
import type { JsonNode } from './json.js'
import { valuesOf } from './ref-names.js'

/** What was seen of a field in all examples. */
export interface Sight {
  isNull: boolean
  isBlank: boolean
  isList: boolean
  isOne: boolean
}

type Declarations = ReadonlyMap<string, Declaration>

export function markField(field: Field, { isNull, isBlank, isList, isOne }: Sight): Field {
  const core = isList && !isOne ? asList(field.type) : field.type
  const type: TypeExpression = isBlank
    ? { kind: 'union', options: [core, { kind: 'string' }] }
    : core
  return { ...field, type, ...(isNull && { nullable: true }) }
}

/** A list of what the field holds, or of what it holds under each key. */
function asList(type: TypeExpression): TypeExpression {
  return (type.kind === 'map' || type.kind === 'object') && type.values
    ? { kind: type.kind, values: { kind: 'array', items: type.values } }
    : { kind: 'array', items: type }
}

/** Whether an object has a key of the record. */
export function isOf(node: JsonNode, record: RecordDeclaration): boolean {
  return (
    node.kind === 'object' &&
    sharesKey(
      node.entries.map(({ key }) => key),
      record,
    )
  )
}

export function sightOf(
  value: JsonNode,
  type: TypeExpression,
  of: JsonExample['of'],
  declarations: Declarations,
): keyof Sight | undefined {
  if (value.kind === 'null')
    return type.kind === 'null' || type.kind === 'unknown' ? undefined : 'isNull'
  // In a request an empty text may stand for whatever is to be filled in.
  if (value.kind === 'string' && value.value === '')
    return of === 'response' && (type.kind === 'ref' || type.kind === 'object')
      ? 'isBlank'
      : undefined
  const values = value.kind === 'object' ? valuesOf(type) : undefined
  if (values && value.kind === 'object')
    return sameSight(
      value.entries.map((entry) => entry.value),
      values,
      declarations,
    )
  return sizeSight(value, type, declarations)
}

/** What all values under the keys show; nothing where they differ. */
function sameSight(
  [first, ...others]: readonly JsonNode[],
  type: TypeExpression,
  declarations: Declarations,
): 'isOne' | 'isList' | undefined {
  const seen = first && sizeSight(first, type, declarations)
  return others.every((value) => sizeSight(value, type, declarations) === seen) ? seen : 'isOne'
}

/** Whether one record is shown, or a list of them. */
function sizeSight(
  value: JsonNode,
  type: TypeExpression,
  declarations: Declarations,
): 'isOne' | 'isList' | undefined {
  const record = type.kind === 'ref' ? declarations.get(type.name) : undefined
  if (record?.kind !== 'record') return undefined
  if (value.kind === 'object') return 'isOne'
  const isList =
    value.kind === 'array' &&
    value.items.length > 0 &&
    value.items.every((item) => isOf(item, record))
  return isList ? 'isList' : undefined
}

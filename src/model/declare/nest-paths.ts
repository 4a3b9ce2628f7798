/**
 * Fields whose names are paths, as nested records: `rules[x].name` becomes a field `name` of the
 * type that `rules` is an array of.
 */
import type { Field, TypeExpression } from '../types.js'
import { fillOpen, isOpen } from '../types/type-expression.js'
import { isWildcardName } from '../fields/wildcard.js'

export interface NestedRecord {
  /** Steps from the record that it is nested in. */
  readonly path: readonly string[]
  readonly fields: readonly Field[]
  /** Steps that stand for any key: `{axis}` of `axes.{axis}.speed`. */
  readonly wildcards: readonly Field[]
}

export interface NestedFields {
  readonly fields: readonly Field[]
  readonly nested: readonly NestedRecord[]
}

interface Node {
  field: Field | undefined
  isArray: boolean
  readonly children: Map<string, Node>
}

/** `typeOf` gives the type of the record nested at a path. */
export function nestPaths(
  fields: readonly Field[],
  typeOf: (path: readonly string[]) => TypeExpression,
): NestedFields {
  if (fields.every(({ path }) => path === undefined)) return { fields, nested: [] }
  const root = newNode()
  for (const field of fields) addField(root, field)
  const nested: NestedRecord[] = []
  return { fields: fieldsOf(root, [], nested, typeOf), nested }
}

function newNode(): Node {
  return { field: undefined, isArray: false, children: new Map() }
}

function addField(root: Node, field: Field): void {
  const steps = field.path ?? [field.name]
  const parts = field.path === undefined ? [field.name] : field.name.split(/\.|->|>/u)
  let node = root
  steps.forEach((step, index) => {
    const child = node.children.get(step) ?? newNode()
    node.children.set(step, child)
    if (index < steps.length - 1 && /\[/u.test(parts[index] ?? '')) child.isArray = true
    node = child
  })
  node.field ??= field
}

function fieldsOf(
  node: Node,
  path: readonly string[],
  nested: NestedRecord[],
  typeOf: (path: readonly string[]) => TypeExpression,
): Field[] {
  const fields: Field[] = []
  for (const [name, child] of node.children) {
    const own = [...path, name]
    if (child.children.size === 0) {
      if (child.field) fields.push({ ...child.field, name })
      continue
    }
    const below = fieldsOf(child, own, nested, typeOf)
    nested.push({
      path: own,
      fields: below.filter((field) => !isWildcardName(field.name)),
      wildcards: below.filter((field) => isWildcardName(field.name)),
    })
    const first = child.field ?? firstField(child)
    if (first) fields.push(parentField(first, name, child, typeOf(own)))
  }
  return fields
}

function parentField(field: Field, name: string, node: Node, inner: TypeExpression): Field {
  if (node.field) {
    const type = withoutGuess(node.field.type)
    const open =
      node.isArray && type.kind === 'object' ? { kind: 'array' as const, items: type } : type
    return {
      ...node.field,
      name,
      type: isOpen(open)
        ? fillOpen(open, () => inner)
        : open.kind === 'unknown'
          ? wrapped(inner, node)
          : open,
    }
  }
  return {
    name,
    rawName: field.rawName,
    required: null,
    type: wrapped(inner, node),
    rawType: '',
    description: '',
    constraints: {},
    provenance: field.provenance,
  }
}

/** The rows below say what is inside, and not a table that only seems to be about it. */
function withoutGuess(type: TypeExpression): TypeExpression {
  if (type.kind === 'array') return { kind: 'array', items: withoutGuess(type.items) }
  return type.kind === 'ref' && type.via === 'caption' ? { kind: 'object' } : type
}

function wrapped(inner: TypeExpression, { isArray }: Node): TypeExpression {
  return isArray ? { kind: 'array', items: inner } : inner
}

function firstField(node: Node): Field | undefined {
  for (const child of node.children.values()) {
    const found = child.field ?? firstField(child)
    if (found) return found
  }
  return undefined
}

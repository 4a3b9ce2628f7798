/**
 * The fields of a description as its domain means them: which argument a field is about, what is
 * said of it, and of which type it is where another field has that.
 *
 * Source: Sphinx, `DocFieldTransformer`.
 */
import type { Position } from '../../source/position.js'
import { astext } from '../../tree/astext.js'
import { text } from '../../tree/builders.js'
import type { BlockNode, Field, FieldList, InlineNode, SystemMessage } from '../../tree/nodes.js'
import { docFieldType, type DocFieldType } from './doc-field-types.js'

/** A field that the domain does not know, or not in this form. */
export interface OtherField {
  readonly kind: 'other'
  readonly field: Field
  /** Of a field for types: its text is the name of one. */
  readonly type?: DocFieldType
}

export interface SingleField {
  readonly kind: 'single'
  readonly type: DocFieldType
  readonly body: readonly BlockNode[]
  readonly position: Position
}

/** An argument, of which type it is, and what is said of it. */
export interface ItemField {
  readonly kind: 'item'
  readonly type: DocFieldType
  readonly argument: readonly InlineNode[]
  readonly argumentType: readonly InlineNode[]
  readonly body: readonly BlockNode[]
  readonly position: Position
}

export type DocField = OtherField | SingleField | ItemField

interface TypeField extends Omit<ItemField, 'kind'> {
  readonly kind: 'type'
  readonly field: Field
}

/**
 * Every field once: a type goes to the argument that another field describes, or is all that is
 * said of its argument.
 */
export function readDocFields(list: FieldList, domain: string): (DocField | SystemMessage)[] {
  const fields = list.children.map((child) =>
    child.type === 'field' ? readField(child, domain) : child,
  )
  const described = new Map<string, ItemField>()
  const types = new Map<string, TypeField>()
  for (const field of fields) {
    if (!('kind' in field)) continue
    if (field.kind === 'item') addFirst(described, field)
    if (field.kind === 'type') addFirst(types, field)
  }
  return fields.flatMap((field): (DocField | SystemMessage)[] => {
    if (!('kind' in field)) return [field]
    if (field.kind === 'item') return [withType(field, described, types)]
    if (field.kind !== 'type') return [field]
    const owner = described.get(keyOf(field))
    const isFirst = types.get(keyOf(field)) === field
    if (!isFirst || (owner && owner.argumentType.length > 0)) return [otherField(field)]
    return owner ? [] : [{ ...field, kind: 'item' }]
  })
}

function otherField({ field }: TypeField): OtherField {
  return { kind: 'other', field }
}

function withType(
  field: ItemField,
  described: ReadonlyMap<string, ItemField>,
  types: ReadonlyMap<string, TypeField>,
): ItemField {
  if (field.argumentType.length > 0 || described.get(keyOf(field)) !== field) return field
  const argumentType = types.get(keyOf(field))?.argumentType
  return argumentType ? { ...field, argumentType } : field
}

function keyOf({ type, argument }: ItemField | TypeField): string {
  return `${type.label} ${astext(argument)}`
}

function addFirst<F extends ItemField | TypeField>(map: Map<string, F>, field: F): void {
  const key = keyOf(field)
  if (!map.has(key)) map.set(key, field)
}

function readField(field: Field, domain: string): DocField | TypeField {
  const { position } = field
  const name = field.children.flatMap((part) => (part.type === 'field_name' ? part.children : []))
  const body = field.children.flatMap((part) => (part.type === 'field_body' ? part.children : []))
  const { word, argument } = nameParts(name)
  const named = docFieldType(domain, word)
  if (!named) return { kind: 'other', field }
  const { type, isType } = named
  const hasArgument = argument.length > 0
  if (hasArgument !== (type.kind !== 'single')) {
    return isType ? { kind: 'other', field, type } : { kind: 'other', field }
  }
  if (type.kind === 'single') return { kind: 'single', type, body, position }
  if (!isType) return { kind: 'item', type, ...typedArgument(argument, type), body, position }
  const argumentType = inlineBody(body)
  if (!argumentType) return { kind: 'other', field }
  return { kind: 'type', type, argument, argumentType, body: [], position, field }
}

/** The first word of a field's name, and what stands behind it. */
function nameParts(name: readonly InlineNode[]): {
  readonly word: string
  readonly argument: readonly InlineNode[]
} {
  const [first, ...rest] = name
  if (first?.type !== 'text') return { word: '', argument: name }
  const [, word = '', behind = ''] = /^(\S+)\s*(.*)$/s.exec(first.value) ?? []
  const start = behind === '' ? [] : [text(behind, first.position)]
  return { word, argument: [...start, ...rest] }
}

/** `type name`, where the argument is that much. */
function typedArgument(
  argument: readonly InlineNode[],
  { kind }: DocFieldType,
): Pick<ItemField, 'argument' | 'argumentType'> {
  const [only, ...rest] = argument
  const words = rest.length === 0 && only?.type === 'text' ? only.value.trimEnd() : ''
  const [, type, name] = /^(.*\S)\s+(\S+)$/s.exec(words) ?? []
  if (kind !== 'typed' || !only || type === undefined || name === undefined) {
    return { argument, argumentType: [] }
  }
  return { argument: [text(name, only.position)], argumentType: [text(type, only.position)] }
}

/** What a body holds that is one paragraph alone. */
function inlineBody(body: readonly BlockNode[]): readonly InlineNode[] | undefined {
  const [only, ...rest] = body
  return only?.type === 'paragraph' && rest.length === 0 ? only.children : undefined
}

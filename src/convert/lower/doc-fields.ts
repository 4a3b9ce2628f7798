/**
 * The fields of a description: parameters, exceptions and the like in one list each, with their
 * types, and every other field under its name.
 *
 * Source: Sphinx, "Info field lists".
 */
import { titleIn } from '../../parse/languages/languages.js'
import type { Position } from '../../source/position.js'
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, Field, FieldList, InlineNode } from '../../tree/nodes.js'
import { bulletList, paragraph } from './build.js'
import { readDocFields, type ItemField, type OtherField } from './doc-field-reading.js'
import type { DocFieldType } from './doc-field-types.js'
import { linkedNames, type Naming } from './linked-names.js'

export function lowerDocFields(list: FieldList, domain: string, naming: Naming): FieldList {
  const fields = readDocFields(list, domain)
  const groups = new Map<DocFieldType, ItemField[]>()
  for (const field of fields) {
    if (!('kind' in field) || field.kind !== 'item') continue
    const group = groups.get(field.type)
    if (group) group.push(field)
    else groups.set(field.type, [field])
  }
  const children = fields.flatMap((field): FieldList['children'] => {
    if (!('kind' in field)) return [field]
    if (field.kind === 'other') return [renamed(field, naming)]
    const { type, position } = field
    if (field.kind === 'single') {
      return [labelled(type, withLinks(field.body, type, naming), position, naming)]
    }
    const group = groups.get(type) ?? []
    if (group[0] !== field) return []
    const items = group.map((item) => itemBlocks(item, naming))
    const [only, ...rest] = items
    const isAlone = type.collapses && rest.length === 0
    const body = isAlone && only ? only : [bulletList(items, position)]
    return [labelled(type, body, position, naming)]
  })
  return { ...list, children }
}

function labelled(
  { label }: DocFieldType,
  body: readonly BlockNode[],
  position: Position,
  { conversion }: Naming,
): Field {
  const name = parent('field_name', [text(titleIn(conversion.language, label), position)], position)
  return parent('field', [name, parent('field_body', [...body], position)], position)
}

/** A capital letter at the start; a type on its own is a link. */
function renamed({ field, type }: OtherField, naming: Naming): Field {
  const children = field.children.map((part) => {
    if (part.type === 'field_body') {
      return type ? { ...part, children: withLinks(part.children, type, naming) } : part
    }
    const [first, ...rest] = part.children
    if (first?.type !== 'text') return part
    const value = first.value.charAt(0).toUpperCase() + first.value.slice(1)
    return { ...part, children: [{ ...first, value }, ...rest] }
  })
  return { ...field, children }
}

/** A body that is a text and nothing else is the name of a type, where its field has such. */
function withLinks(
  body: readonly BlockNode[],
  { typeRole }: DocFieldType,
  naming: Naming,
): BlockNode[] {
  const [only, ...rest] = body
  if (only?.type !== 'paragraph' || rest.length > 0) return [...body]
  return [{ ...only, children: namesIn(only.children, typeRole, naming) }]
}

function namesIn(
  nodes: readonly InlineNode[],
  role: string | undefined,
  naming: Naming,
): InlineNode[] {
  const [only, ...rest] = nodes
  if (only?.type !== 'text' || rest.length > 0) return [...nodes]
  return linkedNames(only.value, role, only.position, naming)
}

/** `name (type) – text`, and whatever blocks there are. */
function itemBlocks({ type, argument, argumentType, body, position }: ItemField, naming: Naming) {
  const name = parent('strong', namesIn(argument, type.nameRole, naming), position)
  const head = [name, ...shownType(argumentType, type, position, naming)]
  const [first, ...rest] = body
  if (first?.type !== 'paragraph') return [paragraph(head, position), ...body]
  const dash = text(' – ', position)
  return [{ ...first, children: [...head, dash, ...first.children] }, ...rest]
}

function shownType(
  nodes: readonly InlineNode[],
  { typeRole }: DocFieldType,
  position: Position,
  naming: Naming,
): InlineNode[] {
  if (nodes.length === 0) return []
  const names = namesIn(nodes, typeRole, naming)
  const isWritten = nodes.length === 1 && nodes[0]?.type === 'text'
  const isCode = names.length === 1 && names[0]?.type === 'literal'
  const shown = isWritten && !isCode ? [parent('emphasis', names, position)] : names
  return [text(' (', position), ...shown, text(')', position)]
}

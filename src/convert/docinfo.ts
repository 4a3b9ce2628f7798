/**
 * What a page says about itself: bibliographic fields, other fields at its start, and `meta`.
 * Before `resolve` the fields are a field list that stands before any text.
 */
import { fieldName, fieldsNode, fieldValue } from '../project/page-fields.js'
import { readableText } from '../project/walk.js'
import type {
  BibliographicNode,
  DocInfo,
  Document,
  FieldList,
  SystemMessage,
} from '../tree/nodes.js'

export interface PageField {
  readonly name: string
  readonly value: string
}

/**
 * Whether the fields are a part of the text as well. Sphinx takes those before a title for metadata;
 * after it they are a list as any other.
 */
export function isText(fields: DocInfo | FieldList, tree: Document): boolean {
  const title = tree.children.find((child) => child.type === 'title')
  return title !== undefined && title.position.start.offset < fields.position.start.offset
}

/** Names and texts of the fields and the `meta` of a page, in order; the first of equal names. */
export function pageFields(tree: Document): PageField[] {
  const fields = (fieldsNode(tree)?.children ?? []).flatMap(fieldTexts)
  const meta = tree.children.flatMap((child) =>
    child.type === 'meta' && child.name && child.content !== undefined
      ? [{ name: child.name, value: child.content }]
      : [],
  )
  const seen = new Set<string>()
  return [...fields, ...meta].filter(({ name }) => {
    const isNew = name !== '' && !seen.has(name)
    seen.add(name)
    return isNew
  })
}

function fieldTexts(node: BibliographicNode | SystemMessage): PageField[] {
  if (node.type === 'system_message') return []
  if (node.type === 'field') return [{ name: fieldName(node), value: fieldValue(node) }]
  if (node.type !== 'authors') return [{ name: node.type, value: readableText(node) }]
  return [{ name: 'authors', value: node.children.map(readableText).join(', ') }]
}

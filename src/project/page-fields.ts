/** Fields at the start of a page, which say something about it. Before `resolve` they are a field list. */
import type { DocInfo, Document, Field, FieldList } from '../tree/nodes.js'
import { readableText } from './walk.js'

/** The fields at the start of a document, as a node of the tree; undefined where it has none. */
export function fieldsNode(tree: Document): DocInfo | FieldList | undefined {
  const skipped = new Set(['comment', 'target', 'title', 'subtitle', 'meta', 'decoration'])
  const first = tree.children.find(
    (child) =>
      !skipped.has(child.type) &&
      child.type !== 'substitution_definition' &&
      child.type !== 'system_message' &&
      child.type !== 'pending',
  )
  return first?.type === 'docinfo' || first?.type === 'field_list' ? first : undefined
}

export function fieldName(node: Field): string {
  return node.children
    .filter((child) => child.type === 'field_name')
    .map(readableText)
    .join('')
}

export function fieldValue(node: Field): string {
  return node.children
    .filter((child) => child.type === 'field_body')
    .map(readableText)
    .join(' ')
}

/** How many levels of the page lists of contents show, by its field `tocdepth`; undefined for all. */
export function contentsDepth(tree: Document): number | undefined {
  const field = fieldsNode(tree)?.children.find(
    (child): child is Field => child.type === 'field' && fieldName(child) === 'tocdepth',
  )
  const depth = Number(field && fieldValue(field))
  return depth >= 1 ? depth : undefined
}

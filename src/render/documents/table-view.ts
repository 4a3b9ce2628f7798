/**
 * A table for its template: what stands in each cell is finished text of the format, everything else
 * is plain. One view for HTML's tables, whether they stand in HTML or in Markdown.
 */
import type { Element, ElementContent, Properties } from 'hast'
import type { Safe } from '../escape/safe.js'

export interface TableView {
  readonly attributes: readonly AttributeView[]
  readonly caption: Safe | undefined
  readonly head: readonly RowView[]
  readonly body: readonly RowView[]
}

export interface RowView {
  readonly cells: readonly CellView[]
}

export interface CellView {
  readonly tag: 'th' | 'td'
  readonly attributes: readonly AttributeView[]
  readonly content: Safe
  /** In MDX: the content is blocks, which stand on lines of their own. */
  readonly isBlock: boolean
}

export interface AttributeView {
  readonly name: string
  readonly value: string
  readonly hasValue: boolean
}

/** The view of a hast table; `write` makes a cell's content. */
export function tableView(table: Element, write: (children: ElementContent[]) => Safe): TableView {
  const caption = elementsOf(table, 'caption')[0]
  const rowsOf = (tagName: string): RowView[] =>
    elementsOf(table, tagName).flatMap((group) =>
      elementsOf(group, 'tr').map((row) => ({ cells: cellsOf(row, write) })),
    )
  return {
    attributes: attributesOf(table.properties),
    caption: caption && write(caption.children),
    head: rowsOf('thead'),
    body: rowsOf('tbody'),
  }
}

function cellsOf(row: Element, write: (children: ElementContent[]) => Safe): CellView[] {
  return row.children.flatMap((cell): CellView[] => {
    if (cell.type !== 'element' || (cell.tagName !== 'th' && cell.tagName !== 'td')) return []
    const { tagName, properties, children } = cell
    const attributes = attributesOf(properties)
    return [{ tag: tagName, attributes, content: write(children), isBlock: false }]
  })
}

function elementsOf(node: Element, tagName: string): Element[] {
  return node.children.filter((child): child is Element => {
    return child.type === 'element' && child.tagName === tagName
  })
}

function attributesOf(properties: Properties): AttributeView[] {
  return Object.entries(properties).flatMap(([property, value]): AttributeView[] => {
    if (value === undefined || value === null || value === false) return []
    const name = ATTRIBUTE_NAMES.get(property) ?? property.toLowerCase()
    const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
    return [{ name, value: text, hasValue: value !== true }]
  })
}

/** Attributes of tables and cells whose name is not the property's in lower case. */
const ATTRIBUTE_NAMES: ReadonlyMap<string, string> = new Map([['className', 'class']])

/**
 * Every table of a document, as a rectangle, with what stands around it.
 *
 * One walk in document order. A target names what follows it, so labels wait until a node takes
 * them: a table its own and those of the paragraph before it, a section those before its title.
 * Works on the parsed tree, where targets stand alone, and on the resolved one, where their names
 * have moved to what they name.
 */
import type { AnyNode, Document, Paragraph, Rubric, Section, Table } from '../tree/nodes.js'
import { rectangle, widestRow } from './rectangle.js'
import { plainText } from './text.js'
import type { OverrideComment, RectangularTable } from './types.js'

/** The tables of a document in document order, an outer one before those in its cells. */
export function tables(tree: Document): RectangularTable[] {
  const walk: Walk = { path: tree.source, found: [], labels: [], numbers: 0 }
  const place: Place = {
    headingPath: tree.title === undefined ? [] : [tree.title],
    section: { labels: tree.names ?? [], hasTable: false },
    anchor: tree.ids?.[0],
    outer: undefined,
  }
  visitChildren(tree.children, walk, place, undefined)
  return walk.found
}

interface Walk {
  readonly path: string
  readonly found: RectangularTable[]
  /** Names of targets that wait for the node that they name. */
  labels: string[]
  numbers: number
}

interface Place {
  readonly headingPath: readonly string[]
  readonly section: { labels: readonly string[]; hasTable: boolean }
  readonly anchor: string | undefined
  readonly outer: number | undefined
}

/** What stands right before a table; its text is read only where a table follows. */
interface Introduction {
  readonly node: Paragraph | Rubric
  readonly labels: readonly string[]
}

function visitChildren(
  children: readonly AnyNode[],
  walk: Walk,
  place: Place,
  before: Introduction | undefined,
): void {
  let introduction = before
  let override: OverrideComment | undefined
  for (const node of children) {
    if (node.type === 'target') {
      walk.labels.push(...(node.names ?? []))
      continue
    }
    if (node.type === 'comment') {
      const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      if (/^rstforge\s*:/u.test(text)) override = { text, position: node.position }
      continue
    }
    if (isInvisible(node)) continue
    introduction = visit(node, walk, place, introduction, override)
    override = undefined
  }
}

/** Returns what introduces a table that follows the node. */
function visit(
  node: AnyNode,
  walk: Walk,
  place: Place,
  introduction: Introduction | undefined,
  override: OverrideComment | undefined,
): Introduction | undefined {
  const labels = takeLabels(walk, node)
  switch (node.type) {
    case 'table':
      addTable(node, walk, place, labels, introduction, override)
      return undefined
    case 'paragraph':
    case 'rubric':
      return { node, labels }
    case 'section':
      visitChildren(node.children, walk, sectionPlace(node, place, labels), undefined)
      return undefined
    case 'title':
      if (place.headingPath.length <= 1) place.section.labels = [...place.section.labels, ...labels]
      return undefined
    case 'bullet_list':
    case 'enumerated_list':
    case 'definition_list':
      visitChildren(node.children, walk, place, undefined)
      return lastParagraph(node)
    default:
      if ('children' in node && node.type !== 'substitution_definition') {
        const inherited =
          node.type === 'list_item' || node.type === 'definition' ? undefined : introduction
        visitChildren(node.children, walk, place, inherited)
      }
      return undefined
  }
}

function takeLabels(walk: Walk, node: AnyNode): string[] {
  const names = 'names' in node && node.type !== 'section' ? (node.names ?? []) : []
  const labels = [...walk.labels, ...names.filter((name) => !walk.labels.includes(name))]
  walk.labels = []
  return labels
}

function isInvisible(node: AnyNode): boolean {
  return (
    node.type === 'system_message' ||
    node.type === 'substitution_definition' ||
    node.type === 'text'
  )
}

/** A section's own implicit name is a label too, behind those that were given. */
function sectionPlace(node: Section, place: Place, labels: readonly string[]): Place {
  const title = node.children.find((child) => child.type === 'title')
  return {
    headingPath: title ? [...place.headingPath, plainText([title])] : place.headingPath,
    section: { labels: [...labels, ...(node.names ?? [])], hasTable: false },
    anchor: node.ids?.[0] ?? place.anchor,
    outer: place.outer,
  }
}

/** `- Parameters in the **error** field` before a table that is not in the item. */
function lastParagraph(list: AnyNode): Introduction | undefined {
  let node: AnyNode | undefined = list
  while (node && 'children' in node && node.type !== 'paragraph') {
    const children: readonly AnyNode[] = node.children
    node = children.at(-1)
  }
  return node?.type === 'paragraph' ? introductionOf(node) : undefined
}

function introductionOf(node: Paragraph): Introduction {
  return { node, labels: node.names ?? [] }
}

function addTable(
  node: Table,
  walk: Walk,
  place: Place,
  labels: readonly string[],
  introduction: Introduction | undefined,
  override: OverrideComment | undefined,
): void {
  const index = walk.numbers++
  const caption = node.children.find((child) => child.type === 'title')
  const allLabels = [...(introduction?.labels ?? []), ...labels]
  walk.found.push({
    index,
    path: walk.path,
    position: node.position,
    labels: [...new Set(allLabels)],
    headingPath: place.headingPath,
    sectionLabels: place.section.labels,
    firstOfSection: !place.section.hasTable,
    ...(place.outer !== undefined && { outer: place.outer }),
    ...(caption && { caption: plainText([caption]), captionPosition: caption.position }),
    ...(place.anchor !== undefined && { anchor: place.anchor }),
    ...(introduction && { introduction: plainText([introduction.node]) }),
    ...(override && { override }),
    ...shapeOf(node),
    node,
  })
  place.section.hasTable = true
  visitCells(node, walk, { ...place, outer: index })
}

type Shape = Pick<
  RectangularTable,
  'columnCount' | 'columnWidths' | 'headerRows' | 'stubColumns' | 'rows'
>

function shapeOf(table: Table): Shape {
  const group = table.children.find((child) => child.type === 'tgroup')
  if (!group) return { columnCount: 0, columnWidths: [], headerRows: 0, stubColumns: 0, rows: [] }
  const columns = group.children.filter((child) => child.type === 'colspec')
  const head = group.children.flatMap((child) => (child.type === 'thead' ? child.children : []))
  const body = group.children.flatMap((child) => (child.type === 'tbody' ? child.children : []))
  const columnCount =
    columns.length > 0 ? columns.length : Math.max(group.cols, widestRow(head), widestRow(body))
  const firstPlain = columns.findIndex((column) => column.stub !== 1)
  return {
    columnCount,
    columnWidths: columns.map((column) => (column.colwidth === 'auto' ? 0 : column.colwidth)),
    headerRows: head.length,
    stubColumns: firstPlain < 0 ? columns.length : firstPlain,
    rows: [...rectangle(head, columnCount, 0), ...rectangle(body, columnCount, head.length)],
  }
}

function visitCells(table: Table, walk: Walk, place: Place): void {
  for (const group of table.children) {
    if (group.type !== 'tgroup') continue
    for (const part of group.children) {
      if (part.type === 'colspec') continue
      for (const row of part.children) {
        for (const entry of row.children) visitChildren(entry.children, walk, place, undefined)
      }
    }
  }
}

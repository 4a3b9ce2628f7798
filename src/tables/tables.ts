/**
 * Every table of a document, as a rectangle, with what stands around it.
 *
 * One walk in document order. A target names what follows it, so labels wait until a node takes
 * them: a table its own and those of the paragraph before it, a section those before its title.
 * Works on the parsed tree, where targets stand alone, and on the resolved one, where their names
 * have moved to what they name.
 */
import { childrenOf, titleOf } from '../tree/children.js'
import type {
  AnyNode,
  Comment,
  Directive,
  Document,
  Paragraph,
  Rubric,
  Table,
} from '../tree/nodes.js'
import type { Writable } from '../tree/writable.js'
import { joined } from './joined.js'
import { legendOf } from './legend.js'
import { headingPathOf, outermostSection, sectionIn, type OpenSection } from './section.js'
import { shapeOf } from './shape.js'
import { plainText } from './text.js'
import type { OverrideComment, RectangularTable } from './types.js'

/** The tables of a document in document order, an outer one before those in its cells. */
export function tables(tree: Document): RectangularTable[] {
  const walk: Walk = { path: tree.source, found: [], labels: [], numbers: 0, above: undefined }
  const section = outermostSection(tree)
  visitChildren(tree.children, walk, { section, outer: undefined, asides: undefined }, undefined)
  return walk.found
}

interface Walk {
  readonly path: string
  readonly found: RectangularTable[]
  /** Names of targets that wait for the node that they name: thousands may. */
  labels: string[]
  numbers: number
  /** The table right before what is visited next. */
  above: Writable<RectangularTable> | undefined
}

interface Place {
  readonly section: OpenSection
  /** Index of the table in one of whose cells the place is. */
  readonly outer: number | undefined
  /** What is noted of that table's cells. */
  readonly asides: (Comment | Directive)[] | undefined
}

/** Text has no names; what else is invisible is not told apart here. */
type Visible = Exclude<AnyNode, { type: 'text' }>

const NO_LABELS: readonly string[] = []

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
    switch (node.type) {
      case 'text':
      case 'system_message':
      case 'substitution_definition':
        break
      case 'target':
        if (node.names) walk.labels.push(...node.names)
        break
      case 'comment':
        override = overrideOf(node) ?? override
        place.asides?.push(node)
        break
      default:
        addLegend(walk, node)
        introduction = visit(node, walk, place, introduction, override)
        override = undefined
    }
  }
}

function overrideOf(comment: Comment): OverrideComment | undefined {
  const said = overrideComment(comment)
  return said && /^rstforge\s*:/u.test(said.text) ? said : undefined
}

/** The text of a comment; undefined where it has none. */
export function overrideComment({ children, position }: Comment): OverrideComment | undefined {
  const [text] = children
  return text?.type === 'text'
    ? { text: text.value, position, textPosition: text.position }
    : undefined
}

/** Returns what introduces a table that follows the node. */
function visit(
  node: Visible,
  walk: Walk,
  place: Place,
  introduction: Introduction | undefined,
  override: OverrideComment | undefined,
): Introduction | undefined {
  const labels = takeLabels(walk, node)
  switch (node.type) {
    case 'directive':
      place.asides?.push(node)
      visitChildren(node.children, walk, place, introduction)
      return undefined
    case 'table':
      addTable(node, walk, place, labels, introduction, override)
      return undefined
    case 'paragraph':
    case 'rubric':
      return { node, labels }
    case 'section':
      visitChildren(
        node.children,
        walk,
        { ...place, section: sectionIn(node, place.section, labels) },
        undefined,
      )
      return undefined
    case 'title':
      if (place.section.depth <= 1) place.section.labels = joined(place.section.labels, labels)
      return undefined
    case 'bullet_list':
    case 'enumerated_list':
    case 'definition_list':
      visitChildren(node.children, walk, place, undefined)
      return lastParagraph(node)
    case 'list_item':
    case 'definition':
      visitChildren(node.children, walk, place, undefined)
      return undefined
    default:
      visitChildren(childrenOf(node), walk, place, introduction)
      return undefined
  }
}

function takeLabels(walk: Walk, node: Visible): readonly string[] {
  const { labels } = walk
  const names = node.type === 'section' ? undefined : node.names
  if (labels.length === 0) return names ?? NO_LABELS
  walk.labels = []
  return names ? [...labels, ...names.filter((name) => !labels.includes(name))] : labels
}

/** `- Parameters in the **error** field` before a table that is not in the item. */
function lastParagraph(list: AnyNode): Introduction | undefined {
  let node: AnyNode | undefined = list
  while (node && node.type !== 'paragraph') node = childrenOf(node).at(-1)
  return node?.type === 'paragraph' ? introductionOf(node) : undefined
}

function introductionOf(node: Paragraph): Introduction {
  return { node, labels: node.names ?? NO_LABELS }
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
  const { section } = place
  const caption = titleOf(node)
  const { columnCount, columnWidths, headerRows, stubColumns, rows } = shapeOf(node)
  // Keys that every table has come first, so that all tables are of few shapes.
  const table: Writable<RectangularTable> = {
    index,
    path: walk.path,
    position: node.position,
    labels: introduction ? unique(joined(introduction.labels, labels)) : unique(labels),
    headingPath: headingPathOf(section),
    sectionLabels: section.labels,
    firstOfSection: !section.hasTable,
    columnCount,
    columnWidths,
    headerRows,
    stubColumns,
    rows,
    node,
  }
  if (place.outer !== undefined) table.outer = place.outer
  if (caption) {
    table.caption = plainText([caption])
    table.captionPosition = caption.position
  }
  if (section.anchor !== undefined) table.anchor = section.anchor
  if (introduction) table.introduction = plainText([introduction.node])
  if (override) table.override = override
  walk.found.push(table)
  section.hasTable = true
  const asides: (Comment | Directive)[] = []
  visitCells(node, walk, { section, outer: index, asides })
  if (asides.length > 0) table.asides = asides
  walk.above = table
}

function addLegend(walk: Walk, node: Visible): void {
  const legend = walk.above && legendOf(node)
  if (walk.above && legend !== undefined) walk.above.legend = legend
  walk.above = undefined
}

function unique(labels: readonly string[]): readonly string[] {
  return labels.length > 1 ? [...new Set(labels)] : labels
}

function visitCells(table: Table, walk: Walk, place: Place): void {
  for (const group of table.children) {
    if (group.type !== 'tgroup') continue
    for (const part of group.children) {
      if (part.type === 'colspec') continue
      for (const row of part.children) {
        for (const { children } of row.children) {
          if (walk.labels.length > 0 || !areParagraphs(children))
            visitChildren(children, walk, place, undefined)
        }
      }
    }
  }
}

/** As the blocks of most cells are, which hold no table then. */
function areParagraphs(blocks: readonly AnyNode[]): boolean {
  for (const { type } of blocks) if (type !== 'paragraph') return false
  return true
}

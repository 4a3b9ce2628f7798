/**
 * Tables as rectangles: spans resolved, so that every row has a cell for every column.
 * Plain data, serialisable; nodes of the tree are referred to, not copied.
 */
import type { Position } from '../source/position.js'
import type { BlockNode, Comment, Directive, Table } from '../tree/nodes.js'

export interface RectangularTable {
  /** Position among the tables of the page, in document order, outer before inner. From 0. */
  readonly index: number
  /** Index of the table in one of whose cells this one stands. */
  readonly outer?: number
  readonly path: string
  readonly position: Position
  /** The caption as plain text, such as `Table 1 Parameters`. */
  readonly caption?: string
  readonly captionPosition?: Position
  /** Names of targets before the table, of its `:name:`, nearest last. */
  readonly labels: readonly string[]
  /** Titles of the sections around it, outermost first. */
  readonly headingPath: readonly string[]
  /** Id of the nearest section, as in HTML. */
  readonly anchor?: string
  /** Labels of the nearest section around it (of the page's top, where there is none). */
  readonly sectionLabels: readonly string[]
  /** Whether it is the first table of its section. */
  readonly firstOfSection: boolean
  /** Plain text of the paragraph (or list item's paragraph) right before the table. */
  readonly introduction?: string
  /** Plain text of what stands right behind the table, where that explains an asterisk. */
  readonly legend?: string
  /** Comment right before the table that starts with `rstforge`, as written. */
  readonly override?: OverrideComment
  /** Comments in its cells, and directives of unknown names, in order; a table in a cell has its own. */
  readonly asides?: readonly (Comment | Directive)[]
  readonly columnCount: number
  /** Widths of the columns as the source has them, in characters. */
  readonly columnWidths: readonly number[]
  readonly headerRows: number
  readonly stubColumns: number
  /** All rows, header rows first. `rows[r][c]` is the cell that covers row r, column c. */
  readonly rows: readonly (readonly RectangularCell[])[]
  readonly node: Table
}

export interface RectangularCell {
  /** Top left corner and extent of the cell, equal for every place that it covers. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Text of all blocks, white space squashed. */
  readonly text: string
  readonly blocks: readonly BlockNode[]
  readonly position: Position
}

export interface OverrideComment {
  readonly text: string
  readonly position: Position
  /** Of the text alone, without the two dots. */
  readonly textPosition: Position
}

/** What reading a table's drawing gives: its cells, each with the lines inside its rectangle. */
import type { Block } from '../../source/line.js'
import type { Position } from '../../source/position.js'

export interface TableData {
  /** Widths of the columns in characters. */
  readonly columnWidths: readonly number[]
  readonly head: readonly TableRow[]
  readonly body: readonly TableRow[]
}

/** A grid table has a place for every column, null where a cell from left or above covers it. */
export type TableRow = readonly (TableCell | null)[]

export interface TableCell {
  /** Rows and columns that the cell covers besides its own. */
  readonly morerows: number
  readonly morecols: number
  /** Which line of the table the cell's first line is, from 0. */
  readonly lineOffset: number
  readonly block: Block
  readonly position: Position
}

/** Why a drawing is no table, in docutils' words, and in which of its lines, from 0. */
export interface MalformedTable {
  readonly malformed: string
  readonly offset: number
}

export type TableScan = TableData | MalformedTable

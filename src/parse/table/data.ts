/** What reading a table's drawing gives: its cells, each with its rectangle in the drawing. */
import type { Drawing, Rectangle } from './drawing.js'

export interface TableData {
  /** The lines of which a cell's own are cut when it is read, so that they live no longer. */
  readonly drawing: Drawing
  /** Widths of the columns in characters. */
  readonly columnWidths: readonly number[]
  readonly head: readonly TableRow[]
  readonly body: readonly TableRow[]
}

/** A grid table has a place for every column, null where a cell from left or above covers it. */
export type TableRow = readonly (TableCell | null)[]

/** The rectangle is the inside of the cell, without its lines. */
export interface TableCell extends Rectangle {
  /** Rows and columns that the cell covers besides its own. */
  readonly morerows: number
  readonly morecols: number
}

/** Why a drawing is no table, in docutils' words, and in which of its lines, from 0. */
export interface MalformedTable {
  readonly malformed: string
  readonly offset: number
}

export type TableScan = TableData | MalformedTable

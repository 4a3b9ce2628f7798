/** The texts of a simple table's lines, as columns are checked in them. */
import { isWhiteSpace } from '../../source/white-space.js'
import type { DrawnLine } from './drawing.js'

/** The line without combining characters, which take no column. */
export function textWithoutMarks({ columns, spacing }: DrawnLine): string {
  return spacing ? spacing.map((column) => columns.charAt(column)).join('') : columns
}

/** Whether there is only white space, or nothing, between two columns. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < text.length; at++) {
    if (!isWhiteSpace(text.charCodeAt(at))) return false
  }
  return true
}

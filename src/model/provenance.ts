/** Where something was said, as a value that code, links and diagnostics can use. */
import type { Position } from '../source/position.js'
import type { RectangularTable } from '../tables/types.js'
import type { Provenance } from './types.js'
import type { Writable } from '../tree/writable.js'

const NUMBER = /^\s*[Tt][Aa][Bb][Ll][Ee]\s+([\p{L}\p{N}]+(?:[.-]\p{N}+)*)\b[\s.:—–-]*/u

/** `1` of `Table 1 Parameters`. */
export function tableNumber(caption: string | undefined): string | undefined {
  return caption === undefined ? undefined : numbering(caption)?.number
}

/** The caption without its number; undefined where nothing is left. */
export function captionName(caption: string | undefined): string | undefined {
  if (caption === undefined) return undefined
  const name = caption.slice(numbering(caption)?.length ?? 0).trim()
  return name === '' ? undefined : name
}

/** The number that a caption begins with, and how much of it that is. */
function numbering(caption: string): { number: string; length: number } | undefined {
  const [{ length } = '', number] = NUMBER.exec(caption) ?? []
  return number !== undefined && /\p{N}/u.test(number) ? { number, length } : undefined
}

/** Of the table as a whole; `provenanceAt` gives the same with the place of a part. */
export function provenanceOf(table: RectangularTable, path: string): Provenance {
  const { index, headingPath, caption, anchor } = table
  const position = table.captionPosition ?? table.position
  const of: Writable<Provenance> = { path, position, tableIndex: index, headingPath }
  const number = tableNumber(caption)
  const label = table.labels.at(-1)
  if (number !== undefined) of.tableNumber = number
  if (caption !== undefined) of.caption = caption
  if (label !== undefined) of.label = label
  if (anchor !== undefined) of.anchor = anchor
  return of
}

export function provenanceAt(of: Provenance, position: Position): Provenance {
  const { path, tableIndex, headingPath, tableNumber, caption, label, anchor } = of
  // What most tables have is written out, because every row has a place.
  if (
    tableNumber !== undefined &&
    caption !== undefined &&
    label !== undefined &&
    anchor !== undefined
  )
    return { path, position, tableIndex, headingPath, tableNumber, caption, label, anchor }
  const at: Writable<Provenance> = { path, position, tableIndex, headingPath }
  if (tableNumber !== undefined) at.tableNumber = tableNumber
  if (caption !== undefined) at.caption = caption
  if (label !== undefined) at.label = label
  if (anchor !== undefined) at.anchor = anchor
  return at
}

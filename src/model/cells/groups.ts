/**
 * Columns at the left that divide the rows in groups: "Category", "Module". Exporters write no spans,
 * so a group stands in its first row and the rows below it are blank. A blank may also mean that a row
 * has no group: where the first row has none, where a sign says so in other rows, where rows next to
 * each other repeat their group, or where groups span their rows. Then nothing is filled in.
 */
import type { RectangularCell } from '../../tables/types.js'
import type { TableReading } from '../reading.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { ColumnRole } from '../types.js'

/** By column and by row, what blank cells continue. */
export type GroupTexts = ReadonlyMap<number, ReadonlyMap<number, string>>

export const NO_GROUPS: GroupTexts = new Map()

export function groupTexts(
  reading: TableReading,
  roles: ReadonlyMap<number, ColumnRole>,
): GroupTexts {
  const groups = new Map<number, ReadonlyMap<number, string>>()
  for (const column of reading.columns) {
    const { index, filled, texts } = column
    const role = roles.get(index) ?? 'other'
    const isGroup = role === 'parent' || (role === 'other' && column.headerScores.has('parent'))
    if (!isGroup || UPWARDS.test(column.normalHeader)) break
    if (filled === texts.length) continue
    if (!areGroups(reading, index)) break
    groups.set(index, continued(reading, index))
  }
  return groups.size === 0 ? NO_GROUPS : groups
}

/** What has no parent is at the top. */
const UPWARDS = /parent|belongs/u

function areGroups({ body }: TableReading, column: number): boolean {
  let above: RectangularCell | undefined
  for (const { cells } of body) {
    const cell = cells[column]
    if (!cell || cell === above || (cell.text === '' && !above)) return false
    if (cell.text !== '' && (isPlaceholder(cell.text) || cell.text === above?.text)) return false
    above = cell
  }
  return true
}

/** A group of a column further left ends those in this one. */
function continued({ body }: TableReading, column: number): Map<number, string> {
  const texts = new Map<number, string>()
  let above = ''
  for (const { index, cells } of body) {
    const text = cells[column]?.text ?? ''
    if (text !== '' || cells.slice(0, column).some((cell) => cell.text !== '')) above = text
    else if (above !== '') texts.set(index, above)
  }
  return texts
}

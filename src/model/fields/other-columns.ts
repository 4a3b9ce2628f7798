/** Columns of a record that no part of a field is read from: what they say is kept under their headers. */
import type { GroupTexts } from '../cells/groups.js'
import { putUnderHeader } from '../cells/under-header.js'
import type { BodyRow, ColumnReading, TableReading } from '../reading.js'
import { countsRows } from '../roles/row-numbers.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { ColumnRole } from '../types.js'

const READ = [
  'name',
  'dataType',
  'required',
  'description',
  'range',
  'default',
  'example',
  'unit',
  'location',
] as const satisfies readonly ColumnRole[]

/** The columns that are left over; `descriptions` are those of the description. */
export function otherColumns(
  { columns }: TableReading,
  byRole: ReadonlyMap<ColumnRole, number>,
  descriptions: readonly number[],
): readonly ColumnReading[] {
  const read = new Set(descriptions)
  for (const role of READ) {
    const column = byRole.get(role)
    if (column !== undefined) read.add(column)
  }
  return columns.filter((column) => !read.has(column.index) && !countsRows(column))
}

/** What a row says in them; undefined where that is nothing. */
export function otherTexts(
  { cells, index }: BodyRow,
  columns: readonly ColumnReading[],
  groups: GroupTexts,
): Readonly<Record<string, string>> | undefined {
  let texts: Record<string, string> | undefined
  for (const column of columns) {
    const cell = cells[column.index]
    // What reaches over from the left is said there.
    if (cell?.column !== column.index) continue
    const text = cell.text === '' ? (groups.get(column.index)?.get(index) ?? '') : cell.text
    if (!isPlaceholder(text)) putUnderHeader((texts ??= {}), column, text)
  }
  return texts
}

/**
 * Names in two columns: that of an object spans the rows of what is in it, or is blank below the first
 * of them, and their own names stand beside it, under the same header, under one that says nothing or
 * under one that says so ("Sub-Parameter").
 */
import type { RectangularCell } from '../../tables/types.js'
import type { BodyRow, TableReading } from '../reading.js'
import { isPlaceholder } from '../types/parse-type.js'
import { firstParagraph } from '../cells/content.js'
import type { FieldName, NameReader } from './field-name.js'

const NAME = /^[A-Za-z_$][\w.$:-]*$/

const INNER = /^(?:sub[ -]?(?:parameter|field|element)|child |nested )/i

/** The column of the inner names; undefined where there is none. */
export function innerColumn({ columns, body }: TableReading, outer: number): number | undefined {
  const inner = outer + 1
  const header = columns[inner]?.header ?? '#'
  let hasGroup = INNER.test(header)
  if (!hasGroup && header !== '' && header !== '_' && header !== columns[outer]?.header)
    return undefined
  for (const row of body) {
    const cell = innerCell(row, outer, inner)
    if (!cell) continue
    if (!NAME.test(cell.text)) return undefined
    const group = row.cells[outer]
    hasGroup ||= group?.text === '' || group?.row !== row.index
  }
  return hasGroup ? inner : undefined
}

/** The cell of a row's own name, if it is inside of an object. */
export function innerCell(
  { cells }: BodyRow,
  outer: number,
  inner: number | undefined,
): RectangularCell | undefined {
  const cell = inner === undefined ? undefined : cells[inner]
  return cell && cell !== cells[outer] && !isPlaceholder(cell.text) ? cell : undefined
}

/** As if `server.name` stood in the cell. */
export function innerName(parent: string, cell: RectangularCell, readName: NameReader): FieldName {
  const own = readName(firstParagraph(cell), false)
  const { name } = readName(parent, false)
  const steps = [name, ...(own.path?.steps ?? [own.name])]
  return { ...own, name: `${name}.${own.name}`, path: { steps, first: name, isSure: true } }
}

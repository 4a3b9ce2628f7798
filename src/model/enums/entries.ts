/** What a row says about its code: its columns by their roles, every other one under its header. */
import { cellPieces, proseOf } from '../cells/content.js'
import type { GroupTexts } from '../cells/groups.js'
import { textPlace } from '../cells/place.js'
import { putUnderHeader } from '../cells/under-header.js'
import type { RectangularCell } from '../../tables/types.js'
import { provenanceAt } from '../provenance.js'
import type { TableReading } from '../reading.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { ColumnRole, EnumFlavor, MemberEntry, Provenance } from '../types.js'
import type { Writable } from '../../tree/writable.js'
import type { CodeRow } from './rows.js'

export interface EntriesInput {
  readonly reading: TableReading
  readonly flavor: EnumFlavor
  /** What every column is. */
  readonly roles: ReadonlyMap<number, ColumnRole>
  /** The columns that the kind stands on: only these name members. */
  readonly naming: ReadonlyMap<number, ColumnRole>
  readonly provenance: Provenance
  readonly fillDown: boolean
  /** Whether the column of names says more than the keys of the members do. */
  readonly keepsNames: boolean
  /** What blank cells of groups continue. */
  readonly groups: GroupTexts
}

export function columnWith(
  roles: ReadonlyMap<number, ColumnRole>,
  role: ColumnRole,
): number | undefined {
  for (const [index, own] of roles) if (own === role) return index
  return undefined
}

/** Texts of a column by row; a blank continues the cell above. */
export function filledTexts(
  { reading, fillDown }: Pick<EntriesInput, 'reading' | 'fillDown'>,
  column: number | undefined,
): Map<number, string> {
  const texts = new Map<number, string>()
  let above = ''
  for (const row of column === undefined ? [] : reading.body) {
    const text = row.cells[column ?? 0]?.text ?? ''
    above = text !== '' || !fillDown ? text : above
    if (above !== '') texts.set(row.index, above)
  }
  return texts
}

export function entryOf(
  { row, cell, raw, phrase }: CodeRow,
  input: EntriesInput,
  codeColumn: number,
  status: string | undefined,
): MemberEntry {
  const { reading, roles, naming, keepsNames, groups } = input
  const other: Record<string, string> = {}
  const entry: Writable<Omit<MemberEntry, 'other' | 'provenance'>> = {}
  if (phrase !== undefined) entry.message = phrase
  if (status !== undefined) entry.httpStatus = status
  // Beside a code with its phrase a column of messages is one more: what it says is not dropped.
  const hasDescription = columnWith(roles, 'description') !== undefined
  for (const column of reading.columns) {
    const { index } = column
    const role = roles.get(index)
    const isName = !keepsNames && role === 'key' && naming.get(index) === 'key'
    if (index === codeColumn || isName || (role === 'httpStatus' && status !== undefined)) continue
    const own = row.cells[index]?.text ?? ''
    const text = own === '' ? (groups.get(index)?.get(row.index) ?? '') : own
    if (text === '' || (isOfWords(role) && isPlaceholder(text))) continue
    if (role === 'message' && (entry.message ?? text) === text) entry.message = text
    else if (role === 'solution') entry.solution = prose(row.cells[index])
    else if (
      entry.description === undefined &&
      (role === 'description' || (role === 'message' && !hasDescription))
    )
      entry.description = prose(row.cells[index])
    else putUnderHeader(other, column, text)
  }
  const position = textPlace(cell, raw, reading.source)
  return Object.assign(entry, { other, provenance: provenanceAt(input.provenance, position) })
}

/** In a column of words a dash says that there are none; elsewhere it may be a sign. */
function isOfWords(role: ColumnRole | undefined): boolean {
  return role === 'message' || role === 'description' || role === 'solution'
}

function prose(cell: RectangularCell | undefined): string {
  return proseOf(cellPieces(cell))
}

export function describe(
  { reading, roles }: Pick<EntriesInput, 'reading' | 'roles'>,
  cells: TableReading['body'][number]['cells'],
  code: number,
): string {
  const column =
    columnWith(roles, 'description') ?? reading.columns.find(({ index }) => index !== code)?.index
  return column === undefined ? '' : prose(cells[column])
}

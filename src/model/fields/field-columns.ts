/** The columns that the parts of a field are read from, looked up once for all rows of a table. */
import type { RectangularCell } from '../../tables/types.js'
import type { BodyRow, TableReading } from '../reading.js'
import type { ColumnRole } from '../types.js'

export type FieldColumns = Readonly<
  Record<
    'dataType' | 'required' | 'description' | 'range' | 'unit' | 'location' | 'default' | 'example',
    number | undefined
  >
>

/** `isPlaced`: the rows are those in one of the places that the table names. */
export function columnsOf(
  byRole: ReadonlyMap<ColumnRole, number>,
  { columns }: TableReading,
  isPlaced: boolean,
): FieldColumns {
  const location = byRole.get('location')
  // Where all of the record are passed in the same place, its type says it.
  const isMixed = !isPlaced && location !== undefined && (columns[location]?.distinct ?? 0) > 1
  return {
    dataType: byRole.get('dataType'),
    required: byRole.get('required'),
    description: byRole.get('description'),
    range: byRole.get('range'),
    unit: byRole.get('unit'),
    location: isMixed ? location : undefined,
    default: byRole.get('default'),
    example: byRole.get('example'),
  }
}

export function cellAt(
  { cells }: BodyRow,
  column: number | undefined,
): RectangularCell | undefined {
  return column === undefined ? undefined : cells[column]
}

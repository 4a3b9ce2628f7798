/**
 * Empty cells in columns that say something in most other rows: types, answers, descriptions. A blank
 * under a code or a name is none: it goes on with the row above. A dash there is a row of no name,
 * which no output has as a field.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { RectangularCell } from '../../tables/types.js'
import type { ModelPage } from '../page.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { Column, Model, TableModel } from '../types.js'

/** What no row takes from the one above it. */
const SAID_IN_EACH_ROW: ReadonlySet<Column['role']> = new Set<Column['role']>([
  'dataType',
  'required',
  'message',
  'description',
])
const MOSTLY_EMPTY = 0.5
/** Of two fields, one without a type is one that was forgotten. */
const NEVER_EMPTY: ReadonlySet<Column['role']> = new Set<Column['role']>(['dataType', 'required'])

type Rows = readonly (readonly RectangularCell[])[]

export function emptyCells(pages: readonly ModelPage[], { pages: models }: Model): Diagnostic[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  return models.flatMap(({ path, tables }) =>
    tables.flatMap((table, index) => {
      const rectangle = byPath.get(path)?.tables[index]
      const isTyped = table.kind === 'enum' || table.kind === 'record'
      if (!rectangle || !isTyped) return []
      const rows = rectangle.rows.slice(rectangle.headerRows)
      return [...emptyIn(path, table, rows), ...unnamedIn(path, table, rows)]
    }),
  )
}

function emptyIn(path: string, { columns }: TableModel, rows: Rows): Diagnostic[] {
  return columns
    .filter(
      ({ role, emptyRatio }) =>
        SAID_IN_EACH_ROW.has(role) &&
        emptyRatio > 0 &&
        (emptyRatio < MOSTLY_EMPTY || (emptyRatio === MOSTLY_EMPTY && NEVER_EMPTY.has(role))),
    )
    .flatMap((column) =>
      rows.flatMap((row): Diagnostic[] => {
        const cell = row[column.index]
        const isBlank = cell?.text === '' && row.some(({ text }) => text !== '')
        if (!cell || !isBlank || cell.columnSpan > 1) return []
        return [emptyCell(path, cell, `The cell under "${column.header}" is empty`)]
      }),
    )
}

/** Rows of a record that say something of a name that is a dash or the like. */
function unnamedIn(path: string, { kind, columns }: TableModel, rows: Rows): Diagnostic[] {
  const names = kind === 'record' ? columns.find(({ role }) => role === 'name') : undefined
  if (!names) return []
  return rows.flatMap((row): Diagnostic[] => {
    const cell = row[names.index]
    const saysMore = row.some(({ text }, at) => at !== names.index && !isPlaceholder(text))
    if (!cell || cell.text === '' || !isPlaceholder(cell.text) || !saysMore) return []
    return [emptyCell(path, cell, `The cell under "${names.header}" names nothing: "${cell.text}"`)]
  })
}

function emptyCell(path: string, { position }: RectangularCell, message: string): Diagnostic {
  return {
    code: 'empty-cell',
    level: 'warning',
    message,
    path,
    position,
    help: 'fill it, or merge the cells that belong together',
  }
}

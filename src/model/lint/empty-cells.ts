/**
 * Empty cells in columns that say something in most other rows: types, answers, descriptions. A blank
 * under a code or a name is none: it goes on with the row above.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { RectangularCell } from '../../tables/types.js'
import type { ModelPage } from '../page.js'
import type { Column, Model, TableModel } from '../types.js'

/** What no row takes from the one above it. */
const SAID_IN_EACH_ROW: ReadonlySet<Column['role']> = new Set<Column['role']>([
  'dataType',
  'required',
  'message',
  'description',
])
const MOSTLY_EMPTY = 0.5

export function emptyCells(pages: readonly ModelPage[], { pages: models }: Model): Diagnostic[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  return models.flatMap(({ path, tables }) =>
    tables.flatMap((table, index) => {
      const rectangle = byPath.get(path)?.tables[index]
      const isTyped = table.kind === 'enum' || table.kind === 'record'
      return rectangle && isTyped
        ? emptyIn(path, table, rectangle.rows.slice(rectangle.headerRows))
        : []
    }),
  )
}

function emptyIn(
  path: string,
  { columns }: TableModel,
  rows: readonly (readonly RectangularCell[])[],
): Diagnostic[] {
  return columns
    .filter(
      ({ role, emptyRatio }) =>
        SAID_IN_EACH_ROW.has(role) && emptyRatio > 0 && emptyRatio < MOSTLY_EMPTY,
    )
    .flatMap((column) =>
      rows.flatMap((row): Diagnostic[] => {
        const cell = row[column.index]
        const isBlank = cell?.text === '' && row.some(({ text }) => text !== '')
        if (!cell || !isBlank || cell.columnSpan > 1) return []
        return [
          {
            code: 'empty-cell',
            level: 'warning',
            message: `The cell under "${column.header}" is empty`,
            path,
            position: cell.position,
            help: 'fill it, or merge the cells that belong together',
          },
        ]
      }),
    )
}

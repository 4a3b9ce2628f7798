/** What is said about one table: its own comment before the config's rule, the page's comment last. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { RectangularTable } from '../../tables/types.js'
import type { TableReading } from '../reading.js'
import { normalisedHeader } from '../roles/header-words.js'
import type { ColumnRole, OverrideRule, TableOverride } from '../types.js'
import { parseOverrideComment } from './comment.js'
import { nearestWord } from './nearest.js'
import { overrideDiagnostics } from './report.js'
import { COLUMN_ROLES, roleOf } from './roles.js'

export interface ResolvedOverride {
  readonly override: TableOverride
  /** Whether a comment or a rule spoke of this very table. */
  readonly isOwn: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export function resolveOverride(
  path: string,
  table: RectangularTable,
  rule: OverrideRule | undefined,
  page: TableOverride,
): ResolvedOverride {
  const comment = table.override ? parseOverrideComment(table.override.text) : undefined
  const diagnostics =
    table.override && comment ? overrideDiagnostics(path, table.override, comment.problems) : []
  const columns = { ...rule?.columns, ...comment?.override.columns }
  const names = { ...rule?.names, ...comment?.override.names }
  return {
    override: { ...page, ...rule, ...comment?.override, columns, names },
    isOwn: rule !== undefined || comment !== undefined,
    diagnostics,
  }
}

export interface SaidColumns {
  readonly roles: ReadonlyMap<number, ColumnRole>
  readonly diagnostics: readonly Diagnostic[]
}

/** The columns that an override gives roles, by header text or index. */
export function saidColumns(
  path: string,
  reading: TableReading,
  columns: NonNullable<TableOverride['columns']>,
  kind: TableOverride['kind'],
): SaidColumns {
  const roles = new Map<number, ColumnRole>()
  const diagnostics: Diagnostic[] = []
  const position =
    reading.table.override?.position ?? reading.table.captionPosition ?? reading.table.position
  for (const [word, where] of Object.entries(columns)) {
    const role = roleOf(word)
    const index = typeof where === 'number' ? where : columnOfHeader(reading, where)
    const column = index === undefined ? undefined : reading.columns[index]
    if (role && column) roles.set(column.index, role === 'name' && kind === 'enum' ? 'key' : role)
    else
      diagnostics.push({
        path,
        position,
        level: 'warning',
        ...(role ? noColumn(reading, where) : noRole(word)),
      })
  }
  return { roles, diagnostics }
}

function columnOfHeader(reading: TableReading, text: string): number | undefined {
  const wanted = normalisedHeader(text)
  return reading.columns.find(({ headerPath }) =>
    headerPath.some((header) => normalisedHeader(header) === wanted),
  )?.index
}

function noColumn(
  reading: TableReading,
  where: string | number | undefined,
): Pick<Diagnostic, 'code' | 'message' | 'help'> {
  const headers = reading.columns.map(({ header }) => header)
  const near = nearestWord(String(where), headers)
  return {
    code: 'override-column',
    message: `The table has no column "${String(where)}"`,
    help:
      near === undefined
        ? `columns: ${headers.join(', ').slice(0, 200)}`
        : `did you mean "${near}"?`,
  }
}

function noRole(word: string): Pick<Diagnostic, 'code' | 'message' | 'help'> {
  const near = nearestWord(word, COLUMN_ROLES)
  return {
    code: 'override-unknown',
    message: `"${word.slice(0, 60)}" is no role of a column`,
    help:
      near === undefined
        ? 'see the list of column roles in the documentation of the model'
        : `did you mean "${near}"?`,
  }
}

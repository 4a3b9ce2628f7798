/** The columns that an override gives roles, by header text or index. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { TableReading } from '../reading.js'
import { normalisedHeader } from '../roles/header-words.js'
import type { ColumnRole } from '../types.js'
import { KEY_SOURCES } from '../choices.js'
import { nearestWord } from '../../source/nearest.js'
import type { ResolvedOverride } from './resolve.js'
import { roleOf } from './roles.js'

export interface SaidColumns {
  readonly roles: ReadonlyMap<number, ColumnRole>
  readonly diagnostics: readonly Diagnostic[]
}

const NO_COLUMNS: SaidColumns = { roles: new Map(), diagnostics: [] }

export function saidColumns(
  path: string,
  reading: TableReading,
  { override, placeOf }: ResolvedOverride,
): SaidColumns {
  if (override.columns === undefined) return NO_COLUMNS
  const roles = new Map<number, ColumnRole>()
  const diagnostics: Diagnostic[] = []
  for (const [word, where] of Object.entries(override.columns)) {
    const role = roleOf(word)
    // A misspelt role is reported where it is said, once for all tables.
    if (!role) continue
    const index = typeof where === 'number' ? where : columnOfHeader(reading, where)
    const column = index === undefined ? undefined : reading.columns[index]
    if (column) roles.set(column.index, role === 'name' && override.kind === 'enum' ? 'key' : role)
    else
      diagnostics.push({
        path,
        position: placeOf(`columns.${word}`),
        level: 'warning',
        ...noColumn(reading, where, role),
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
  role: ColumnRole,
): Pick<Diagnostic, 'code' | 'message' | 'help'> {
  const headers = reading.columns.flatMap(({ header }) => header || [])
  // `key` may also say what members are named after.
  const known = role === 'key' ? [...headers, ...KEY_SOURCES] : headers
  const near = nearestWord(String(where), known)
  return {
    code: 'override-column',
    message: `The table has no column "${String(where)}"`,
    help:
      near !== undefined
        ? `did you mean "${near}"?`
        : headers.length > 0
          ? `columns: ${headers.join(', ').slice(0, 200)}`
          : `the columns have no headers; say which one by its number, 0 to ${String(reading.columns.length - 1)}`,
  }
}

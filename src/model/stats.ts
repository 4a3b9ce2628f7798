/** Figures about a model: how much of the parameter tables is typed, and what was found. */
import { pushTo } from './collections.js'
import { pageNames } from './page-names.js'
import { parseType, isPlaceholder } from './types/parse-type.js'
import { isOpen, refsIn } from './types/type-expression.js'
import type {
  Declaration,
  Field,
  Model,
  RecordDeclaration,
  TableKind,
  TableModel,
} from './types.js'
import { append } from '../tree/append.js'

export interface ModelStats {
  readonly pages: number
  readonly tables: number
  readonly kinds: Readonly<Partial<Record<TableKind, number>>>
  readonly declarations: { readonly enums: number; readonly records: number }
  /** Records with a type column. */
  readonly parameterTables: number
  /** Of these, how many have every type read and every link found, through all tables they lead to. */
  readonly fullyTyped: number
  readonly typeCells: number
  readonly parsedTypeCells: number
  readonly openFields: number
}

export function modelStats(model: Model): ModelStats {
  const tables = model.pages.flatMap((page) => page.tables)
  const kinds: Partial<Record<TableKind, number>> = {}
  for (const { kind } of tables) kinds[kind] = (kinds[kind] ?? 0) + 1
  const parameters = tables.filter(isParameterTable)
  const closed = closedRecords(model.declarations)
  const cells = parameters
    .flatMap(({ fields }) => fields.map(({ rawType }) => rawType))
    .filter((text) => !isPlaceholder(text))
  // The model of some pages has the types of all: links lead there.
  const paths = new Set(model.pages.map(({ path }) => path))
  const declared = model.declarations.filter((declaration) =>
    pageNames(declaration).some(({ page }) => paths.has(page)),
  )
  const enums = declared.filter(({ kind }) => kind === 'enum').length
  return {
    pages: model.pages.length,
    tables: tables.length,
    kinds,
    declarations: { enums, records: declared.length - enums },
    parameterTables: parameters.length,
    fullyTyped: parameters.filter(({ fields }) =>
      fields.every(
        (field) => isTyped(field) && refsIn(field.type).every((name) => closed.has(name)),
      ),
    ).length,
    typeCells: cells.length,
    parsedTypeCells: cells.filter((text) => parseType(text).certainty !== 'none').length,
    openFields: parameters.flatMap(({ fields }) => fields).filter(({ type }) => isOpen(type))
      .length,
  }
}

function isParameterTable({ kind, columns }: TableModel): boolean {
  return kind === 'record' && columns.some(({ role }) => role === 'dataType')
}

/** A field of which everything is known at its own level. */
function isTyped({ type }: Field): boolean {
  return !isOpen(type) && type.kind !== 'unknown'
}

/** Records that are typed through all their links: all, less those that lead to one that is not. */
function closedRecords(declarations: readonly Declaration[]): Set<string> {
  const records = new Map(
    declarations
      .filter((declaration): declaration is RecordDeclaration => declaration.kind === 'record')
      .map((record) => [record.name, record]),
  )
  const users = new Map<string, string[]>()
  const open: string[] = []
  const closed = new Set(records.keys())
  for (const { name, fields: named, wildcards } of records.values()) {
    const fields = [...named, ...wildcards]
    if (fields.every(isTyped))
      for (const target of fields.flatMap(({ type }) => refsIn(type))) pushTo(users, target, name)
    else open.push(name)
  }
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (!closed.delete(name)) continue
    append(open, users.get(name) ?? [])
  }
  return closed
}

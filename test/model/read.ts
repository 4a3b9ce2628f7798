/** Pages as text, read the way the product reads them. */
import { model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import type { ModelOptions } from '../../src/model/options.js'
import type {
  EnumDeclaration,
  Model,
  RecordDeclaration,
  TableModel,
} from '../../src/model/types.js'
import { parse } from '../../src/parse/parse.js'
import { tables } from '../../src/tables/tables.js'

export function page(text: string, path = 'page.rst'): ModelPage {
  const { tree } = parse(text, { path })
  return { path, text, tree, tables: tables(tree) }
}

export function modelOf(text: string, options: ModelOptions = {}, path = 'page.rst'): Model {
  return model([page(text, path)], options)
}

/** A list-table of plain cells. */
export function listTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  caption = '',
): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, index) =>
        `   ${index === 0 ? '* -' : '  -'} ${cell.replaceAll('\n', '\n       ')}`.trimEnd(),
      )
      .join('\n')
  return (
    `.. list-table:: ${caption}`.trimEnd() +
    `\n   :header-rows: 1\n\n${[headers, ...rows].map(cells).join('\n')}\n`
  )
}

export function enumOf(found: Model, name?: string): EnumDeclaration {
  const declaration = found.declarations.find(
    (one) => one.kind === 'enum' && (name === undefined || one.name === name),
  )
  if (declaration?.kind !== 'enum')
    throw new Error(
      `no enum ${name ?? ''} in ${found.declarations.map((one) => one.name).join(', ')}`,
    )
  return declaration
}

export function recordOf(found: Model, name?: string): RecordDeclaration {
  const declaration = found.declarations.find(
    (one) => one.kind === 'record' && (name === undefined || one.name === name),
  )
  if (declaration?.kind !== 'record')
    throw new Error(
      `no record ${name ?? ''} in ${found.declarations.map((one) => one.name).join(', ')}`,
    )
  return declaration
}

export const pairs = ({ members }: Pick<EnumDeclaration, 'members'>): [string, string | number][] =>
  members.map(({ key, value }) => [key, value])

type Rows = readonly (readonly string[])[]

/** The first table of a page, understood. */
export function firstOf(text: string): TableModel {
  const [first] = modelOf(`Page\n====\n\n${text}`).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}

export const tableOf = (headers: readonly string[], rows: Rows, caption = ''): TableModel =>
  firstOf(listTable(headers, rows, caption))

export const kindOf = (...input: Parameters<typeof tableOf>): TableModel['kind'] =>
  tableOf(...input).kind

/** Of a table without a header. */
export const bareOf = (rows: Rows): TableModel =>
  firstOf(`.. list-table::\n\n${rows.map((row) => `   * - ${row.join('\n     - ')}`).join('\n')}\n`)

export const membersOf = ({ members }: TableModel): [string, string | number][] =>
  members.map(({ keyText, value }) => [keyText, value])

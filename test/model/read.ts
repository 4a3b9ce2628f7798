/** Pages as text, read the way the product reads them. */
import { model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import type { ModelOptions } from '../../src/model/options.js'
import type { EnumDeclaration, Model, RecordDeclaration } from '../../src/model/types.js'
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

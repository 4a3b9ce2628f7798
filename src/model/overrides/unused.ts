/** What is said of tables and shows only at the end to have no effect: names that are taken, bodies that are none. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declared } from '../declare/declare.js'
import { recordsOf } from '../declare/record-drafts.js'
import { nameOnPage, pageNames } from '../page-names.js'
import type { UnderstoodPage } from '../understand-page.js'
import { lazily } from '../remembered.js'
import type { OverrideRule } from '../options.js'
import type { Declaration, Model } from '../types.js'
import type { UnderstoodTable } from '../understand.js'
import { parseOverrideComment } from './comment.js'
import { CONFIG } from './config.js'

/** Names that a table was given and another one of its page has. */
export function takenNames(
  tables: readonly UnderstoodTable[],
  { declarations, ofTable }: Pick<Declared, 'declarations' | 'ofTable'>,
): Diagnostic[] {
  const byName = lazily(() => new Map(declarations.map((one) => [one.name, one])))
  const byPlace = lazily(() => byPageAndName(declarations))
  const found: Diagnostic[] = []
  for (const table of tables.flatMap(recordsOf)) {
    const declared = ofTable(table)
    if (!declared?.draft.isNameFixed || declared.draft.from !== table) continue
    const said = declared.draft.naming.name
    const declaration = byName().get(declared.name)
    const used = declaration && nameOnPage(declaration, table.path)
    if (used === undefined || used === said) continue
    const { sources = [] } = byPlace().get(`${table.path}\n${said}`) ?? {}
    const other = sources.find(({ path }) => path === table.path)
    found.push({
      code: 'override-name',
      level: 'warning',
      message: `Another table of the page is called "${said}"; this one is called "${used}"`,
      path: table.path,
      position: table.placeOf('name'),
      help: 'give each of them a name of its own',
      ...(other && {
        related: [{ message: 'the other table', path: other.path, position: other.position }],
      }),
    })
  }
  return found
}

function byPageAndName(declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> {
  return new Map(
    declarations.flatMap((one) =>
      pageNames(one).map(({ page, name }) => [`${page}\n${name}`, one] as const),
    ),
  )
}

/** A key that is said to hold a body, where no table that it is said of describes one. */
export function unusedWraps(
  { pages }: Model,
  understood: readonly UnderstoodPage[],
  rules: readonly OverrideRule[],
  byRule: ReadonlyMap<number, readonly UnderstoodTable[]>,
): Diagnostic[] {
  const said = understood.flatMap(({ tables }) =>
    tables.filter(({ override }) => typeof override.wrap === 'string'),
  )
  if (said.length === 0) return []
  const wrapped = new Set(
    pages.flatMap(({ path, tables }) =>
      tables.flatMap(({ wrapper, provenance }) =>
        wrapper === undefined ? [] : [`${path}\n${String(provenance.tableIndex)}`],
      ),
    ),
  )
  const isUnused = ({ path, table }: UnderstoodTable): boolean =>
    !wrapped.has(`${path}\n${String(table.index)}`)
  return [
    ...said.flatMap((table) =>
      saysWrap(table) && isUnused(table) ? [noBody(table.path, table.placeOf('wrap'))] : [],
    ),
    ...understood.flatMap(({ page, facts, tables }) =>
      typeof facts.override.wrap === 'string' && tables.every(isUnused)
        ? [noBody(page.path, facts.placeOf('wrap'))]
        : [],
    ),
    ...rules.flatMap(({ wrap }, index) => {
      const tables = typeof wrap === 'string' ? byRule.get(index) : undefined
      return tables?.every(isUnused) ? [noBody(CONFIG, undefined, index)] : []
    }),
  ]
}

/** Whether the table's own comment has it, and no rule or comment of the page alone. */
function saysWrap({ table }: UnderstoodTable): boolean {
  return table.override !== undefined && parseOverrideComment(table.override.text).parts.has('wrap')
}

function noBody(path: string, position: Diagnostic['position'], rule?: number): Diagnostic {
  return {
    code: 'override-unmatched',
    level: 'warning',
    message:
      rule === undefined
        ? '`wrap` is said of what is no body of an operation'
        : `\`wrap\` of tables[${String(rule)}] of the config is said of no body of an operation`,
    path,
    ...(position && { position }),
    ...(rule !== undefined && { configKey: ['tables', rule, 'wrap'] }),
    help: 'say it of the table of the request or response on a page with its `METHOD /path`, or remove it',
  }
}

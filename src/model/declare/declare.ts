/**
 * Declarations from understood tables: drafts, which of them are one type, their names, and then
 * their fields with every link turned into the name of what it leads to.
 */
import { pushTo } from '../collections.js'
import type { ExampleValues } from '../examples/infer-type.js'
import { createSubjectReader } from '../links/subject.js'
import { indexTables, linkTable, type LinkTable, type TableIndex } from '../links/table-index.js'
import { validTypeName } from '../overrides/said-names.js'
import type { RectangularTable } from '../../tables/types.js'
import { createTypeNamer } from '../names/type-name.js'
import type { Declaration, Field, ModelOptions } from '../types.js'
import type { UnderstoodTable } from '../understand.js'
import { declarationsOf, type LinkNames } from './declarations.js'
import type { Draft } from './draft.js'
import { enumDrafts } from './enum-drafts.js'
import { equalDrafts } from './equal.js'
import { nameGroups } from './name-groups.js'
import { recordDraft } from './record-drafts.js'

export interface Declared extends LinkNames {
  readonly declarations: readonly Declaration[]
  readonly drafts: readonly Draft[]
  readonly index: TableIndex
  /** What types were called before `names` of the config renamed them. */
  readonly inferredNames: ReadonlySet<string>
}

export function declare(
  tables: readonly UnderstoodTable[],
  titles: ReadonlyMap<string, string | undefined>,
  examplesOf: (path: string) => ExampleValues,
  options: ModelOptions,
): Declared {
  const records = tables.filter(({ kind, isIgnored }) => kind === 'record' && !isIgnored)
  const readSubjects = createSubjectReader()
  const links = new Map<UnderstoodTable, LinkTable>(
    records.map((table) => [
      table,
      linkTable(table.path, table.table, table.fields ?? [], readSubjects),
    ]),
  )
  const index = indexTables(
    [...links.values()],
    tables.map(({ table }) => table),
  )
  const titleOf = (path: string): string | undefined => titles.get(path)
  const given = options.names ?? {}
  const inferredNames = new Set<string>()
  const renamed = (name: string): string => {
    inferredNames.add(name)
    return Object.hasOwn(given, name) ? validTypeName(given[name] ?? name) : name
  }
  const typeName = createTypeNamer()
  const siblings = uncaptioned(tables)
  const drafts: Draft[] = [
    ...enumDrafts(tables, {
      titleOf,
      typeName,
      renamed,
      hasSiblings: ({ path }) => (siblings.get(path) ?? 0) > 1,
    }),
    ...records.map((table) =>
      recordDraft(table, {
        index,
        typeName,
        titleOf,
        renamed,
        examplesOf,
        linkTable: (of) => links.get(of) ?? linkTable(of.path, of.table, [], readSubjects),
      }),
    ),
  ].sort(byPlace)
  return { ...named(drafts), drafts, index, inferredNames }
}

/** How many code tables without a caption a page has. */
function uncaptioned(tables: readonly UnderstoodTable[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, table, path } of tables) {
    if (kind === 'enum' && table.caption === undefined)
      counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}

function byPlace(a: Draft, b: Draft): number {
  const [first, second] = [a.from, b.from]
  if (first.path !== second.path) return first.path < second.path ? -1 : 1
  return first.table.index - second.table.index
}

function named(drafts: readonly Draft[]): LinkNames & Pick<Declared, 'declarations'> {
  const classes = equalDrafts(drafts)
  const byClass = new Map<number, Draft[]>()
  drafts.forEach((draft, at) => {
    pushTo(byClass, classes[at] ?? -1, draft)
  })
  const groups = [...byClass.values()]
  const names = nameGroups(groups, drafts)
  const nameOf = new Map<RectangularTable, string>()
  const inlineNameOf = new Map<Field, string>()
  for (const [group, { own, inner }] of names) {
    for (const draft of group) {
      for (const { table } of draft.tables) nameOf.set(table, own.name)
      if (draft.kind !== 'record') continue
      for (const { field, inline } of [...draft.fields, ...draft.wildcards])
        if (inline) inlineNameOf.set(field, inner([field.name]).name)
    }
  }
  const declarations = [...names].flatMap(([group, own]) => declarationsOf(group, own, nameOf))
  return { declarations, nameOf, inlineNameOf }
}

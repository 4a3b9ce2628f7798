/**
 * Declarations from understood tables: drafts, which of them are one type, their names, and then
 * their fields with every link turned into the name of what it leads to.
 */
import type { ExamplesOf } from '../links/find-link.js'
import { createSubjectReader, type SubjectReader } from '../links/subject.js'
import { indexTables, type LinkTable, type TableIndex } from '../links/table-index.js'
import { createTypeNamer } from '../names/type-name.js'
import { validTypeName } from '../overrides/said-names.js'
import { lazily } from '../remembered.js'
import type { ModelOptions } from '../options.js'
import type { Declaration } from '../types.js'
import type { UnderstoodTable } from '../understand.js'
import { declarationsOf, linkedRecord, type LinkedRecord } from './declarations.js'
import type { Draft } from './draft.js'
import { enumDrafts } from './enum-drafts.js'
import { equalDrafts } from './equal.js'
import { nameGroups, type GroupNames } from './name-groups.js'
import { mainRecordOf, recordDraft, recordsOf } from './record-drafts.js'
import { append } from '../../tree/append.js'

export interface Declared {
  readonly declarations: readonly Declaration[]
  /** What a table became; undefined where no code is made for it. */
  readonly ofTable: (table: LinkTable) => DeclaredTable | undefined
  readonly index: TableIndex
  /** What types were called before `names` of the config renamed them. */
  readonly inferredNames: ReadonlySet<string>
}

export interface DeclaredTable {
  /** Of its type, where all pages meet. */
  readonly name: string
  readonly draft: Draft
  /** Of a record. */
  readonly linked: LinkedRecord | undefined
}

/** What the tables are read with. */
export interface DeclareInput {
  readonly titleOf: (path: string) => string | undefined
  readonly examplesOf: ExamplesOf
  /** The name of what a heading says is done. */
  readonly operationName: (heading: string) => string
  readonly options: ModelOptions
}

export function declare(
  tables: readonly UnderstoodTable[],
  { titleOf, examplesOf, operationName, options }: DeclareInput,
): Declared {
  const records = tables.filter(({ kind, isIgnored }) => kind === 'record' && !isIgnored)
  const readSubjects = createSubjectReader()
  const index = indexTables(records.map(mainRecordOf), tables, readSubjects)
  const inferredNames = new Set<string>()
  const renamed = createRenamer(options.names, inferredNames)
  const typeName = createTypeNamer(operationName, readSubjects)
  const siblings = lazily(() => uncaptioned(tables))
  const context = { titleOf, typeName, renamed, index, examplesOf }
  const drafts: Draft[] = enumDrafts(tables, {
    ...context,
    hasSiblings: ({ path }) => (siblings().get(path) ?? 0) > 1,
  })
  for (const record of records)
    for (const part of recordsOf(record)) drafts.push(recordDraft(part, context))
  return { ...named(drafts.sort(byPlace), readSubjects), index, inferredNames }
}

/** The config's names for types that were called otherwise; `inferred` takes what they were called. */
function createRenamer(
  given: ModelOptions['names'],
  inferred: Set<string>,
): (name: string) => string {
  if (given === undefined) return (name) => name
  return (name) => {
    inferred.add(name)
    return Object.hasOwn(given, name) ? validTypeName(given[name] ?? name) : name
  }
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

function byPlace({ from: a }: Draft, { from: b }: Draft): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.table.index - b.table.index
}

function named(
  drafts: readonly Draft[],
  readSubjects: SubjectReader,
): Pick<Declared, 'declarations' | 'ofTable'> {
  const draftOf = new Map<LinkTable, number>()
  drafts.forEach(({ tables }, at) => {
    for (const table of tables) draftOf.set(table, at)
  })
  const groups: Draft[][] = []
  const groupOf: number[] = []
  equalDrafts(drafts, draftOf).forEach((first, at) => {
    const group = first === at ? groups.push([]) - 1 : (groupOf[first] ?? 0)
    const draft = drafts[at]
    if (draft) groups[group]?.push(draft)
    groupOf.push(group)
  })
  const names = nameGroups(groups, drafts)
  const namesAt = (at: number | undefined): GroupNames | undefined => names[groupOf[at ?? -1] ?? -1]
  const nameOf = (table: LinkTable): string | undefined => namesAt(draftOf.get(table))?.own.name
  const made = drafts.map((draft, at): DeclaredTable => {
    const own = namesAt(at)
    const linked =
      own && draft.kind === 'record' ? linkedRecord(draft, nameOf, own.inner) : undefined
    return { name: own?.own.name ?? '', draft, linked }
  })
  const ofTable = (table: LinkTable): DeclaredTable | undefined => made[draftOf.get(table) ?? -1]
  const declarations: Declaration[] = []
  for (const group of names) {
    const linked = ofTable(group.first.from)?.linked
    append(declarations, declarationsOf(group, linked, readSubjects))
  }
  return { declarations, ofTable }
}

/**
 * Declarations from understood tables: drafts, which of them are one type, their names, and then
 * their fields with every link turned into the name of what it leads to.
 */
import { pushTo } from '../collections.js'
import type { ExampleValues } from '../examples/infer-type.js'
import { createSubjectReader } from '../links/subject.js'
import { indexTables, linkTable, type LinkTable, type TableIndex } from '../links/table-index.js'
import type { RectangularTable } from '../../tables/types.js'
import { captionName } from '../provenance.js'
import { fillOpen } from '../types/type-expression.js'
import { boundedName } from '../names/identifier.js'
import { operationName, typeIdentifier } from '../names/operation-name.js'
import { wordsOf } from '../names/words.js'
import type {
  Declaration,
  EnumDeclaration,
  Field,
  ModelOptions,
  RecordDeclaration,
  TypeExpression,
} from '../types.js'
import type { UnderstoodTable } from '../understand.js'
import type { Draft, DraftField, EnumDraft, RecordDraft } from './draft.js'
import { enumDrafts } from './enum-drafts.js'
import { equalDrafts } from './equal.js'
import { nameStructures } from './name-drafts.js'
import { nestPaths } from './nest-paths.js'
import { recordDraft, recordFlavorOf } from './record-drafts.js'
import { usageParts } from './usage.js'

export interface Declared {
  readonly declarations: readonly Declaration[]
  readonly nameOf: ReadonlyMap<RectangularTable, string>
  /** Names of the records that examples gave to fields. */
  readonly inlineNameOf: ReadonlyMap<Field, string>
  readonly drafts: readonly Draft[]
  readonly index: TableIndex
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
  const renamed = (name: string): string =>
    Object.hasOwn(given, name) ? (given[name] ?? name) : name
  const operation = rememberedOperations()
  const siblings = uncaptioned(tables)
  const drafts: Draft[] = [
    ...enumDrafts(tables, {
      titleOf,
      operation,
      renamed,
      hasSiblings: ({ path }) => (siblings.get(path) ?? 0) > 1,
    }),
    ...records.map((table) =>
      recordDraft(table, {
        index,
        operation,
        titleOf,
        renamed,
        examplesOf,
        linkTable: (of) => links.get(of) ?? linkTable(of.path, of.table, [], readSubjects),
      }),
    ),
  ].sort(byPlace)
  return { ...named(drafts), drafts, index }
}

/** Many tables stand under one heading. */
function rememberedOperations(): (heading: string) => string {
  const known = new Map<string, string>()
  return (heading) => {
    const name = known.get(heading) ?? operationName(heading)
    known.set(heading, name)
    return name
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

function byPlace(a: Draft, b: Draft): number {
  const [first, second] = [a.from, b.from]
  if (first.path !== second.path) return first.path < second.path ? -1 : 1
  return first.table.index - second.table.index
}

function named(
  drafts: readonly Draft[],
): Pick<Declared, 'declarations' | 'nameOf' | 'inlineNameOf'> {
  const classes = equalDrafts(drafts)
  const groups = new Map<number, Draft[]>()
  drafts.forEach((draft, at) => {
    const key = classes[at] ?? -1
    pushTo(groups, key, draft)
  })
  const parts = usageParts(drafts)
  const structures = [...groups.values()].flatMap((group) => {
    const [draft] = group
    const paths = group.map(({ from }) => from.path)
    return draft ? [{ draft, part: parts.get(draft.from.table) ?? '', paths }] : []
  })
  const names = nameStructures(structures)
  const nameOf = new Map<RectangularTable, string>()
  const groupList = [...groups.values()]
  groupList.forEach((group, at) => {
    for (const { table } of group.flatMap((draft) => draft.tables))
      nameOf.set(table, names[at] ?? '')
  })
  const naming: Naming = { nameOf, inlineNameOf: new Map(), taken: new Set(names) }
  const declarations = groupList.flatMap((group, at) =>
    declarationsOf(group, names[at] ?? '', naming),
  )
  return { declarations, nameOf, inlineNameOf: naming.inlineNameOf }
}

interface Naming {
  readonly nameOf: ReadonlyMap<RectangularTable, string>
  readonly inlineNameOf: Map<Field, string>
  readonly taken: Set<string>
}

function declarationsOf(group: readonly Draft[], name: string, naming: Naming): Declaration[] {
  const [first] = group
  if (!first) return []
  const tables = group.flatMap((draft) => draft.tables)
  const description = captionName(first.from.table.caption) ?? first.from.table.headingPath.at(-1)
  const base = {
    name,
    page: first.from.path,
    sources: tables.map(({ provenance }) => provenance),
    ...(description !== undefined && { description }),
  }
  if (first.kind === 'enum') return [enumDeclaration(first, base)]
  const inner = innerNames(name, naming.taken)
  for (const draft of group) {
    if (draft.kind !== 'record') continue
    for (const { field, inline } of draft.fields)
      if (inline) naming.inlineNameOf.set(field, inner([field.name]))
  }
  return recordDeclarations(first, base, naming, inner)
}

type Base = Pick<Declaration, 'name' | 'page' | 'sources' | 'description'>

function enumDeclaration(draft: EnumDraft, base: Base): EnumDeclaration {
  const { style } = draft.from.override
  return {
    ...base,
    kind: 'enum',
    flavor: draft.flavor,
    valueType: draft.valueType,
    members: draft.members,
    ranges: draft.ranges,
    ...(style && { style }),
  }
}

/** Names of records inside a record, the same for the same path. */
function innerNames(outer: string, taken: Set<string>): (path: readonly string[]) => string {
  const known = new Map<string, string>()
  return (path) => {
    const key = path.join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const wished = boundedName(outer + typeIdentifier(path.flatMap(wordsOf)).replace(/^_/u, ''))
    let name = wished
    for (let i = 2; taken.has(name); i++) name = `${wished}${String(i)}`
    taken.add(name)
    known.set(key, name)
    return name
  }
}

/** The record, and the records that its paths make inside it. */
function recordDeclarations(
  draft: RecordDraft,
  base: Base,
  naming: Naming,
  innerName: (path: readonly string[]) => string,
): RecordDeclaration[] {
  const fields = draft.fields.map((field) => linkedField(field, naming))
  const { fields: own, nested } = nestPaths(fields, (path) => ({
    kind: 'ref',
    name: innerName(path),
    via: 'inline',
    confidence: 1,
  }))
  const record: RecordDeclaration = {
    ...base,
    kind: 'record',
    flavor: recordFlavorOf(draft.from),
    fields: own,
    wildcards: draft.wildcards.map((field) => linkedField(field, naming)),
    ...(draft.arrayBody && { arrayBody: true }),
  }
  const shown = draft.fields.flatMap(({ field, inline }) =>
    inline && inline.length > 0 ? [{ path: [field.name], fields: inline }] : [],
  )
  const inside = [...nested, ...shown].map(({ path, fields: below }): RecordDeclaration => ({
    ...base,
    name: innerName(path),
    description: path.join('.'),
    kind: 'record',
    flavor: 'object',
    fields: below,
    wildcards: [],
  }))
  return [record, ...inside]
}

/** The field with its links in its type. The last link stands for all further open parts. */
export function linkedField(
  { field, links }: DraftField,
  { nameOf, inlineNameOf }: Pick<Declared, 'nameOf' | 'inlineNameOf'>,
): Field {
  const inline = inlineNameOf.get(field)
  if (inline !== undefined)
    return {
      ...field,
      type: fillOpen(field.type, () => ({
        kind: 'ref',
        name: inline,
        via: 'inline',
        confidence: 0.6,
      })),
    }
  if (links.length === 0) return field
  let next = 0
  const type = fillOpen(field.type, (): TypeExpression | undefined => {
    const link = links[Math.min(next++, links.length - 1)]
    const name = link && nameOf.get(link.to.table)
    return link && name !== undefined
      ? { kind: 'ref', name, via: link.via, confidence: link.confidence }
      : undefined
  })
  return { ...field, type }
}

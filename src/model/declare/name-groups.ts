/**
 * The names of each type: one for where all pages meet, and one for each page that has a table of
 * it. A page's own names are made from its tables alone, so that no other page changes them; its
 * inner records are named in the same way.
 */
import { pushTo } from '../collections.js'
import { boundedName } from '../names/identifier.js'
import { typeIdentifier } from '../names/operation-name.js'
import { wordsOf } from '../names/words.js'
import { lazily } from '../remembered.js'
import type { Declaration, PageName } from '../types.js'
import type { Draft, DraftField } from './draft.js'
import { nameStructures, type NamedStructure, type Scope } from './name-drafts.js'
import { usageParts } from './usage.js'

export type TypeNames = Pick<Declaration, 'name' | 'localName' | 'aliases'>

/** Equal drafts, and their names. */
export interface GroupNames {
  readonly group: readonly Draft[]
  readonly first: Draft
  readonly own: TypeNames
  /** Names of the records inside it. */
  readonly inner: (path: readonly string[]) => TypeNames
}

/** Of each group of equal drafts. Groups and the drafts in them are sorted by place. */
export function nameGroups(
  groups: readonly (readonly Draft[])[],
  drafts: readonly Draft[],
): readonly GroupNames[] {
  const structures: NamedStructure[] = []
  for (const group of groups) {
    const [draft] = group
    if (draft) structures.push({ group, draft, from: draft.from })
  }
  const everywhere = nameAll(structures, {
    partOf: partsIn(() => drafts),
    pathsOf: ({ group }) => group.map(({ from }) => from.path),
  })
  const local = localNames(structures, drafts)
  return structures.map((structure, at) =>
    groupNames(structure, everywhere[at] ?? NAMELESS, local.get(structure.group)),
  )
}

function partsIn(drafts: () => readonly Draft[]): Scope['partOf'] {
  const parts = lazily(() => usageParts(drafts()))
  return ({ from }) => parts().get(from) ?? ''
}

/** Names in the file of a page. */
interface PageNames {
  readonly page: string
  readonly names: ScopedNames
}

/** The names of each group on its pages: the home first, the others by path. */
function localNames(
  structures: readonly NamedStructure[],
  drafts: readonly Draft[],
): ReadonlyMap<readonly Draft[], readonly PageNames[]> {
  const byPage = lazily(() => {
    const pages = new Map<string, Draft[]>()
    for (const draft of drafts) pushTo(pages, draft.from.path, draft)
    return pages
  })
  const local = new Map<readonly Draft[], PageNames[]>()
  for (const [page, found] of structuresByPage(structures)) {
    const names = nameAll(found, {
      partOf: partsIn(() => byPage().get(page) ?? []),
      pathsOf: () => [page],
    })
    found.forEach(({ group }, at) => {
      pushTo(local, group, { page, names: names[at] ?? NAMELESS })
    })
  }
  for (const [[first], names] of local) {
    const home = first?.from.path
    if (names.length > 1)
      names.sort((a, b) => (a.page === home ? -1 : b.page === home ? 1 : a.page < b.page ? -1 : 1))
  }
  return local
}

/** What each page has, in the order of its tables. */
function structuresByPage(
  structures: readonly NamedStructure[],
): ReadonlyMap<string, readonly NamedStructure[]> {
  const pages = new Map<string, NamedStructure[]>()
  for (const structure of structures) {
    const { group } = structure
    if (group.length === 1 && structure.draft.tables.length === 1)
      pushTo(pages, structure.from.path, structure)
    else for (const own of onPages(group)) pushTo(pages, own.from.path, own)
  }
  for (const found of pages.values())
    if (found.length > 1) found.sort((a, b) => a.from.table.index - b.from.table.index)
  return pages
}

/** A group with the first table that each of its pages has of it. */
function onPages(group: readonly Draft[]): Iterable<NamedStructure> {
  const pages = new Map<string, NamedStructure>()
  for (const draft of group)
    for (const from of draft.tables)
      if (!pages.has(from.path)) pages.set(from.path, { group, draft, from })
  return pages.values()
}

function groupNames(
  { group, draft }: NamedStructure,
  everywhere: ScopedNames,
  [home, ...others]: readonly PageNames[] = [],
): GroupNames {
  const names = (of: (names: ScopedNames) => string): TypeNames => {
    const name = of(everywhere)
    return {
      name,
      localName: home ? of(home.names) : name,
      aliases: others.map((one): PageName => ({ page: one.page, name: of(one.names) })),
    }
  }
  return {
    group,
    first: draft,
    own: names(({ name }) => name),
    inner: (path) => {
      const key = innerKey(path)
      return names(({ inner }) => inner.get(key) ?? '')
    },
  }
}

/** Names in one scope: all pages, or one. */
interface ScopedNames {
  readonly name: string
  readonly inner: ReadonlyMap<string, string>
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()
const NAMELESS: ScopedNames = { name: '', inner: NO_NAMES }

/** Structures by their names, with the records inside them, all different. */
function nameAll(structures: readonly NamedStructure[], scope: Scope): ScopedNames[] {
  const names = nameStructures(structures, scope)
  const taken = lazily(() => new Set(names))
  return structures.map(({ draft }, at) => {
    const name = names[at] ?? ''
    return { name, inner: innerNames(draft, name, taken) }
  })
}

function innerNames(draft: Draft, outer: string, taken: () => Set<string>): ScopedNames['inner'] {
  if (draft.kind !== 'record') return NO_NAMES
  const { fields, wildcards } = draft
  if (!fields.some(hasInner) && !wildcards.some(hasInner)) return NO_NAMES
  const names = new Map<string, string>()
  const claim = (path: readonly string[]): void => {
    const key = innerKey(path)
    if (names.has(key)) return
    const wished = boundedName(outer + typeIdentifier(path.flatMap(wordsOf)).replace(/^_/u, ''))
    let name = wished
    for (let i = 2; taken().has(name); i++) name = `${wished}${String(i)}`
    taken().add(name)
    names.set(key, name)
  }
  for (const { field, inline } of fields) if (inline) claim([field.name])
  for (const { field, inline } of wildcards) if (inline) claim([field.name])
  for (const { field } of fields)
    field.path?.forEach((_, depth, path) => {
      if (depth > 0) claim(path.slice(0, depth))
    })
  return names
}

/** Whether a record inside the type belongs to the field. */
function hasInner({ field, inline }: DraftField): boolean {
  return inline !== undefined || field.path !== undefined
}

function innerKey(path: readonly string[]): string {
  return path.join('\n')
}

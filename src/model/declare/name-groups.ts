/**
 * The names of each type: one for where all pages meet, and one for each page that has a table of
 * it. A page's own names are made from its tables alone, so that no other page changes them; its
 * inner records are named in the same way.
 */
import { pushTo } from '../collections.js'
import { boundedName } from '../names/identifier.js'
import { typeIdentifier } from '../names/operation-name.js'
import { wordsOf } from '../names/words.js'
import type { Declaration, PageName } from '../types.js'
import type { UnderstoodTable } from '../understand.js'
import type { Draft } from './draft.js'
import { nameStructures, type NamedStructure } from './name-drafts.js'
import { usageParts } from './usage.js'

export type TypeNames = Pick<Declaration, 'name' | 'localName' | 'aliases'>

export interface GroupNames {
  readonly own: TypeNames
  /** Names of the records inside it. */
  readonly inner: (path: readonly string[]) => TypeNames
}

/** A group, as a page has it. */
interface OnPage {
  readonly group: Draft[]
  readonly structure: NamedStructure
}

/** By group of equal drafts. Groups and the drafts in them are sorted by place. */
export function nameGroups(
  groups: readonly Draft[][],
  drafts: readonly Draft[],
): ReadonlyMap<readonly Draft[], GroupNames> {
  const pages = groupsByPage(groups, drafts)
  const everywhere = nameAll(groups, nameStructures(structuresOf(groups, usageParts(drafts))))
  const local = new Map<Draft[], PageNames[]>()
  for (const [page, found] of pages) {
    const own = found.map(({ group }) => group)
    const names = nameAll(own, nameStructures(found.map(({ structure }) => structure)))
    own.forEach((group, at) => {
      pushTo(local, group, { page, names: names[at] ?? NAMELESS })
    })
  }
  return new Map(
    groups.map((group, at) => [
      group,
      groupNames(everywhere[at] ?? NAMELESS, sortedFrom(local.get(group) ?? [], group)),
    ]),
  )
}

interface PageNames {
  readonly page: string
  readonly names: ScopedNames
}

/** The home first, the others by path. */
function sortedFrom(names: PageNames[], [first]: readonly Draft[]): readonly PageNames[] {
  const home = first?.from.path
  return names.sort((a, b) =>
    a.page === home ? -1 : b.page === home ? 1 : a.page < b.page ? -1 : 1,
  )
}

function groupNames(everywhere: ScopedNames, local: readonly PageNames[]): GroupNames {
  const names = (of: (names: ScopedNames) => string): TypeNames => {
    const [home, ...others] = local.map((one): PageName => ({
      page: one.page,
      name: of(one.names),
    }))
    const name = of(everywhere)
    return { name, localName: home?.name ?? name, aliases: others }
  }
  return {
    own: names(({ name }) => name),
    inner: (path) => names(({ inner }) => inner.get(innerKey(path)) ?? ''),
  }
}

function structuresOf(
  groups: readonly Draft[][],
  parts: ReadonlyMap<UnderstoodTable['table'], string>,
): NamedStructure[] {
  return groups.flatMap((group) => {
    const [draft] = group
    if (!draft) return []
    const { naming, isNameFixed, from } = draft
    const paths = group.map((one) => one.from.path)
    return [{ naming, isNameFixed, from, part: parts.get(from.table) ?? '', paths }]
  })
}

/** What each page has, in the order of its tables. */
function groupsByPage(
  groups: readonly Draft[][],
  drafts: readonly Draft[],
): ReadonlyMap<string, readonly OnPage[]> {
  const parts = usageParts(drafts, (from, to) => from.from.path === to.page)
  const pages = new Map<string, OnPage[]>()
  for (const group of groups) {
    const seen = new Set<string>()
    for (const { naming, isNameFixed, tables } of group) {
      for (const from of tables) {
        const page = from.path
        if (seen.has(page)) continue
        seen.add(page)
        const part = parts.get(from.table) ?? ''
        const structure = { naming, isNameFixed, from, part, paths: [page] }
        pushTo(pages, page, { group, structure })
      }
    }
  }
  for (const found of pages.values())
    found.sort((a, b) => a.structure.from.table.index - b.structure.from.table.index)
  return pages
}

/** Names in one scope: all pages, or one. */
interface ScopedNames {
  readonly name: string
  readonly inner: ReadonlyMap<string, string>
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()
const NAMELESS: ScopedNames = { name: '', inner: NO_NAMES }

/** The groups by their names, with the records inside them, all different. */
function nameAll(groups: readonly Draft[][], names: readonly string[]): ScopedNames[] {
  const taken = new Set(names)
  return groups.map((group, at) => {
    const name = names[at] ?? ''
    return { name, inner: innerNames(group, name, taken) }
  })
}

function innerNames(
  [draft]: readonly Draft[],
  outer: string,
  taken: Set<string>,
): ReadonlyMap<string, string> {
  if (draft?.kind !== 'record') return NO_NAMES
  const all = [...draft.fields, ...draft.wildcards]
  if (all.every(({ field, inline }) => !inline && field.path === undefined)) return NO_NAMES
  const names = new Map<string, string>()
  const claim = (path: readonly string[]): void => {
    const key = innerKey(path)
    if (names.has(key)) return
    const wished = boundedName(outer + typeIdentifier(path.flatMap(wordsOf)).replace(/^_/u, ''))
    let name = wished
    for (let i = 2; taken.has(name); i++) name = `${wished}${String(i)}`
    taken.add(name)
    names.set(key, name)
  }
  for (const { field, inline } of all) if (inline) claim([field.name])
  for (const { field } of draft.fields)
    field.path?.forEach((_, depth, path) => {
      if (depth > 0) claim(path.slice(0, depth))
    })
  return names
}

function innerKey(path: readonly string[]): string {
  return path.join('\n')
}

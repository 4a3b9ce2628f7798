/**
 * Names of structures that stand side by side: those of a page, or those of all pages. A name that
 * only one structure wants is its name. Where structures of several pages want it, the one that most
 * tables have keeps it (of equals the first by path), so that a new page with a type of its own
 * renames no other; the rest take more of what is their own: their operation, the part of it, their
 * folder, their number. Structures of one page that want one name all do so: none of them is the
 * obvious one. The order in which pages are found changes nothing.
 */
import { distinctCount, pushTo } from '../collections.js'
import { typeIdentifier } from '../names/operation-name.js'
import { shortHash } from '../names/hash.js'
import { wordsOf } from '../names/words.js'
import { boundedName } from '../names/identifier.js'
import type { UnderstoodTable } from '../understand.js'
import type { Draft } from './draft.js'

/** A structure in a scope of names, with its first draft there and the first table of that. */
export interface NamedStructure {
  readonly group: readonly Draft[]
  readonly draft: Draft
  readonly from: UnderstoodTable
}

/** All pages, or one. Both are asked only where several structures want one name. */
export interface Scope {
  /** `Request` or `Response` where it is known, else empty. */
  readonly partOf: (structure: NamedStructure) => string
  /** Pages of all drafts of the structure, which are one a table. */
  readonly pathsOf: (structure: NamedStructure) => readonly string[]
}

/** The next name that a structure asks for, in the group of those that wanted one name before. */
type Widen = (
  structure: NamedStructure,
  group: readonly NamedStructure[],
  partOf: Scope['partOf'],
) => string

const STEPS: readonly Widen[] = [
  ({ draft }) => draft.naming.name,
  ({ draft: { naming } }) => prefixed(naming.prefix, naming.name),
  (structure, _, partOf) => wide(structure, partOf),
  (structure, group, partOf) =>
    pagesOf(group) > 1
      ? prefixed(ownFolder(structure, group), wide(structure, partOf))
      : numberedName(structure, partOf),
  (structure, group, partOf) =>
    prefixed(ownFolder(structure, group), numberedName(structure, partOf)),
  (structure, _, partOf) => {
    const { path, table } = structure.from
    return `${wide(structure, partOf)}_${shortHash(`${path}#${String(table.index)}`)}`
  },
]

export function nameStructures(structures: readonly NamedStructure[], scope: Scope): string[] {
  const wished = structures.map(({ draft: { naming, isNameFixed } }) =>
    isNameFixed ? naming.name : boundedName(naming.name),
  )
  if (distinctCount(wished) === wished.length && !wished.includes('')) return wished
  return settledNames(structures, scope)
}

/** A structure that has no name yet, and the one that it wants. */
interface Wish {
  readonly structure: NamedStructure
  readonly at: number
  name: string
}

function settledNames(structures: readonly NamedStructure[], scope: Scope): string[] {
  const names: string[] = []
  const taken = new Set<string>()
  let open: Wish[] = []
  structures.forEach((structure, at) => {
    const { naming, isNameFixed } = structure.draft
    const isGiven = isNameFixed && naming.name !== '' && !taken.has(naming.name)
    names.push(isGiven ? naming.name : '')
    if (isGiven) taken.add(naming.name)
    else open.push({ structure, at, name: naming.name })
  })
  for (const step of STEPS) {
    if (open.length === 0) break
    widen(step, open, scope)
    open = settle(open, scope, names, taken)
  }
  for (const { at, name } of open) names[at] = free(`${name}_${String(at)}`, taken)
  return names
}

function widen(step: Widen, open: readonly Wish[], { partOf }: Scope): void {
  const groups = new Map<string, NamedStructure[]>()
  for (const { name, structure } of open) pushTo(groups, name, structure)
  for (const wish of open)
    wish.name = boundedName(step(wish.structure, groups.get(wish.name) ?? [], partOf))
}

/** Gives each free name that is wanted to the structure that may have it; the others stay open. */
function settle(
  open: readonly Wish[],
  { pathsOf }: Scope,
  names: string[],
  taken: Set<string>,
): Wish[] {
  const wanted = new Map<string, Wish[]>()
  for (const wish of open) pushTo(wanted, wish.name, wish)
  for (const [name, wishes] of wanted) {
    const keeper = name === '' || taken.has(name) ? undefined : keeperOf(wishes, pathsOf)
    if (!keeper) continue
    names[keeper.at] = name
    taken.add(name)
  }
  return open.filter(({ at }) => names[at] === '')
}

/** Which of the structures that want one name keeps it. */
function keeperOf(wishes: readonly Wish[], pathsOf: Scope['pathsOf']): Wish | undefined {
  const [first, ...others] = wishes
  if (others.length === 0) return first
  const paths = new Map(wishes.map((wish) => [wish, pathsOf(wish.structure)]))
  const countOf = (wish: Wish): number => paths.get(wish)?.length ?? 0
  const keeper = wishes.reduce((best, wish) => (countOf(wish) > countOf(best) ? wish : best))
  const own = new Set(paths.get(keeper))
  const isRivaled = wishes.some(
    (wish) => wish !== keeper && paths.get(wish)?.some((path) => own.has(path)),
  )
  return isRivaled ? undefined : keeper
}

function free(name: string, taken: Set<string>): string {
  let unique = name
  for (let i = 2; taken.has(unique); i++) unique = `${name}_${String(i)}`
  taken.add(unique)
  return unique
}

/** `Create` before `CreateTag` adds nothing. */
function prefixed(prefix: string, name: string): string {
  return name.startsWith(prefix) ? name : prefix + name
}

/** `CreateServer` and `Tag` are `CreateServerRequestTag`; a name that says its part keeps it where it is. */
function wide(structure: NamedStructure, partOf: Scope['partOf']): string {
  const { prefix, name } = structure.draft.naming
  const part = partOf(structure)
  const own = name.startsWith(prefix) ? name.slice(prefix.length) : name
  return prefix + (own.includes(part) ? own : part + own)
}

function numberedName(structure: NamedStructure, partOf: Scope['partOf']): string {
  const { provenance, table } = structure.from
  const number = provenance.tableNumber ?? String(table.index + 1)
  return `${wide(structure, partOf)}${typeIdentifier(['Table', number])}`
}

/** The first part of the page's path in which the pages of the group differ. */
function ownFolder(structure: NamedStructure, group: readonly NamedStructure[]): string {
  const paths = group.map(({ from }) => parts(from.path))
  const own = parts(structure.from.path)
  const at = own.findIndex((part, index) => paths.some((path) => path[index] !== part))
  return typeIdentifier(wordsOf(own[Math.max(0, at)] ?? ''))
}

const parts = (path: string): string[] => path.replace(/\.\w+$/u, '').split('/')

function pagesOf(group: readonly NamedStructure[]): number {
  return new Set(group.map(({ from }) => from.path)).size
}

/**
 * Names of structures that stand side by side: those of a page, or those of all pages. A name that
 * only one structure wants is its name. Where structures of several pages want it, the one that most
 * tables have keeps it (of equals the first by path), so that a new page with a type of its own
 * renames no other; the rest take more of what is their own: their operation, the part of it, what
 * explains their page's title, their folder, their number. Structures of one page that want one name all do so: none of them is the
 * obvious one, unless all others are of failures ("Status code: 400"). The order in which pages are found changes nothing.
 */
import { distinctCount, pushTo } from '../collections.js'
import { asidesIn, typeIdentifier } from '../names/operation-name.js'
import { shortHash } from '../names/hash.js'
import { isLoneDeed } from '../names/lone-deed.js'
import { wordsOf } from '../names/words.js'
import { isOfError } from '../kinds/record-flavor.js'
import { boundedName } from '../names/identifier.js'
import { captionName } from '../provenance.js'
import { lazily } from '../remembered.js'
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

/** The next name that a structure asks for; `rivals` are those that wanted one name before, and the one that has it. */
type Widen = (structure: NamedStructure, partOf: Scope['partOf'], rivals: () => Rivals) => string

const STEPS: readonly Widen[] = [
  ({ draft: { naming } }) => prefixed(naming.prefix, naming.name),
  (structure, partOf) => wide(structure, partOf),
  (structure, partOf, rivals) =>
    rivals().areOnOnePage
      ? labelledName(structure, partOf)
      : wide(structure, partOf, asidesIn(structure.from.table.headingPath[0] ?? '')),
  (structure, partOf, rivals) =>
    rivals().areOnOnePage
      ? numberedName(structure, partOf)
      : prefixed(ownFolder(structure, rivals()), wide(structure, partOf)),
  (structure, partOf, rivals) =>
    prefixed(ownFolder(structure, rivals()), labelledName(structure, partOf)),
  (structure, partOf, rivals) =>
    prefixed(ownFolder(structure, rivals()), numberedName(structure, partOf)),
  (structure, partOf) => {
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

/** Names that are given, and to what. */
type Taken = Map<string, NamedStructure | undefined>

/** A structure that has no name yet, and the one that it wants. */
interface Wish {
  readonly structure: NamedStructure
  readonly at: number
  name: string
}

function settledNames(structures: readonly NamedStructure[], scope: Scope): string[] {
  const names: string[] = []
  const taken = new Map<string, NamedStructure | undefined>()
  let open: Wish[] = []
  structures.forEach((structure, at) => {
    const { naming, isNameFixed } = structure.draft
    const isGiven = isNameFixed && naming.name !== '' && !taken.has(naming.name)
    names.push(isGiven ? naming.name : '')
    if (isGiven) taken.set(naming.name, structure)
    else open.push({ structure, at, name: boundedName(naming.name) })
  })
  open = settle(open, scope, names, taken)
  for (const step of STEPS) {
    if (open.length === 0) break
    widen(step, open, taken, scope)
    open = settle(open, scope, names, taken)
  }
  for (const { at, name } of open) names[at] = free(`${name}_${String(at)}`, taken)
  return names
}

function widen(step: Widen, open: readonly Wish[], taken: Taken, { partOf }: Scope): void {
  const groups = new Map<string, NamedStructure[]>()
  for (const { name, structure } of open) pushTo(groups, name, structure)
  for (const [name, group] of groups) {
    const keeper = taken.get(name)
    if (keeper) group.push(keeper)
  }
  const rivals = new Map<string, () => Rivals>()
  for (const [name, group] of groups)
    rivals.set(
      name,
      lazily(() => rivalsIn(group)),
    )
  for (const wish of open) {
    const own = rivals.get(wish.name)
    if (own) wish.name = boundedName(step(wish.structure, partOf, own))
  }
}

/** Gives each free name that is wanted to the structure that may have it; the others stay open. */
function settle(open: readonly Wish[], { pathsOf }: Scope, names: string[], taken: Taken): Wish[] {
  const wanted = new Map<string, Wish[]>()
  for (const wish of open) pushTo(wanted, wish.name, wish)
  for (const [name, wishes] of wanted) {
    const keeper = name === '' || taken.has(name) ? undefined : keeperOf(wishes, pathsOf)
    if (!keeper) continue
    names[keeper.at] = name
    taken.set(name, keeper.structure)
  }
  return open.filter(({ at }) => names[at] === '')
}

/** Which of the structures that want one name keeps it. */
function keeperOf(wishes: readonly Wish[], pathsOf: Scope['pathsOf']): Wish | undefined {
  const [first, ...others] = wishes
  if (others.length === 0) return first
  const [usual, ...further] = wishes.filter(({ structure }) => !isOfError(structure.from.table))
  if (usual && further.length === 0) return usual
  const paths = new Map(wishes.map((wish) => [wish, pathsOf(wish.structure)]))
  const countOf = (wish: Wish): number => paths.get(wish)?.length ?? 0
  const keeper = wishes.reduce((best, wish) => (countOf(wish) > countOf(best) ? wish : best))
  const own = new Set(paths.get(keeper))
  const isRivaled = wishes.some(
    (wish) => wish !== keeper && paths.get(wish)?.some((path) => own.has(path)),
  )
  return isRivaled ? undefined : keeper
}

function free(name: string, taken: Taken): string {
  let unique = name
  for (let i = 2; taken.has(unique); i++) unique = `${name}_${String(i)}`
  taken.set(unique, undefined)
  return unique
}

/** `Create` before `CreateTag` adds nothing, nor does `StatusCodes` before `StatusCode`. */
function prefixed(prefix: string, name: string): string {
  return name.startsWith(prefix) || isPluralOf(prefix, name) ? name : prefix + name
}

function isPluralOf(prefix: string, name: string): boolean {
  return prefix.endsWith('s') && name === prefix.slice(0, -1)
}

/**
 * `CreateServer` and `Tag` are `CreateServerRequestTag`; a name that says its part keeps it where it is.
 * Of a page that is called `Creating a Server (Discarded)`, `CreateServerDiscardedRequestTag`.
 */
function wide(
  structure: NamedStructure,
  partOf: Scope['partOf'],
  asides: readonly string[] = [],
): string {
  const { prefix, name } = structure.draft.naming
  const part = partOf(structure)
  if (isPluralOf(prefix, name)) return name.includes(part) ? name : name + part
  const own = name.startsWith(prefix) ? name.slice(prefix.length) : name
  return prefix + typeIdentifier(asides) + (own.includes(part) ? own : part + own)
}

/** With what stands before the table in a few words: `Status code: 400`, `Abnormal`, `Request elements`. */
function labelledName(structure: NamedStructure, partOf: Scope['partOf']): string {
  const name = wide(structure, partOf)
  const words = labelOf(structure.from)
  const shared = words.findLastIndex((_, at) =>
    name.endsWith(typeIdentifier(words.slice(0, at + 1))),
  )
  return name + typeIdentifier(words.slice(shared + 1))
}

const MOST_LABEL_WORDS = 4
/** Words before a table that say only that it is one. */
const NO_LABEL = /\b(?:parameters?|descriptions?|examples?|following|tables?)\b/i

function labelOf({ table }: UnderstoodTable): readonly string[] {
  const { caption, introduction = '', headingPath } = table
  const own = NO_LABEL.test(introduction) ? '' : introduction
  const heading = headingPath.at(-1) ?? ''
  const texts = [own, captionName(caption) ?? '', isLoneDeed(heading) ? '' : heading]
  const labels = texts.map(wordsOf)
  return labels.find(({ length }) => length > 0 && length <= MOST_LABEL_WORDS) ?? []
}

function numberedName(structure: NamedStructure, partOf: Scope['partOf']): string {
  const { provenance, table } = structure.from
  const number = provenance.tableNumber ?? String(table.index + 1)
  return `${wide(structure, partOf)}${typeIdentifier(['Table', number])}`
}

/** Where the structures are that want one name. */
interface Rivals {
  readonly areOnOnePage: boolean
  /** How many parts of the paths of their pages are the same. */
  readonly depth: number
}

function rivalsIn(group: readonly NamedStructure[]): Rivals {
  const [first = [], ...others] = group.map(({ from }) => parts(from.path))
  let depth = first.length
  for (const path of others) {
    const at = first.findIndex((part, index) => path[index] !== part)
    if (at >= 0) depth = Math.min(depth, at)
  }
  return { areOnOnePage: new Set(group.map(({ from }) => from.path)).size === 1, depth }
}

/** The first part of the page's path in which the pages of its rivals differ. */
function ownFolder({ from }: NamedStructure, { depth }: Rivals): string {
  const own = parts(from.path)
  return typeIdentifier(wordsOf(own[depth] ?? own[0] ?? ''))
}

const parts = (path: string): string[] => path.replace(/\.\w+$/u, '').split('/')

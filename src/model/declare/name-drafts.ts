/**
 * Names of structures that stand side by side: those of a page, or those of all pages. A name that
 * only one structure wants is its name. Where structures of several pages want it, the one that most
 * tables have keeps it (of equals the first by path), so that a new page with a type of its own
 * renames no other; the rest take more of what is their own: their operation, the part of it, their
 * folder, their number. Structures of one page that want one name all do so: none of them is the
 * obvious one. The order in which pages are found changes nothing.
 */
import { pushTo } from '../collections.js'
import { typeIdentifier } from '../names/operation-name.js'
import { shortHash } from '../names/hash.js'
import { wordsOf } from '../names/words.js'
import { boundedName } from '../names/identifier.js'
import type { Draft } from './draft.js'

/** `from` is the first table of the structure; `part` is `Request` or `Response` where it is known. */
export interface NamedStructure extends Pick<Draft, 'naming' | 'isNameFixed' | 'from'> {
  readonly part: string
  /** Of all its drafts, which are one a table. */
  readonly paths: readonly string[]
}

type Widen = (structure: NamedStructure, group: readonly NamedStructure[]) => string

const STEPS: readonly Widen[] = [
  ({ naming }) => naming.name,
  ({ naming }) => prefixed(naming.prefix, naming.name),
  (structure) => wide(structure),
  (structure, group) =>
    pagesOf(group) > 1
      ? prefixed(ownFolder(structure, group), wide(structure))
      : numberedName(structure),
  (structure, group) => prefixed(ownFolder(structure, group), numberedName(structure)),
  (structure) =>
    `${wide(structure)}_${shortHash(`${structure.from.path}#${String(structure.from.table.index)}`)}`,
]

export function nameStructures(structures: readonly NamedStructure[]): string[] {
  const names = structures.map(() => '')
  const taken = new Set<string>()
  structures.forEach(({ naming, isNameFixed }, index) => {
    if (!isNameFixed || taken.has(naming.name)) return
    names[index] = naming.name
    taken.add(naming.name)
  })
  let open = structures.flatMap((_, index) => (names[index] === '' ? [index] : []))
  let wished = new Map(open.map((index) => [index, structures[index]?.naming.name ?? '']))
  for (const step of STEPS) {
    if (open.length === 0) break
    wished = wishes(step, open, wished, structures)
    open = settle(open, wished, { structures, names, taken })
  }
  for (const index of open)
    names[index] = free(`${wished.get(index) ?? 'Type'}_${String(index)}`, taken)
  return names
}

/** What each open structure is called at this step; a group is those that wanted one name before. */
function wishes(
  step: Widen,
  open: readonly number[],
  before: ReadonlyMap<number, string>,
  structures: readonly NamedStructure[],
): Map<number, string> {
  const groups = new Map<string, NamedStructure[]>()
  for (const index of open) {
    const structure = structures[index]
    const name = before.get(index) ?? ''
    if (structure) pushTo(groups, name, structure)
  }
  return new Map(
    open.flatMap((index) => {
      const structure = structures[index]
      return structure
        ? [
            [
              index,
              boundedName(step(structure, groups.get(before.get(index) ?? '') ?? [])),
            ] as const,
          ]
        : []
    }),
  )
}

interface Settling {
  readonly structures: readonly NamedStructure[]
  readonly names: string[]
  readonly taken: Set<string>
}

/** Gives each free name that is wanted to the structure that may have it; the others stay open. */
function settle(
  open: readonly number[],
  wished: ReadonlyMap<number, string>,
  { structures, names, taken }: Settling,
): number[] {
  const wanted = new Map<string, number[]>()
  for (const index of open) pushTo(wanted, wished.get(index) ?? '', index)
  const settled = new Set<number>()
  for (const [name, indices] of wanted) {
    const keeper = name === '' || taken.has(name) ? undefined : keeperOf(indices, structures)
    if (keeper === undefined) continue
    names[keeper] = name
    taken.add(name)
    settled.add(keeper)
  }
  return open.filter((index) => !settled.has(index))
}

/** Which of the structures that want one name keeps it. */
function keeperOf(
  indices: readonly number[],
  structures: readonly NamedStructure[],
): number | undefined {
  const pathsOf = (index: number): readonly string[] => structures[index]?.paths ?? []
  const keeper = indices.reduce((best, index) =>
    pathsOf(index).length > pathsOf(best).length ? index : best,
  )
  const pages = new Set(pathsOf(keeper))
  const isRivaled = indices.some(
    (index) => index !== keeper && pathsOf(index).some((path) => pages.has(path)),
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
function wide({ naming, part }: NamedStructure): string {
  const { prefix, name } = naming
  const own = name.startsWith(prefix) ? name.slice(prefix.length) : name
  return prefix + (own.includes(part) ? own : part + own)
}

function numberedName(structure: NamedStructure): string {
  const { provenance, table } = structure.from
  const number = provenance.tableNumber ?? String(table.index + 1)
  return `${wide(structure)}${typeIdentifier(['Table', number])}`
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

/**
 * Which types of two models are the same one: those that the same page calls by the same name. So it
 * is nothing that other pages made a type's unique name longer, or that it is declared on another
 * page now. A type of a page that is no longer there is looked for, by its unique name, among those
 * of pages that were not there before; one that its page no longer has, among those of the page that
 * are new and say the same, then among those that are new on other pages and have its name.
 */
import { pushTo } from '../collections.js'
import { pageNames } from '../page-names.js'
import type { Declaration, Model, PageName } from '../types.js'
import { contentsOf, type Contents } from './content.js'
import { pageMoves, type PageContents, type PageMove } from './page-moves.js'

/** `at` is a page that has the type, and its name there; the old ones of a type that is gone. */
export type Pair =
  | (Both & { readonly kind: 'kept' })
  | (Both & { readonly kind: 'renamed'; readonly from: PageName })
  | (Both & { readonly kind: 'moved'; readonly from: PageName })
  | { readonly kind: 'added' | 'gained'; readonly now: Declaration; readonly at: PageName }
  | { readonly kind: 'removed' | 'lost'; readonly old: Declaration; readonly at: PageName }

interface Both {
  readonly old: Declaration
  readonly now: Declaration
  readonly at: PageName
}

export interface Pairs {
  /** By name, then by page. */
  readonly pairs: readonly Pair[]
  readonly moves: readonly PageMove[]
  /** Whether two unique names, an old and a new one, are of the same type. */
  readonly isSame: (old: string, now: string) => boolean
}

export function pairDeclarations(before: Model, after: Model): Pairs {
  const contents = { before: contentsOf(before), after: contentsOf(after) }
  const moves = pageMoves(before, after, contents)
  const newPaths = new Map(moves.map(({ from, to }) => [from, to]))
  const open = {
    old: placesOf(before, (path) => newPaths.get(path) ?? path),
    now: placesOf(after, (path) => path),
  }
  const kept = keptPairs(open)
  const withPages = movedPairs(
    open,
    typesOfOtherPages(before, after),
    typesOfOtherPages(after, before),
  )
  const renamed = renamedPairs(open, contents)
  const alone = movedPairs(open, before.declarations, after.declarations)
  const found = [...kept, ...withPages, ...renamed, ...alone]
  const same = new Set(found.map(({ old, now }) => `${old.name}\n${now.name}`))
  return {
    pairs: [
      ...found,
      ...gonePairs(open.old, new Set(found.map(({ old }) => old))),
      ...newPairs(open.now, new Set(found.map(({ now }) => now))),
    ].sort(byNameAndPage),
    moves,
    isSame: (old, now) => same.has(`${old}\n${now}`),
  }
}

/** A type on one of its pages. */
interface Place {
  readonly declaration: Declaration
  readonly at: PageName
}

/** By page and name; old pages by the paths that they have now. */
type Places = Map<string, Place>

/** What is not paired yet. */
interface OpenPlaces {
  readonly old: Places
  readonly now: Places
}

function placesOf({ declarations }: Model, pathOf: (path: string) => string): Places {
  return new Map(
    declarations.flatMap((declaration) =>
      pageNames(declaration).map(({ page, name }) => {
        const at = { page: pathOf(page), name }
        return [keyOf(at), { declaration, at }] as const
      }),
    ),
  )
}

type Found = Extract<Pair, Both>

/** Two types once, however many pages have both. */
function keptPairs(open: OpenPlaces): Found[] {
  const pairs = new Map<string, Found>()
  for (const [key, { declaration: old }] of open.old) {
    const place = open.now.get(key)
    if (!place) continue
    const { declaration: now, at } = place
    const names = `${old.name}\n${now.name}`
    if (!pairs.has(names)) pairs.set(names, { kind: 'kept', old, now, at })
    open.old.delete(key)
    open.now.delete(key)
  }
  return [...pairs.values()]
}

/** The types of a model of which the other one has no page. */
function typesOfOtherPages({ declarations }: Model, { pages }: Model): Declaration[] {
  const known = new Set(pages.map(({ path }) => path))
  return declarations.filter((one) => !pageNames(one).some(({ page }) => known.has(page)))
}

/** Types that none of their pages has any more, on pages that did not have them: by unique name. */
function movedPairs(
  open: OpenPlaces,
  before: readonly Declaration[],
  after: readonly Declaration[],
): Found[] {
  const [gone, come] = [unpaired(open.old), unpaired(open.now)]
  const fresh = new Map(after.filter((now) => come.has(now)).map((now) => [now.name, now]))
  const pairs = before.flatMap((old): Found[] => {
    const now = gone.has(old) ? fresh.get(old.name) : undefined
    return now?.kind === old.kind
      ? [{ kind: 'moved', old, now, at: homeOf(now), from: homeOf(old) }]
      : []
  })
  const moved = new Set(pairs.flatMap(({ old, now }) => [old, now]))
  for (const places of [open.old, open.now])
    for (const [key, { declaration }] of places) if (moved.has(declaration)) places.delete(key)
  return pairs
}

/** The types that were paired on none of their pages. */
function unpaired(places: Places): Set<Declaration> {
  const counts = new Map<Declaration, number>()
  for (const { declaration } of places.values())
    counts.set(declaration, (counts.get(declaration) ?? 0) + 1)
  return new Set(
    [...counts].flatMap(([one, count]) => (count === pageNames(one).length ? [one] : [])),
  )
}

/** What a page no longer has, and has under another name; only where no other is the same. */
function renamedPairs(open: OpenPlaces, contents: PageContents): Found[] {
  const [old, now] = [byContent(open.old, contents.before), byContent(open.now, contents.after)]
  return [...old].flatMap(([content, [was, ...others]]): Found[] => {
    const [is, ...more] = now.get(content) ?? []
    if (!was || !is || others.length + more.length > 0) return []
    open.old.delete(keyOf(was.at))
    open.now.delete(keyOf(is.at))
    const [before, after] = [was.declaration, is.declaration]
    return [{ kind: 'renamed', old: before, now: after, at: is.at, from: was.at }]
  })
}

function byContent(places: Places, contents: Contents): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const place of places.values()) {
    const { declaration, at } = place
    pushTo(found, `${at.page}\n${contents.ofType(declaration, at.page)}`, place)
  }
  return found
}

/** Types that are gone once, others on each page that has them no longer. */
function gonePairs(places: Places, found: ReadonlySet<Declaration>): Pair[] {
  const removed = new Set<Declaration>()
  return [...places.values()].flatMap(({ declaration: old, at }): Pair[] => {
    if (found.has(old)) return [{ kind: 'lost', old, at }]
    if (removed.has(old)) return []
    removed.add(old)
    return [{ kind: 'removed', old, at }]
  })
}

/** Types that are new once, others on each page that has them now. */
function newPairs(places: Places, found: ReadonlySet<Declaration>): Pair[] {
  const added = new Set<Declaration>()
  return [...places.values()].flatMap(({ declaration: now, at }): Pair[] => {
    if (found.has(now)) return [{ kind: 'gained', now, at }]
    if (added.has(now)) return []
    added.add(now)
    return [{ kind: 'added', now, at }]
  })
}

function homeOf({ page, localName }: Declaration): PageName {
  return { page, name: localName }
}

function keyOf({ page, name }: PageName): string {
  return `${page}\n${name}`
}

function byNameAndPage({ at: a }: Pair, { at: b }: Pair): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return a.page < b.page ? -1 : a.page > b.page ? 1 : 0
}

/**
 * Which types of two models are the same one: those that the same page calls by the same name. So it
 * is nothing that other pages made a type's unique name longer, or that it is declared on another
 * page now. A type of a page that is no longer there is looked for, by its unique name, among those
 * of pages that were not there before: the page was renamed.
 */
import { pageNames } from './page-names.js'
import type { Declaration, Model, PageName } from './types.js'

export interface Pair {
  readonly old?: Declaration
  readonly now?: Declaration
  /** A page that has it, and its name there. */
  readonly at: PageName
}

export interface Pairs {
  /** By name, then by page. */
  readonly pairs: readonly Pair[]
  /** Whether two unique names, an old and a new one, are of the same type. */
  readonly isSame: (old: string, now: string) => boolean
}

export function pairDeclarations(before: Model, after: Model): Pairs {
  const nowByPlace = new Map(
    after.declarations.flatMap((now) => pageNames(now).map((at) => [keyOf(at), now] as const)),
  )
  const moved = movedDeclarations(before, after)
  const pairs: Pair[] = []
  const same = new Set<string>()
  const found = new Set<Declaration>()
  const add = (old: Declaration, now: Declaration, at: PageName): void => {
    const key = `${old.name}\n${now.name}`
    if (same.has(key)) return
    same.add(key)
    found.add(now)
    pairs.push({ old, now, at })
  }
  for (const old of before.declarations) {
    const places = pageNames(old)
    const kept = places.filter((at) => nowByPlace.has(keyOf(at)))
    for (const at of kept) {
      const now = nowByPlace.get(keyOf(at))
      if (now) add(old, now, at)
    }
    const now = kept.length === 0 ? moved(old) : undefined
    if (now) add(old, now, homeOf(now))
    else if (kept.length === 0) pairs.push({ old, at: homeOf(old) })
  }
  for (const now of after.declarations) if (!found.has(now)) pairs.push({ now, at: homeOf(now) })
  return {
    pairs: pairs.sort(byNameAndPage),
    isSame: (old, now) => same.has(`${old}\n${now}`),
  }
}

/** The type of a page that is gone, on a page that is new. */
function movedDeclarations(
  before: Model,
  after: Model,
): (old: Declaration) => Declaration | undefined {
  const [oldPages, newPages] = [before, after].map(
    ({ pages }) => new Set(pages.map(({ path }) => path)),
  )
  const isIn = (pages: ReadonlySet<string> | undefined, declaration: Declaration): boolean =>
    pageNames(declaration).some(({ page }) => pages?.has(page))
  const fresh = new Map(
    after.declarations.filter((now) => !isIn(oldPages, now)).map((now) => [now.name, now]),
  )
  return (old) => (isIn(newPages, old) ? undefined : fresh.get(old.name))
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

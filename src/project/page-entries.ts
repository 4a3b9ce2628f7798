/**
 * The entries of a page's toctrees, and those of them that a list of contents still wants.
 *
 * Pages that each name all later pages have as many entries as there are pairs of pages. A list that
 * has most of the pages already must not look at each entry of each of them again.
 */
import { createPageSet, wordsOf, type PagePlaces, type PageSet } from './page-set.js'
import type { PageEntries, PageIndex, ResolvedEntry } from './types.js'

export function createPageEntries(all: readonly ResolvedEntry[], places: PagePlaces): PageEntries {
  let sorted: SortedEntries | undefined
  return {
    all,
    without(pages) {
      // To look at each of a few entries is quicker than to look at each word.
      if (all.length <= wordsOf(places)) return all.filter((entry) => !isIn(entry, pages))
      sorted ??= sortEntries(all, places)
      const { named, byPlace, others } = sorted
      const left = named.lacking(pages).flatMap((place) => byPlace.get(place) ?? [])
      return [...left, ...others].sort((a, b) => a - b).flatMap((at) => all[at] ?? [])
    },
  }
}

function isIn(resolved: ResolvedEntry, pages: PageSet): boolean {
  const page = namedPage(resolved)
  return page !== undefined && pages.has(page)
}

function namedPage({ entry, pages: [page] }: ResolvedEntry): PageIndex | undefined {
  return entry.glob ? undefined : page
}

/** Entries by their place among all of the page. */
interface SortedEntries {
  readonly named: PageSet
  /** By the place of the page that they name. */
  readonly byPlace: ReadonlyMap<number, readonly number[]>
  /** Patterns, addresses, and names that no page has. */
  readonly others: readonly number[]
}

function sortEntries(all: readonly ResolvedEntry[], places: PagePlaces): SortedEntries {
  const named = createPageSet(places)
  const byPlace = new Map<number, number[]>()
  const others: number[] = []
  for (const [at, resolved] of all.entries()) {
    const page = namedPage(resolved)
    const place = page && places.get(page)
    if (page === undefined || place === undefined) {
      others.push(at)
      continue
    }
    named.add(page)
    const same = byPlace.get(place)
    if (same) same.push(at)
    else byPlace.set(place, [at])
  }
  return { named, byPlace, others }
}

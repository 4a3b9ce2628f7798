/**
 * Pages in the order that the toctrees give them: a page, then what its toctrees name, in depth;
 * pages that no toctree names come after, by name.
 */
import { createPageEntries } from './page-entries.js'
import { createPageSet } from './page-set.js'
import { globPattern, rootedNames } from './paths.js'
import type { OrderedPage, PageEntries, PageIndex, ToctreeEntry, Toctrees } from './types.js'

/** A name from the root is looked for in each folder around the page, the outermost first. */
export function createToctrees(unordered: Iterable<PageIndex>): Toctrees {
  const pages = [...unordered].sort(byName)
  const places = new Map(pages.map((page, at) => [page, at]))
  const names = new Map(pages.map((page) => [page.name, page]))
  const matches = new Map<string, readonly PageIndex[]>()
  const matching = (pattern: string): readonly PageIndex[] => {
    const found = matches.get(pattern) ?? pagesMatching(pattern, pages)
    matches.set(pattern, found)
    return found
  }
  const pagesOf = (entry: ToctreeEntry, from: string): readonly PageIndex[] => {
    if (entry.url !== undefined) return []
    const { name } = entry
    const candidates = name.startsWith('/') ? rootedNames(name, from, undefined) : [name]
    for (const candidate of candidates) {
      const found = entry.glob ? matching(candidate) : [names.get(candidate) ?? []].flat()
      if (found.length > 0) return found
    }
    return []
  }
  const resolved = new Map<PageIndex, PageEntries>()
  const entriesOf = (page: PageIndex): PageEntries => {
    const known = resolved.get(page)
    if (known) return known
    const all = page.toctree.map((entry) => ({ entry, pages: pagesOf(entry, page.path) }))
    const entries = createPageEntries(all, places)
    resolved.set(page, entries)
    return entries
  }
  return {
    pagesOf,
    entriesOf,
    noPages: () => createPageSet(places),
    order: () => orderPages(pages, entriesOf),
  }
}

function pagesMatching(pattern: string, pages: readonly PageIndex[]): PageIndex[] {
  const test = globPattern(pattern)
  return pages.filter((page) => test.test(page.name))
}

function byName(a: PageIndex, b: PageIndex): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

function orderPages(pages: readonly PageIndex[], entriesOf: Toctrees['entriesOf']): OrderedPage[] {
  const below = new Map(
    pages.map((page) => [page, entriesOf(page).all.flatMap((entry) => entry.pages)]),
  )
  const named = new Set<PageIndex>()
  for (const [page, next] of below) for (const other of next) if (other !== page) named.add(other)
  const order = new Map<PageIndex, OrderedPage>()
  const roots = [...pages.filter((page) => !named.has(page)), ...pages]
  const stack = roots.map((page) => ({ page, depth: 0 })).reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { page, depth } = next
    if (order.has(page)) continue
    order.set(page, next)
    const children = below.get(page) ?? []
    for (const child of [...children].reverse()) stack.push({ page: child, depth: depth + 1 })
  }
  return [...order.values()]
}

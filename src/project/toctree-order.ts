/**
 * Pages in the order that the toctrees give them: a page, then what its toctrees name, in depth;
 * pages that no toctree names come after, by name.
 */
import { globPattern, rootedNames } from './paths.js'
import type { PageIndex, Project, ToctreeEntry } from './types.js'

export interface Toctrees {
  /** The pages that an entry of a page stands for, patterns expanded, in order of their names. */
  pagesOf(entry: ToctreeEntry, from: string): readonly PageIndex[]
  /** Every page once. Circles end where they close. */
  order(): OrderedPage[]
}

export interface OrderedPage {
  readonly page: PageIndex
  /** How many toctrees lead to it, from 0. */
  readonly depth: number
}

/** `root` as in `ProjectOptions`. */
export function createToctrees(project: Project, root?: string): Toctrees {
  const pages = [...project.pages.values()].sort(byName)
  const names = new Map(pages.map((page) => [page.name, page]))
  const pagesOf = (entry: ToctreeEntry, from: string): readonly PageIndex[] => {
    if (entry.url !== undefined) return []
    const { name } = entry
    const candidates = name.startsWith('/') ? rootedNames(name, from, root) : [name]
    for (const candidate of candidates) {
      const found = entry.glob ? matching(pages, candidate) : [names.get(candidate) ?? []].flat()
      if (found.length > 0) return found
    }
    return []
  }
  return { pagesOf, order: () => orderPages(pages, pagesOf) }
}

function matching(pages: readonly PageIndex[], pattern: string): PageIndex[] {
  const test = globPattern(pattern)
  return pages.filter((page) => test.test(page.name))
}

function byName(a: PageIndex, b: PageIndex): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

function orderPages(pages: readonly PageIndex[], pagesOf: Toctrees['pagesOf']): OrderedPage[] {
  const below = new Map(
    pages.map((page) => [page, page.toctree.flatMap((entry) => pagesOf(entry, page.path))]),
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

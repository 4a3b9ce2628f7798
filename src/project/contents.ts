/**
 * What a toctree shows: its pages, their sections and what their own toctrees show, as lists in
 * lists of links, down to its `maxdepth`.
 *
 * Source: Sphinx, "Table of contents".
 */
import type { Directive } from '../tree/nodes.js'
import { sectionLabel, type Numbering } from './numbering.js'
import { outlineOf, type OutlinePart, type OutlineSection } from './outline.js'
import type { PageSet } from './page-set.js'
import { toctreeEntries } from './toctree.js'
import type { PageIndex, Project, ResolvedEntry, ResolvedReference, Toctrees } from './types.js'
import { optionOf } from './walk.js'

export interface ContentsItem {
  readonly title: string
  /** Where the link leads; nothing in it where the page does not exist. */
  readonly to: ResolvedReference
  readonly items: readonly ContentsItem[]
  /** It is the name of an object of code. */
  readonly isCode?: true
}

/** Nobody reads lists that are deeper, and a chain of pages would make them as deep as it is long. */
const DEEPEST = 12

export interface ContentsOptions {
  readonly project: Project
  /** Path of the page that the toctree stands on. */
  readonly path: string
  /** Whether the expression of an `only` holds in the output. */
  readonly holds: (expression: string) => boolean
}

/**
 * The items of a toctree. What is below a page is said where it stands at the top, else where it stands
 * first. All that the toctree names itself is at the top; below, no page stands twice, so that lists of
 * pages that name each other are as long as there are pages.
 */
export function toctreeContents(
  node: Directive,
  { project, path, holds }: ContentsOptions,
): ContentsItem[] {
  const wanted = Number(optionOf(node, 'maxdepth') ?? 0)
  const own = project.pages.get(path)
  const toctrees = project.toctrees()
  const entries = toctreeEntries(node, path).map((entry): ResolvedEntry => {
    return { entry, pages: toctrees.pagesOf(entry, path) }
  })
  const listing: Listing = {
    toctrees,
    numbering: project.numbering(),
    deepest: wanted >= 1 ? Math.min(wanted, DEEPEST) : DEEPEST,
    titlesOnly: optionOf(node, 'titlesonly') !== undefined,
    withHidden: optionOf(node, 'includehidden') !== undefined,
    holds,
    top: new Set(entries.flatMap(({ pages }) => pages)),
    opened: new Set(own ? [own] : []),
    named: new Set(),
    below: new Set(),
    settled: toctrees.noPages(),
    matched: new Set(),
  }
  return entryItems(entries, path, 1, listing)
}

interface Listing {
  readonly toctrees: Toctrees
  readonly numbering: Numbering
  readonly deepest: number
  readonly titlesOnly: boolean
  readonly withHidden: boolean
  readonly holds: ContentsOptions['holds']
  /** Pages that the toctree itself names. */
  readonly top: ReadonlySet<PageIndex>
  /** Pages whose inside is in the list, and the toctree's own. */
  readonly opened: Set<PageIndex>
  /** Pages that are in the list. */
  readonly named: Set<PageIndex>
  /** Those of them that are not only at its top. */
  readonly below: Set<PageIndex>
  /** Those of these that no other place below could say more of. */
  readonly settled: PageSet
  /** What patterns of pages in the list stand for. */
  readonly matched: Set<readonly PageIndex[]>
}

/**
 * A pattern stands for the other pages that its toctree has not named yet. On a page in the list it
 * names none that is in the list already: patterns that match each other's pages would go on for long.
 */
function entryItems(
  entries: readonly ResolvedEntry[],
  from: string,
  level: number,
  listing: Listing,
): ContentsItem[] {
  const said = new Set([from])
  return entries.flatMap(({ entry, pages: found }) => {
    const pages = entry.glob ? furtherPages(found, said, level, listing) : found.slice(0, 1)
    for (const { path } of pages) said.add(path)
    if (pages.length > 0 || entry.glob)
      return pages.flatMap((page) => pageItems(page, entry.title, level, listing))
    const { url, title, name } = entry
    return [{ title: title ?? name, to: url === undefined ? {} : { url }, items: [] }]
  })
}

function furtherPages(
  found: readonly PageIndex[],
  said: ReadonlySet<string>,
  level: number,
  { named, matched }: Listing,
): readonly PageIndex[] {
  const others = (): PageIndex[] => found.filter(({ path }) => !said.has(path))
  if (level === 1) return others()
  if (matched.has(found)) return []
  matched.add(found)
  return others().filter((page) => !named.has(page))
}

/** The page by its title, and beside it what other sections stand at its top. */
function pageItems(
  page: PageIndex,
  title: string | undefined,
  level: number,
  listing: Listing,
): ContentsItem[] {
  const { top, opened, named, below, settled, deepest } = listing
  const isOpen = level < deepest
  const isAbove = level > 1 && top.has(page)
  const isNew = !isAbove && !opened.has(page) && (isOpen || !named.has(page))
  if (level > 1 && !isNew && below.has(page)) return []
  named.add(page)
  if (isNew && isOpen) opened.add(page)
  if (level > 1) {
    below.add(page)
    if (isAbove || opened.has(page)) settled.add(page)
  }
  const name = title ?? page.title ?? page.name
  const shown = numberedTitle(page, page.sections[0]?.ids[0], name, listing)
  const item = { title: shown, to: { page: page.path }, items: [] }
  if (!isNew) return [item]
  const { inside, beside } = outlineOf(page, listing)
  const own = { page, deepest: Math.min(deepest, level - 1 + (page.tocdepth ?? deepest)) }
  return [
    { ...item, items: itemsIn(inside, own, level, listing) },
    ...beside.map((section) => sectionItem(section, own, level, listing)),
  ]
}

/** The title of a section with its number, as its heading has it. */
function numberedTitle(
  { path }: PageIndex,
  anchor: string | undefined,
  title: string,
  { numbering }: Listing,
): string {
  const number = anchor === undefined ? undefined : numbering.of(path)?.sections.get(anchor)
  return number === undefined ? title : sectionLabel(number) + title
}

/** A page, and the level at which what it has itself ends. */
interface OpenPage {
  readonly page: PageIndex
  readonly deepest: number
}

function sectionItem(
  section: OutlineSection,
  own: OpenPage,
  level: number,
  listing: Listing,
): ContentsItem {
  const { anchor, isCode } = section
  const title = numberedTitle(own.page, anchor, section.title, listing)
  const page = own.page.path
  const to = anchor === undefined ? { page } : { page, anchor }
  const items = itemsIn(section, own, level, listing)
  return isCode ? { title, to, items, isCode } : { title, to, items }
}

function itemsIn(
  { entries, objects, sections }: OutlinePart,
  own: OpenPage,
  level: number,
  listing: Listing,
): ContentsItem[] {
  if (level >= own.deepest) return []
  const shown = entries.filter(({ entry }) => !entry.hidden || listing.withHidden)
  return [
    ...entryItems(shown, own.page.path, level + 1, listing),
    ...[...objects, ...sections].map((section) => sectionItem(section, own, level + 1, listing)),
  ]
}

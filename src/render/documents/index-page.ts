/** The index of a target: all pages in the order of the toctrees, linked. */
import { flavorOf } from '../../convert/mdast/flavor.js'
import { pageTitle } from '../../convert/mdast/index.js'
import { yamlScalar } from '../../convert/mdast/front-matter.js'
import { pathToUrl, relativePath } from '../../convert/url.js'
import { indexBanner } from '../banner.js'
import type { Placement } from '../paths.js'
import { commentText } from './comment.js'
import { addressOf, headingOf, renderPart, safeText, type Documents } from './context.js'
import { indexTitle } from './html.js'

export interface IndexEntry {
  readonly title: string
  /** The output of the page. */
  readonly out: string
  readonly href: string
  readonly depth: number
  readonly children: IndexEntry[]
}

/** The text of the index that is written to `out`. */
export function indexPage(
  placements: readonly Placement[],
  out: string,
  documents: Documents,
): string {
  const { stylesheet, language } = documents
  const title = indexTitle(language)
  const entries = orderedEntries(placements, out, documents)
  return renderPart(documents, 'index', {
    banner: safeText(documents, commentText(indexBanner())),
    language: language.tag,
    title,
    yamlTitle: safeText(documents, yamlScalar(title)),
    isTitleShown: flavorOf(documents.target.flavor ?? 'gfm').titleShown,
    stylesheet: stylesheet && pathToUrl(relativePath(out, stylesheet)),
    entries: nestEntries(entries),
    pages: entries.map(({ title, href, depth }) => ({ title, href, indent: depth * 2 })),
  })
}

/** All pages, each below the one whose toctree it stands in. */
export function pageTree(
  placements: readonly Placement[],
  out: string,
  documents: Documents,
): IndexEntry[] {
  return nestEntries(orderedEntries(placements, out, documents))
}

/** Pages of the toctrees first, in their order; what no project knows comes after, by path. */
function orderedEntries(
  placements: readonly Placement[],
  out: string,
  documents: Documents,
): IndexEntry[] {
  const { project } = documents
  const byPath = new Map(placements.map((placement) => [placement.page.path, placement]))
  const entries: IndexEntry[] = []
  const add = (path: string, depth: number): void => {
    const placement = byPath.get(path)
    if (!placement) return
    byPath.delete(path)
    const { page } = placement
    const name = page.title ?? pageTitle(page.tree) ?? page.name
    const title = headingOf(page, name, documents)
    const href = addressOf(placement.out, out, documents)
    const above = entries.at(-1)?.depth ?? -1
    const { out: file } = placement
    entries.push({ title, out: file, href, depth: Math.min(depth, above + 1), children: [] })
  }
  for (const { page, depth } of project ? project.toctrees().order() : []) add(page.path, depth)
  for (const path of [...byPath.keys()]) add(path, 0)
  return entries
}

function nestEntries(entries: readonly IndexEntry[]): IndexEntry[] {
  const top: IndexEntry[] = []
  const open: IndexEntry[] = []
  for (const entry of entries) {
    open.length = Math.min(open.length, entry.depth)
    const siblings = open.at(-1)?.children ?? top
    siblings.push(entry)
    open.push(entry)
  }
  return top
}

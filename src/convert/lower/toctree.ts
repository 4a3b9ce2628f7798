/**
 * A `toctree` as a list of links to its pages, by their titles. A hidden one stays hidden: it only
 * says the order of pages.
 */
import { optionOf } from '../../project/walk.js'
import { createToctrees } from '../../project/toctree-order.js'
import { toctreeEntries } from '../../project/toctree.js'
import type { ToctreeEntry } from '../../project/types.js'
import { text } from '../../tree/builders.js'
import type { BlockNode, Directive } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { bulletList, container, link, paragraph, rubric } from './build.js'

export function lowerToctree(node: Directive, conversion: Conversion): BlockNode[] {
  if (optionOf(node, 'hidden') !== undefined) return []
  const { position } = node
  const toctrees = createToctrees(conversion.project)
  // A pattern stands for the other pages that are not in the list yet, as in Sphinx.
  const listed = new Set([conversion.path])
  const items = toctreeEntries(node, conversion.path).flatMap((entry) => {
    const found = toctrees.pagesOf(entry, conversion.path)
    const pages = entry.glob ? found.filter(({ path }) => !listed.has(path)) : found
    for (const { path } of pages) listed.add(path)
    if (entry.glob) return pages.map((page) => pageLink(page.path, page.title ?? page.name))
    const page = pages[0]
    if (page) return [pageLink(page.path, entry.title ?? page.title ?? page.name)]
    return [plainEntry(entry)]
  })
  const caption = optionOf(node, 'caption')
  const head = caption ? [rubric(caption, position)] : []
  if (items.length === 0) return head
  return [container(node, [...head, bulletList(items, position)], 'contents')]

  function pageLink(page: string, title: string): BlockNode[] {
    const uri = conversion.address({ page })
    return [paragraph([link(uri, [text(title, position)], position)], position)]
  }
}

/** An address outside, or a page that is not there. */
function plainEntry({ name, title, url, position }: ToctreeEntry): BlockNode[] {
  return [paragraph([link(url, [text(title ?? name, position)], position)], position)]
}

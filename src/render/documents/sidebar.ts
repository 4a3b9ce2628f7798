/**
 * The toctrees as the sidebar of a site, in the form that the tool of the flavour reads. What stands
 * in no toctree is not in it, unless there are none; the page that all begins at gives its place to
 * what is below it.
 */
import { pathToUrl } from '../../convert/url.js'
import type { RenderTarget } from '../types.js'
import type { IndexEntry } from './index-page.js'
import { belowRoot, siteAddress } from './site-address.js'

export function sidebar(tree: readonly IndexEntry[], target: RenderTarget): string {
  const roots = tree.filter(({ children }) => children.length > 0)
  const [first] = roots
  const listed = roots.length === 0 ? tree : roots.length === 1 && first ? first.children : roots
  return `${JSON.stringify(itemsOf(listed, target), null, 2)}\n`
}

function itemsOf(entries: readonly IndexEntry[], target: RenderTarget): object[] {
  return entries.map((entry) => {
    if (target.flavor === 'docusaurus') return docusaurusItem(entry, target)
    return target.flavor === 'starlight' ? starlightItem(entry, target) : item(entry, target)
  })
}

/** As VitePress has it. */
function item({ title, out, children }: IndexEntry, target: RenderTarget): object {
  const link = `/${pathToUrl(nameOf(out, target)).replace(/(^|\/)index$/, '$1')}`
  return children.length === 0
    ? { text: title, link }
    : { text: title, link, collapsed: true, items: itemsOf(children, target) }
}

function docusaurusItem({ title, out, children }: IndexEntry, target: RenderTarget): object {
  const id = nameOf(out, target)
  if (children.length === 0) return { type: 'doc', id, label: title }
  const items = itemsOf(children, target)
  return { type: 'category', label: title, link: { type: 'doc', id }, items }
}

/** A group of Starlight is no page, so its page is the first in it. Starlight adds the base itself. */
function starlightItem({ title, out, children }: IndexEntry, target: RenderTarget): object {
  const page = { label: title, link: siteAddress(out, { ...target, base: '/' }) }
  if (children.length === 0) return page
  return { label: title, collapsed: true, items: [page, ...itemsOf(children, target)] }
}

/** The output without its ending, below the folder that the site has its pages in. */
function nameOf(out: string, target: RenderTarget): string {
  const base = (target.base ?? '').replace(/^\/+|\/+$/g, '')
  const name = belowRoot(out, target.out).replace(/\.[^./]*$/, '')
  return base === '' ? name : `${base}/${name}`
}

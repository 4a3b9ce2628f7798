/** Files among the sources that a page names: images and what a reader downloads. */
import { sourceFolder } from './paths.js'
import type { RenderPage } from './types.js'

/** Whether an address leads out of the sources. */
export function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(uri)
}

/** The path of a file that a page names, from the page's folder or, with a slash before it, from that of all sources. */
export function namedFile(uri: string, page: Pick<RenderPage, 'path' | 'name'>): string {
  const folder = uri.startsWith('/')
    ? sourceFolder(page).split('/').filter(Boolean)
    : page.path.split('/').slice(0, -1)
  const parts = [...folder]
  for (const part of uri.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/**
 * Links that call a place of a page by its id in HTML (`#id`, `page.html#id`), where the page has no
 * such id. Sphinx does not look, and the link leads to the top of the page.
 */
import { atItsSource, type Diagnostic } from '../source/diagnostic.js'
import { nearestWord } from '../source/nearest.js'
import { childrenOf } from '../tree/children.js'
import type { AnyNode, Document, Reference } from '../tree/nodes.js'
import type { PageIndex, Project } from './types.js'
import { readableText } from './walk.js'
import { pageFileOf, placeOf } from './written-address.js'

interface Page {
  readonly path: string
  readonly tree: Document
}

/** One diagnostic a link, in order of the pages that they are given in. */
export function deadPlaces(pages: readonly Page[], project: Project): Diagnostic[] {
  const trees = new Map(pages.map(({ path, tree }) => [path, tree]))
  const known = new Map<string, ReadonlySet<string> | undefined>()
  const idsOf = (page: PageIndex) => {
    if (!known.has(page.path)) known.set(page.path, allIds(page, trees.get(page.path)))
    return known.get(page.path)
  }
  return pages.flatMap(({ path, tree }) =>
    referencesIn(tree).flatMap((reference) => {
      const called = calledPlace(reference, path, project)
      const ids = called && idsOf(called.page)
      if (!ids || ids.has(called.id)) return []
      const near = nearestWord(called.id, ids)
      const diagnostic: Diagnostic = {
        code: 'unknown-place',
        level: 'warning',
        message: `${called.page.path} has no place with the id "${called.id}".`,
        path,
        position: reference.position,
        ...(near === undefined ? {} : { help: `Did you mean "#${near}"?` }),
      }
      return [atItsSource(diagnostic)]
    }),
  )
}

function calledPlace(
  { refuri = '' }: Reference,
  path: string,
  project: Project,
): { readonly page: PageIndex; readonly id: string } | undefined {
  const uri = refuri.trim()
  const own = placeOf(uri)
  const file = own === undefined ? pageFileOf(uri) : undefined
  const found = file ? project.resolve(path, 'doc', file.name)?.page : path
  const id = own ?? file?.id
  const page = found === undefined ? undefined : project.pages.get(found)
  // The top of a page needs no id.
  return page && id !== undefined && id !== 'top' ? { page, id } : undefined
}

function referencesIn(tree: Document): Reference[] {
  const found: Reference[] = []
  visit(tree, (node) => {
    if (node.type === 'reference' && node.refuri?.includes('#')) found.push(node)
  })
  return found
}

/** Also those that raw HTML gives; undefined where Sphinx makes some of program code. */
function allIds(page: PageIndex, tree: Document | undefined): ReadonlySet<string> | undefined {
  if (!tree) return undefined
  const ids = new Set(page.anchors)
  const made: AnyNode[] = []
  visit(tree, (node) => {
    if (node.type === 'directive' && node.name.startsWith('auto')) made.push(node)
    if (node.type !== 'raw') return
    const html = readableText(node)
    for (const [, id = ''] of html.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)) ids.add(id)
  })
  return made.length === 0 ? ids : undefined
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node)
  if (node.type !== 'text') for (const child of childrenOf(node)) visit(child, see)
}

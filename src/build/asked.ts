/** Which diagnostics are about what was asked for, where globs choose among the pages. */
import type { Diagnostic } from '../source/diagnostic.js'
import type { LoadedPage } from './load-page.js'

/**
 * All but those about another page, and about a file that only other pages read. What is about no
 * page stays: the config, templates, outputs; so does a page that could not be read, because it is
 * missing from the files of all pages.
 */
export function createIsAsked(
  pages: readonly LoadedPage[],
  chosen: ReadonlySet<string>,
): (diagnostic: Pick<Diagnostic, 'path'>) => boolean {
  const filesOf = (page: LoadedPage) => [page.path, ...page.reads]
  const others = new Set(pages.filter(({ path }) => !chosen.has(path)).flatMap(filesOf))
  for (const page of pages) {
    if (chosen.has(page.path)) for (const path of filesOf(page)) others.delete(path)
  }
  return ({ path }) => !others.has(path)
}

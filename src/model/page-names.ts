/** What a declaration is called in the files of its pages. */
import type { Declaration, PageName } from './types.js'

/** On every page that has it, its home first. */
export function pageNames({ page, localName, aliases }: Declaration): readonly PageName[] {
  return [{ page, name: localName }, ...aliases]
}

/** What a page calls it; what its home does, where the page has no name for it. */
export function nameOnPage(declaration: Declaration, page: string): string {
  return pageNames(declaration).find((one) => one.page === page)?.name ?? declaration.localName
}

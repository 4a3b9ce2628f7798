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

/** As `nameOnPage`, for those who ask for many pages of a type. */
export function createNamesOnPages(): typeof nameOnPage {
  const known = new Map<Declaration, ReadonlyMap<string, string>>()
  return (declaration, page) => {
    let names = known.get(declaration)
    if (!names) {
      // The first of several names on one page counts.
      names = new Map(
        pageNames(declaration)
          .toReversed()
          .map(({ page: on, name }) => [on, name]),
      )
      known.set(declaration, names)
    }
    return names.get(page) ?? declaration.localName
  }
}

/** Addresses that call a page of the project by its file, or a place on one by its id. */

/** The id in an address that is only a place on its own page; undefined for any other address. */
export function placeOf(uri: string): string | undefined {
  return uri.length > 1 && uri.startsWith('#') ? decoded(uri.slice(1)) : undefined
}

/** What an encoded part of an address stands for; as it is where it is not well encoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `page.html#id`, relative to the page that it stands on; GitHub leads to the source itself. */
const PAGE_FILE = /^([^/:?#][^:?#]*)\.(?:html|rst)(?:#(.*))?$/

/** The name of the page in such an address, and the id, if it has one. */
export function pageFileOf(
  uri: string,
): { readonly name: string; readonly id: string | undefined } | undefined {
  const [, name, fragment] = PAGE_FILE.exec(uri) ?? []
  if (name === undefined) return undefined
  return { name: decoded(name), id: fragment ? decoded(fragment) : undefined }
}

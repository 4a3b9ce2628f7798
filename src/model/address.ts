/** What the address of an operation has in it. */

/** What an address has behind its question mark: of `?limit=10&page={page}` and of `{?limit,page}` both. */
export function queryNames(path: string): readonly string[] {
  const at = path.indexOf('?')
  if (at < 0) return NO_NAMES
  const query = path.slice(at + 1).replaceAll('?', '&')
  return query.replace(/=[^&]*/g, '').match(/[^&,{}]+/g) ?? NO_NAMES
}

/** The variables of its path: `{lamp_id}`. */
export function pathNames(path: string): readonly string[] {
  return path.replace(/\?.*/u, '').match(PART) ?? NO_NAMES
}

const NO_NAMES: readonly string[] = []
const PART = /(?<=\{)[^{}]+(?=\})/gu

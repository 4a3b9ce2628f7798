/** What an address has behind its question mark: of `?limit=10&page={page}` and of `{?limit,page}` both. */
export function queryNames(path: string): readonly string[] {
  const at = path.indexOf('?')
  if (at < 0) return NO_NAMES
  const query = path.slice(at + 1).replaceAll('?', '&')
  return query.replace(/=[^&]*/g, '').match(/[^&,{}]+/g) ?? NO_NAMES
}

const NO_NAMES: readonly string[] = []

/** Two overrides as one: what is said in both is what the first says. */
import type { TableOverride } from '../options.js'

export function mergeOverrides(first: TableOverride, second: TableOverride): TableOverride {
  const columns = { ...second.columns, ...first.columns }
  const names = { ...second.names, ...first.names }
  const literals = { ...second.literals, ...first.literals }
  const skip = [...new Set([...(first.skip ?? []), ...(second.skip ?? [])])]
  return { ...second, ...first, columns, names, literals, skip }
}

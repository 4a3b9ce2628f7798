/** Two lists as one. One of them is mostly empty, and lists are copied only where both are not. */
export function joined<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[] {
  if (list.length === 0) return more
  return more.length === 0 ? list : [...list, ...more]
}

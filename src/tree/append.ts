/**
 * Adds items to the end of a list, however many there are: as arguments (`push(...items)`) all of them
 * lie on the stack, which ends at about a hundred thousand.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}

const MOST_AT_ONCE = 10_000

/** Puts items into a list before the one at `index`, however many there are. */
export function insert<Item>(list: Item[], index: number, items: readonly Item[]): void {
  for (let from = 0; from < items.length; from += MOST_AT_ONCE) {
    list.splice(index + from, 0, ...items.slice(from, from + MOST_AT_ONCE))
  }
}

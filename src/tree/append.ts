/**
 * Adds items to the end of a list, however many there are: as arguments (`push(...items)`) all of them
 * lie on the stack, which ends at about a hundred thousand.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}

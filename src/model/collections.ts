/** Adds a value to the list of a key. */
export function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Longer lists are put into a set, which costs more than a look through a short one. */
const SHORT = 16

/** How many different values a list has. */
export function distinctCount(values: readonly unknown[]): number {
  if (values.length > SHORT) return new Set(values).size
  let count = 0
  for (let at = 0; at < values.length; at++) if (values.indexOf(values[at]) === at) count++
  return count
}

/** The key of the greatest number, of equals the first; only of those that are wanted. */
export function greatestKey<Key>(
  numbers: ReadonlyMap<Key, number>,
  isWanted: (key: Key) => boolean = () => true,
): Key | undefined {
  let best: Key | undefined
  let greatest = -Infinity
  for (const [key, number] of numbers) {
    if (number <= greatest || !isWanted(key)) continue
    best = key
    greatest = number
  }
  return best
}

/** Whether two lists have the same values in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Whether an object has no property; asked for most rows, so no list of its keys is made. */
export function isEmptyObject(object: object | undefined): boolean {
  for (const _ in object) return false
  return true
}

/** A number of 30 bits that depends on the order of what was mixed in. */
export function mixed(hash: number, next: number): number {
  return (Math.imul(hash, 31) + next) & 0x3fffffff
}

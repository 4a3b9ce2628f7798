/** Fields of the values that a template reads. */

/** Whether a value has a field, be it its own or one that it inherits. */
export function hasField(value: unknown, name: string): boolean {
  return name in holderOf(value)
}

/** A field of a value's own. What an object inherits is never read, though it is there. */
export function fieldOf(value: unknown, name: string): unknown {
  const holder = holderOf(value)
  return Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined
}

const NOTHING: object = Object.freeze({ __proto__: null })

/** What the fields of a value are read from: those of a text are its length and characters. */
function holderOf(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value
  return typeof value === 'string' ? new String(value) : NOTHING
}

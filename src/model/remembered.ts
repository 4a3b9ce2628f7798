/**
 * A function of a text with a memory: the same headers, types and captions stand in many tables.
 * Each modeler makes its own, so modelers know nothing of each other.
 */
export function remembered<Value extends object | string | boolean>(
  read: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = read(text)
    known.set(text, value)
    return value
  }
}

/** A value that is made where it is first asked for. */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= make())
}

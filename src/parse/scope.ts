/**
 * Names that may be known in a part of a document only: what is set in a scope is not seen outside,
 * what is known outside is seen in it. Making one costs nothing, however many names there are.
 */
export interface Scope<Value> {
  get(name: string): Value | undefined
  set(name: string, value: Value): void
}

export function createScope<Value>(outer?: Scope<Value>): Scope<Value> {
  const own = new Map<string, Value>()
  return {
    get: (name) => own.get(name) ?? outer?.get(name),
    set: (name, value) => {
      own.set(name, value)
    },
  }
}

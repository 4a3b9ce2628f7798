/**
 * An object while it is made: optional keys are set one by one where they have a value. Spreads of
 * objects that may be empty cost many times as much, which counts for what every cell has.
 */
export type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

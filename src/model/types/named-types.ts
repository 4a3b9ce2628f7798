/** Types whose names have several words, where a reference says which words those are. */
import { parseType, type TypeReading } from './parse-type.js'

/**
 * The type that a text says. What a reference shows is one name, however many words it has:
 * `Array of Lamp Shades` with a reference on the last two is an array of what they name.
 */
export function readWithNames(
  text: string,
  references: readonly { readonly text: string }[],
  readType: (text: string) => TypeReading,
): TypeReading {
  const read = readType(text)
  if (read.certainty !== 'none') return read
  const names = references.flatMap(({ text: name }) => (/\s/u.test(name) ? name : []))
  return names.length === 0 ? read : parseType(text, names)
}

/** Types whose names have several words, where a reference says which words those are. */
import { NAME_END, NAME_START } from './tokens.js'
import type { TypeReading } from './parse-type.js'

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
  let named = text
  for (const { text: name } of references)
    if (/\s/u.test(name)) named = named.replace(name, () => NAME_START + name + NAME_END)
  return named === text ? read : readType(named)
}

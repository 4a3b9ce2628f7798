/**
 * The scope that all members of an enum are written in (`lamps::Glow::`, `Glow.`), which the name of their
 * type says as well. A scope in small letters (`lamps.`) may be part of a value.
 */
const SCOPE = /^(?:[\p{L}\p{N}_]+(?:::|\.))*(?:[\p{L}\p{N}_]+::|\p{Lu}[\p{L}\p{N}_]*\.)(?=\p{L})/u
const LONGEST = 120

/** Empty where one has another scope, or none. */
export function commonScope([first = '', ...others]: readonly string[]): string {
  const scope = scopeOf(first)
  return others.length > 0 && others.every((text) => scopeOf(text) === scope) ? scope : ''
}

function scopeOf(text: string): string {
  return text.length <= LONGEST ? (SCOPE.exec(text)?.[0] ?? '') : ''
}

/** Names by a pattern, such as `x-obs-meta-*`: each `*`, `{key}` or `<key>` stands for any text. */
import { wildcardParts } from '../model/fields/wildcard.js'
import type { Field, RecordDeclaration } from '../model/types.js'

/** The patterns of a record, each once. */
export function distinctWildcards({ wildcards }: RecordDeclaration): readonly Field[] {
  if (wildcards.length < 2) return wildcards
  const seen = new Set<string>()
  return wildcards.filter(({ name }) => {
    const pattern = wildcardParts(name).join('*')
    return !seen.has(pattern) && seen.add(pattern)
  })
}

/** Whether a name, or a narrower pattern, is covered by a pattern. Linear: no backtracking. */
export function wildcardTest(pattern: string): (name: string) => boolean {
  const parts = wildcardParts(pattern)
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  return (name) => {
    if (!name.startsWith(first) || !name.endsWith(last)) return false
    let at = first.length
    for (const part of parts.slice(1, -1)) {
      const found = name.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return at <= name.length - last.length
  }
}

/**
 * A pattern as a regular expression, for names that neither a field nor a narrower pattern has: what
 * is said most exactly holds.
 */
export function wildcardPattern(wildcard: Field, declaration: RecordDeclaration): string {
  const covers = wildcardTest(wildcard.name)
  const others = [...declaration.fields, ...distinctWildcards(declaration)]
  const exact = others
    .filter(({ name }) => name !== wildcard.name && covers(name))
    .map(({ name }) => `${expressionOf(name)}$`)
  const except = exact.length > 0 ? `(?!${[...new Set(exact)].join('|')})` : ''
  return `^${except}${expressionOf(wildcard.name)}$`
}

function expressionOf(name: string): string {
  const parts = wildcardParts(name).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return parts.join('.*')
}

/**
 * The expression of `only`: tags joined by `and`, `or`, `not` and parentheses.
 *
 * Source: Sphinx, "Including content based on tags".
 */

/** Whether an expression holds; undefined where it is none. */
function holdsFor(expression: string, tags: ReadonlySet<string>): boolean | undefined {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let index = 0
  let valid = words.length > 0

  const either = (depth: number): boolean => {
    let value = both(depth)
    while (words[index] === 'or') {
      index++
      const right = both(depth)
      value ||= right
    }
    return value
  }
  const both = (depth: number): boolean => {
    let value = one(depth)
    while (words[index] === 'and') {
      index++
      const right = one(depth)
      value &&= right
    }
    return value
  }
  const one = (depth: number): boolean => {
    let negated = false
    while (words[index] === 'not') {
      negated = !negated
      index++
    }
    const word = words[index++]
    if (word === '(' && depth < 50) {
      const value = either(depth + 1)
      if (words[index++] !== ')') valid = false
      return value !== negated
    }
    if (word === undefined || !/^[\p{L}\p{N}_.-]+$/u.test(word)) valid = false
    return tags.has(word ?? '') !== negated
  }

  const value = either(0)
  return valid && index === words.length ? value : undefined
}

/** Whether what stands under an expression is shown; under one that is none everything is. */
export function isTrue(expression: string, tags: ReadonlySet<string>): boolean {
  return holdsFor(expression, tags) !== false
}

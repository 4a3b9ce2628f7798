/** What zod finds wrong with a config, in words for the user. */
import type * as z from 'zod'
import { didYouMean } from './did-you-mean.js'

/** What is wrong with a value, as a sentence that its key begins. */
export function wordsOf(issue: z.core.$ZodIssue, given: unknown): string {
  if (given === undefined && issue.code !== 'custom') return 'is missing.'
  const shown = typeof given === 'function' ? 'a function' : JSON.stringify(given)
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String)
    return `must be ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}, not ${shown}.${didYouMean(String(given), words)}`
  }
  if (issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int'
      ? `must be ${issue.inclusive === false ? 'over' : 'at least'} ${issue.minimum}, not ${shown}.`
      : 'must not be empty.'
  const expected = expectedOf(issue)
  if (expected.length > 0) return `must be of type ${expected.join(' or ')}, not ${shown}.`
  return `is not right: ${issue.message}.`
}

/** Types that would be right, in the words of JavaScript; a RegExp is no type of zod's. */
function expectedOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(expectedOf)
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value))
  if (issue.code !== 'invalid_type') return []
  return [issue.expected === 'record' ? 'object' : issue.expected]
}

/** `tables[0].kind` */
export function keyPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`,
    )
    .join('')
}

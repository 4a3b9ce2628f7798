/**
 * Files that every reStructuredText processor has, included by a name in angle brackets:
 * substitution definitions for characters, and the roles of S5. Which of them are there by
 * themselves is a matter of the condition under which the package is loaded: in Node all, elsewhere
 * `isonum.txt`, which documents use most.
 *
 * Source: "reStructuredText Standard Definition Files".
 */
import { standardFiles } from '#standard-files'
import type { Source } from '../source/source.js'

/** So many lines stand before the definitions in docutils; messages count them. */
const LINES_BEFORE = '\n'.repeat(6)

/** The file of a name, or undefined where there is none; those given come first. */
export function standardFile(
  name: string,
  given: Readonly<Record<string, string>>,
): Source | undefined {
  const files = [given, standardFiles].find((some) => Object.hasOwn(some, name))
  const facts = files?.[name]?.trim()
  if (facts === undefined) return undefined
  const text = facts.startsWith('..') ? `${facts}\n` : LINES_BEFORE + definitions(facts)
  return { path: `<${name}>`, text, isInserted: true }
}

/** Substitution definitions of a list of names and characters. */
function definitions(facts: string): string {
  return facts.replace(
    /(\S+)\s+(\S+)\s*/g,
    (_, name: string, codes: string) =>
      `.. |${name}| unicode:: U+${codes.replaceAll('+', ' U+')}\n`,
  )
}

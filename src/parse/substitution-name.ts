/**
 * The name in a substitution definition: up to the first bar that ends it, which may stand in a later
 * line. docutils tries a regular expression on ever more lines; here each bar is looked at once.
 */
import { isWhiteSpace } from '../source/white-space.js'
import { escapeToNulls } from './escape.js'

export interface SubstitutionName {
  /** Lines joined by blanks; nulls for escaping backslashes. */
  readonly name: string
  /** The line with the closing bar, and the index after the bar in it. */
  readonly line: number
  readonly end: number
}

/** `texts` are the lines of the definition; the name begins at `start` in the first. */
export function findSubstitutionName(
  texts: readonly string[],
  start: number,
): SubstitutionName | undefined {
  for (const [line, text] of texts.entries()) {
    const escaped = escapeToNulls(text)
    const from = line === 0 ? start : 0
    for (let bar = escaped.indexOf('|', from); bar >= 0; bar = escaped.indexOf('|', bar + 1)) {
      const next = escaped.charCodeAt(bar + 1)
      if (next !== 0x20 && !Number.isNaN(next)) continue
      const before = escaped.charCodeAt(bar - 1)
      const begins = bar === from || isWhiteSpace(before) || before === 0
      if (begins) continue
      const parts = texts.slice(0, line).map((part, i) => joined(part, i === 0 ? start : 0))
      const name = [...parts, joined(text.slice(0, bar), from)].join(' ')
      return { name, line, end: bar + 1 }
    }
  }
  return undefined
}

function joined(text: string, start: number): string {
  return escapeToNulls(text.slice(start)).trim()
}

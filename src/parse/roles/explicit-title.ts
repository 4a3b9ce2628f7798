/**
 * `title <target>`, as roles of Sphinx take it.
 *
 * Source: Sphinx, "Roles", Cross-referencing syntax.
 */
import { unescape } from '../escape.js'

/** A title, and a target in angle brackets that are not escaped and have no others in them. */
const EXPLICIT = /<([^<>]*)>$/

export interface Explicit {
  /** Where the title ends in the text as it is written. */
  readonly titleEnd: number
  readonly target: string
}

/** Undefined for a text that is the target itself. */
export function readExplicit(written: string): Explicit | undefined {
  const match = written.endsWith('>') ? EXPLICIT.exec(written) : null
  if (!match || match.index === 0 || written.charCodeAt(match.index - 1) === 0) return undefined
  const titleEnd = Math.max(1, written.slice(0, match.index).trimEnd().length)
  return { titleEnd, target: unescape(match[1] ?? '') }
}

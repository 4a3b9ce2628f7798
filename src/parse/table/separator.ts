/** The line between head and body, of which a table has one at most. */
import type { MalformedTable } from './data.js'

/**
 * The index of that line among the lines of a table, or -1. It is rewritten in `lines` as a line
 * between any two rows, `-` for `=`. `opening` is what everything that the pattern takes begins with.
 */
export function takeSeparator(
  lines: string[],
  opening: string,
  pattern: RegExp,
): number | MalformedTable {
  let separator = -1
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line?.startsWith(opening) || !pattern.test(line)) continue
    if (separator > 0) {
      const message =
        'Multiple head/body row separators ' +
        `(table lines ${separator + 1} and ${i + 1}); only one allowed.`
      return { malformed: message, offset: i }
    }
    separator = i
    lines[i] = withDashes(line)
  }
  const last = lines.length - 1
  if (separator !== 0 && (separator < 0 || separator !== last)) return separator
  return {
    malformed: 'The head/body row separator may not be the first or last line of the table.',
    offset: last,
  }
}

/** A border with `-` for `=`. */
export function withDashes(line: string): string {
  return line.replace(/=+/g, (run) => '-'.repeat(run.length))
}

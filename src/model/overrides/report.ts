/** Diagnostics about the words of override comments, at the word's own place. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Position } from '../../source/position.js'
import type { OverrideComment } from '../../tables/types.js'
import type { CommentProblem } from './comment.js'

export function overrideDiagnostics(
  path: string,
  comment: OverrideComment,
  problems: readonly CommentProblem[],
): Diagnostic[] {
  return problems.map(({ word, message, help }) => ({
    code: 'override-unknown',
    level: 'warning',
    message,
    path,
    position: wordPlace(comment, word),
    help,
  }))
}

/** A word of the first line is found exactly; for others the comment is named. */
function wordPlace({ text, position }: OverrideComment, word: string): Position {
  const at = text.split('\n', 1)[0]?.indexOf(word) ?? -1
  if (at < 0) return position
  const { line, column, offset } = position.start
  const lead = 3
  return {
    start: { line, column: column + lead + at, offset: offset + lead + at },
    end: {
      line,
      column: column + lead + at + word.length,
      offset: offset + lead + at + word.length,
    },
  }
}

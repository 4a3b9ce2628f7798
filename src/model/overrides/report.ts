/** Diagnostics about the words of override comments, at the word's own place. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Position } from '../../source/position.js'
import type { OverrideComment } from '../../tables/types.js'
import { textPlacer } from '../../tree/text-place.js'
import type { ModelPage } from '../page.js'
import type { CommentProblem } from './comment.js'

type Page = Pick<ModelPage, 'path' | 'text'>

export function overrideDiagnostics(
  page: Page,
  comment: OverrideComment,
  problems: readonly CommentProblem[],
): Diagnostic[] {
  const place = commentPlacer(page, comment)
  return problems.map(({ word, at, message, help }) => ({
    code: 'override-unknown',
    level: 'warning',
    message,
    path: page.path,
    position: place(at, word.length),
    help,
  }))
}

export type CommentPlacer = (at: number, length: number) => Position

/** Places of parts of the comment's text; the whole comment where the page's text is not known. */
export function commentPlacer(
  { text: source }: Page,
  { text, position, textPosition }: OverrideComment,
): CommentPlacer {
  if (source === undefined) return () => position
  const placed = { value: text, position: textPosition, block: textPosition.start }
  const place = textPlacer(source, placed)
  return (at, length) => place(at, length) ?? position
}

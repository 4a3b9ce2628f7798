/** Diagnostics about the words of override comments, at the word's own place. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Position } from '../../source/position.js'
import type { OverrideComment } from '../../tables/types.js'
import { placeInText } from '../../tree/text-place.js'
import type { ModelPage } from '../page.js'
import type { CommentProblem } from './comment.js'

type Page = Pick<ModelPage, 'path' | 'text'>

export function overrideDiagnostics(
  page: Page,
  comment: OverrideComment,
  problems: readonly CommentProblem[],
): Diagnostic[] {
  return problems.map(({ word, at, message, help }) => ({
    code: 'override-unknown',
    level: 'warning',
    message,
    path: page.path,
    position: commentPlace(page, comment, at, word.length),
    help,
  }))
}

/** A part of the comment's text; the whole comment where the page's text is not known. */
export function commentPlace(
  { text: source }: Page,
  { text, position, textPosition }: OverrideComment,
  at: number,
  length: number,
): Position {
  if (source === undefined) return position
  const placed = { value: text, position: textPosition, block: textPosition.start }
  return placeInText(source, placed, at, length) ?? position
}

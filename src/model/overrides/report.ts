/** Diagnostics about the words of override comments, at the word's own place. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Position } from '../../source/position.js'
import type { OverrideComment } from '../../tables/types.js'
import { textPlacer } from '../../tree/text-place.js'
import type { ModelPage } from '../page.js'
import { refusedName } from './said-names.js'
import type { CommentOverride, CommentProblem, SaidPart } from './comment-reading.js'

/** What is wrong with a comment by itself. */
export function commentDiagnostics(
  path: string,
  { problems, contradictions, refused, parts }: CommentOverride,
  place: CommentPlacer,
): Diagnostic[] {
  return [
    ...refused.map((name): Diagnostic => {
      const { at, text } = parts.get(name.key.join('.'))?.word ?? { at: 0, text: '' }
      return { path, position: place(at, text.length), ...refusedName(name) }
    }),
    ...problems.map((problem) => wordDiagnostic(path, problem, place)),
    ...contradictions.map(({ part, first, second }) =>
      contradiction(path, part, placedPart(first, place), placedPart(second, place)),
    ),
  ]
}

export function wordDiagnostic(
  path: string,
  { word, at, message, help }: CommentProblem,
  place: CommentPlacer,
): Diagnostic {
  return {
    code: 'override-unknown',
    level: 'warning',
    message,
    path,
    position: place(at, word.length),
    help,
  }
}

/** What was said of a part, and where on the page. */
export interface PlacedPart {
  readonly value: string
  readonly position: Position
}

export function placedPart({ value, word }: SaidPart, place: CommentPlacer): PlacedPart {
  return { value, position: place(word.at, word.text.length) }
}

/** Two values for one part: both places. */
export function contradiction(
  path: string,
  part: string,
  first: PlacedPart,
  second: PlacedPart,
): Diagnostic {
  const short = (text: string): string => text.slice(0, 60)
  return {
    code: 'override-contradiction',
    level: 'warning',
    message: `\`${short(part.replace(/^columns\./u, ''))}\` is "${short(second.value)}" here, and was said to be "${short(first.value)}" before`,
    path,
    position: second.position,
    help: 'remove one of them; the first counts',
    related: [{ message: 'the first', path, position: first.position }],
  }
}

export type CommentPlacer = (at: number, length: number) => Position

/** Places of parts of the comment's text; the whole comment where the page's text is not known. */
export function commentPlacer(
  { text: source }: Pick<ModelPage, 'text'>,
  { text, position, textPosition }: OverrideComment,
): CommentPlacer {
  if (source === undefined) return () => position
  const placed = {
    value: text,
    position: textPosition,
    block: textPosition.start,
    isLiteral: true,
  }
  const place = textPlacer(source, placed)
  return (at, length) => place(at, length) ?? position
}

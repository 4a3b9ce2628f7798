/** What is said about one table: its own comment before the config's rule, the page's comment last. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Position } from '../../source/position.js'
import type { RectangularTable } from '../../tables/types.js'
import { isEmptyObject } from '../collections.js'
import type { ModelPage } from '../page.js'
import type { OverrideRule, TableOverride } from '../options.js'
import { parseOverrideComment } from './comment.js'
import type { CommentOverride } from './comment-reading.js'
import { mergeOverrides } from './layers.js'
import { commentDiagnostics, commentPlacer } from './report.js'
import { withValidNames } from './said-names.js'

export interface ResolvedOverride {
  readonly override: TableOverride
  /** Whether a comment or a rule spoke of this very table. */
  readonly isOwn: boolean
  readonly comment?: CommentOverride
  readonly diagnostics: readonly Diagnostic[]
  /** Where a part of it was said (`columns.code`): the word in the comment, else the table. */
  readonly placeOf: (part: string) => Position
}

export function resolveOverride(
  at: Pick<ModelPage, 'path' | 'text'>,
  table: RectangularTable,
  rule: OverrideRule | undefined,
  page: TableOverride,
): ResolvedOverride {
  const said = table.override
  const position = said?.position ?? table.captionPosition ?? table.position
  if (said === undefined && rule === undefined && isEmptyObject(page)) return unsaid(position)
  const comment = said && parseOverrideComment(said.text)
  // What is wrong with a rule is said once, and not at each of its tables.
  const below = mergeOverrides(rule ? withValidNames(rule).override : NOTHING, page)
  const override = mergeOverrides(comment?.override ?? NOTHING, below)
  const place = said && commentPlacer(at, said)
  return {
    override,
    isOwn: rule !== undefined || comment !== undefined,
    ...(comment && { comment }),
    diagnostics: place && comment ? commentDiagnostics(at.path, comment, place) : [],
    placeOf: (part) => {
      const word = comment?.parts.get(part)?.word
      return place && word ? place(word.at, word.text.length) : position
    },
  }
}

/** Of most tables nothing is said. */
function unsaid(position: Position): ResolvedOverride {
  return { override: NOTHING, isOwn: false, diagnostics: [], placeOf: () => position }
}

const NOTHING: TableOverride = {}

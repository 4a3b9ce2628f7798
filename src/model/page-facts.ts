/** What is read of a page beside its tables: title, operations, examples, and override comments. */
import type { Diagnostic } from '../source/diagnostic.js'
import { plainText } from '../tables/text.js'
import type { RectangularTable } from '../tables/types.js'
import { titleOf } from '../tree/children.js'
import type { Document } from '../tree/nodes.js'
import { findExamples, type JsonExample } from './examples/find-examples.js'
import { differentOperations, type FoundOperation } from './operations.js'
import {
  noteComment,
  pageComments,
  type FoundComment,
  type PageComments,
} from './overrides/page-comments.js'
import { walkPage, type ShownBlock } from './page-walk.js'
import type { ModelPage } from './page.js'
import { lazily } from './remembered.js'
import { withTabled } from './tabled-operation.js'
import type { TableOverride } from './options.js'
import type { Writable } from '../tree/writable.js'

export interface PageFacts {
  readonly title?: string
  readonly operations: readonly FoundOperation[]
  /** Whether a section is called after the body of requests. */
  readonly hasBodySection: boolean
  /** Literal blocks, which may be examples. */
  readonly blocks: readonly ShownBlock[]
  /** The examples among them, read when they are first asked for. */
  readonly examples: () => readonly JsonExample[]
  /** Said by `rstforge-page:`. */
  readonly override: TableOverride
  /** Where a part of it was said. */
  readonly placeOf: PageComments['placeOf']
  readonly diagnostics: readonly Diagnostic[]
}

export function pageFacts(page: ModelPage): PageFacts {
  const title = page.title ?? pageTitle(page.tree)
  const { comments, operations, blocks, hasBodySection } = walkPage(page.tree)
  const { override, placeOf, diagnostics } = pageComments(page, withAsides(comments, page.tables))
  const facts: Writable<PageFacts> = {
    operations: differentOperations(withTabled(operations, page.tables)),
    hasBodySection,
    blocks,
    examples: lazily(() => findExamples(blocks)),
    override,
    placeOf,
    diagnostics,
  }
  if (title !== undefined) facts.title = title
  return facts
}

/** The comments with those in cells, in document order; few tables have any. */
function withAsides(
  comments: FoundComment[],
  tables: readonly RectangularTable[],
): readonly FoundComment[] {
  const inCells: FoundComment[] = []
  for (const { asides } of tables) if (asides) for (const node of asides) noteComment(node, inCells)
  if (inCells.length === 0) return comments
  return [...comments, ...inCells].sort((a, b) => a.position.start.offset - b.position.start.offset)
}

function pageTitle(tree: Document): string | undefined {
  if (tree.title !== undefined) return tree.title
  const first = tree.children.find(({ type }) => type === 'title' || type === 'section')
  const title = first?.type === 'section' ? titleOf(first) : first
  return title?.type === 'title' ? plainText([title]) : undefined
}

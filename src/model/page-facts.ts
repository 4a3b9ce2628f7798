/** What is read of a page beside its tables: its title, its operations, and its override comments. */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import { plainText } from '../tables/text.js'
import type { AnyNode, Comment, Document } from '../tree/nodes.js'
import type { ModelPage } from './page.js'
import { findOperations, type FoundOperation } from './operations.js'
import { parsePageComment } from './overrides/comment.js'
import { overrideDiagnostics } from './overrides/report.js'
import type { TableOverride } from './types.js'

export interface PageFacts {
  readonly title?: string
  readonly operations: readonly FoundOperation[]
  /** Said by `rstforge-page:`. */
  readonly override: TableOverride
  readonly diagnostics: readonly Diagnostic[]
}

export function pageFacts(page: ModelPage): PageFacts {
  const title = page.title ?? titleOf(page.tree)
  const comments = overrideComments(page.tree)
  const used = new Set(page.tables.map((table) => table.override?.position.start.offset))
  let override: TableOverride = {}
  const diagnostics: Diagnostic[] = []
  for (const { text, position } of comments) {
    if (text.startsWith('rstforge-page')) {
      const said = parsePageComment(text)
      override = { ...override, ...said.override }
      diagnostics.push(...overrideDiagnostics(page.path, { text, position }, said.problems))
    } else if (!used.has(position.start.offset)) {
      diagnostics.push({
        code: 'override-unmatched',
        level: 'warning',
        message: 'This comment stands before no table',
        path: page.path,
        position,
        help: 'put it right before the table that it is about',
      })
    }
  }
  return {
    ...(title !== undefined && { title }),
    operations: findOperations(page.tree),
    override,
    diagnostics,
  }
}

function titleOf(tree: Document): string | undefined {
  const node = tree.children.find((child) => child.type === 'title' || child.type === 'section')
  const title =
    node?.type === 'section' ? node.children.find((child) => child.type === 'title') : node
  return tree.title ?? (title?.type === 'title' ? plainText([title]) : undefined)
}

interface CommentText {
  readonly text: string
  readonly position: Position
}

/** Nodes of text, and tables: a comment in a cell speaks only of a table in the cell. */
const WITHOUT_COMMENTS: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'paragraph',
  'literal_block',
  'title',
  'table',
])

function overrideComments(tree: Document): CommentText[] {
  const found: CommentText[] = []
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'comment') {
        const text = commentText(node)
        if (/^rstforge(?:-page)?\s*:/u.test(text)) found.push({ text, position: node.position })
      } else if ('children' in node && !WITHOUT_COMMENTS.has(node.type)) visit(node.children)
    }
  }
  visit(tree.children)
  return found
}

function commentText(node: Comment): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

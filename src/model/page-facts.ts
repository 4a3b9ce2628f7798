/** What is read of a page beside its tables: its title, its operations, and its override comments. */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import { plainText } from '../tables/text.js'
import { childrenOf } from '../tree/children.js'
import { literalText } from '../tree/literal-text.js'
import type { AnyNode, Comment, Document, LiteralBlock, Section, Title } from '../tree/nodes.js'
import type { ModelPage } from './page.js'
import {
  differentOperations,
  noteBlock,
  noteText,
  type FoundOperation,
  type Headings,
  type OperationLines,
} from './operations.js'
import { parsePageComment } from './overrides/comment.js'
import { overrideDiagnostics } from './overrides/report.js'
import type { TableOverride } from './types.js'

export interface PageFacts {
  readonly title?: string
  readonly operations: readonly FoundOperation[]
  /** Whether a literal block, which may be an example, has the word `null`. */
  readonly showsNull: boolean
  /** Said by `rstforge-page:`. */
  readonly override: TableOverride
  readonly diagnostics: readonly Diagnostic[]
}

export function pageFacts(page: ModelPage): PageFacts {
  const title = page.title ?? titleOf(page.tree)
  const { comments, operations, showsNull } = readPage(page.tree)
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
    operations: differentOperations(operations),
    showsNull,
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

/** A comment, or a literal block. */
interface KeptText {
  readonly text: string
  readonly position: Position
}

/** What one walk finds outside tables; a comment in a cell speaks only of a table in the cell. */
interface Reading {
  readonly comments: KeptText[]
  readonly operations: OperationLines
  /** Titles of the sections that are open. */
  readonly open: Title[]
  readonly headings: Headings
  showsNull: boolean
}

function readPage(tree: Document): Reading {
  const open: Title[] = []
  const reading: Reading = {
    comments: [],
    operations: { texts: [], blocks: [] },
    open,
    headings: () => [
      ...(tree.title === undefined ? [] : [tree.title]),
      ...open.map((title) => plainText([title])),
    ],
    showsNull: false,
  }
  visit(tree.children, reading)
  return reading
}

function visit(nodes: readonly AnyNode[], reading: Reading): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'title':
      case 'table':
      case 'system_message':
        break
      case 'paragraph':
      case 'line':
        noteText(node, reading.headings, reading.operations)
        break
      case 'literal_block':
        readBlock(node, reading)
        break
      case 'comment':
        readComment(node, reading)
        break
      case 'section':
        readSection(node, reading)
        break
      default:
        visit(childrenOf(node), reading)
    }
  }
}

function readBlock(node: LiteralBlock, reading: Reading): void {
  const text = literalText(node)
  noteBlock({ text, position: node.position }, reading.headings, reading.operations)
  reading.showsNull ||= text.includes('null')
}

function readComment(node: Comment, { comments }: Reading): void {
  const text = literalText(node)
  if (/^rstforge(?:-page)?\s*:/u.test(text)) comments.push({ text, position: node.position })
}

function readSection({ children }: Section, reading: Reading): void {
  const title = children.find((child) => child.type === 'title')
  if (title) reading.open.push(title)
  visit(children, reading)
  if (title) reading.open.pop()
}

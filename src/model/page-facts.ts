/** What is read of a page beside its tables: its title, its operations, and its override comments. */
import type { Diagnostic } from '../source/diagnostic.js'
import { plainText } from '../tables/text.js'
import { childrenOf } from '../tree/children.js'
import { literalText } from '../tree/literal-text.js'
import type { AnyNode, Document, LiteralBlock, Section, Title } from '../tree/nodes.js'
import type { ModelPage } from './page.js'
import {
  differentOperations,
  noteBlock,
  noteText,
  type FoundOperation,
  type Headings,
  type OperationLines,
} from './operations.js'
import {
  noteComment,
  noteComments,
  pageComments,
  type FoundComment,
} from './overrides/page-comments.js'
import type { TableOverride } from './types.js'

export interface PageFacts {
  readonly title?: string
  readonly operations: readonly FoundOperation[]
  /** Whether a literal block, which may be an example, has the word `null` or an empty text. */
  readonly showsBlank: boolean
  /** Keys under which literal blocks show lists. */
  readonly listKeys: ReadonlySet<string>
  /** Keys that literal blocks begin with, of objects and arrays: what may wrap a body. */
  readonly rootKeys: ReadonlySet<string>
  /** Said by `rstforge-page:`. */
  readonly override: TableOverride
  readonly diagnostics: readonly Diagnostic[]
}

export function pageFacts(page: ModelPage): PageFacts {
  const title = page.title ?? titleOf(page.tree)
  const { comments, operations, showsBlank, listKeys, rootKeys } = readPage(page.tree)
  const { override, diagnostics } = pageComments(page, comments)
  return {
    ...(title !== undefined && { title }),
    operations: differentOperations(operations),
    showsBlank,
    listKeys,
    rootKeys,
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

/** What one walk finds; of the cells of tables the comments only. */
interface Reading {
  readonly comments: FoundComment[]
  readonly operations: OperationLines
  /** Titles of the sections that are open. */
  readonly open: Title[]
  readonly headings: Headings
  showsBlank: boolean
  readonly listKeys: Set<string>
  readonly rootKeys: Set<string>
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
    showsBlank: false,
    listKeys: new Set(),
    rootKeys: new Set(),
  }
  visit(tree.children, reading)
  return reading
}

function visit(nodes: readonly AnyNode[], reading: Reading): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'title':
      case 'system_message':
        break
      case 'table':
        noteComments(node.children, reading.comments)
        break
      case 'paragraph':
      case 'line':
        noteText(node, reading.headings, reading.operations)
        break
      case 'literal_block':
        readBlock(node, reading)
        break
      case 'comment':
        noteComment(node, reading.comments)
        break
      case 'directive':
        noteComment(node, reading.comments)
        visit(node.children, reading)
        break
      case 'section':
        readSection(node, reading)
        break
      default:
        visit(childrenOf(node), reading)
    }
  }
}

const ROOT_KEY = /^\s*\{\s*"([^"\n]+)"\s*:\s*[{[]/u
const LIST_KEY = /"([^"\n]+)"\s*:\s*\[/gu

function readBlock(node: LiteralBlock, reading: Reading): void {
  const text = literalText(node)
  noteBlock({ text, position: node.position }, reading.headings, reading.operations)
  reading.showsBlank ||= text.includes('null') || text.includes('""')
  for (const [, key = ''] of text.matchAll(LIST_KEY)) reading.listKeys.add(key)
  const [, key] = ROOT_KEY.exec(text.slice(Math.max(0, text.search(/^[^\S\n]*[{[]/mu)))) ?? []
  if (key !== undefined) reading.rootKeys.add(key)
}

function readSection({ children }: Section, reading: Reading): void {
  const title = children.find((child) => child.type === 'title')
  if (title) reading.open.push(title)
  visit(children, reading)
  if (title) reading.open.pop()
}

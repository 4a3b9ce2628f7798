/**
 * What every construct, directive and role works with while one document is parsed.
 *
 * There is one context a parse. It owns all state of that parse (names, registered roles, messages),
 * so that two parses never share any.
 */
import type { DiagnosticCode } from '../source/codes.js'
import type { Level, Reporter } from '../source/diagnostic.js'
import type { Block, Line } from '../source/line.js'
import type { Position } from '../source/position.js'
import type { BlockNode, Decoration, Document, InlineNode, SystemMessage } from '../tree/nodes.js'
import type { Directive } from './directive.js'
import type { Language } from './languages/language.js'
import type { Names } from './names.js'
import type { ResolvedParseOptions } from './options.js'
import type { Role } from './role.js'
import type { Scope } from './scope.js'

export interface ParseContext {
  readonly options: ResolvedParseOptions
  /** What messages call the document: the path it was given. */
  readonly path: string
  /**
   * The document as far as it has been read; the top block's nodes go into its `children` as they
   * are made. `title`, `meta`, `header` and `footer` put what they say there.
   */
  readonly document: Document
  /** How many of its first children are known to be headings or metadata. */
  frontLength: number
  /** What `header` and `footer` fill, once there is one. */
  decoration: Decoration | undefined
  readonly language: Language
  readonly reporter: Reporter
  readonly names: Names
  /** The directives there are, by lower-case canonical name: docutils' own, Sphinx's, the user's. */
  readonly directives: ReadonlyMap<string, Directive>
  /** Directive names, as written but in lower case, that were found already: canonical names. */
  readonly directiveNames: Scope<string>
  /** The roles there are, by lower-case canonical name: docutils' own and the user's. */
  readonly roles: ReadonlyMap<string, Role>
  /** Roles by lower-case name: those that the `role` directive made, and those found already. */
  readonly localRoles: Scope<Role>
  /** What `default-role` set: a role's name as written. */
  defaultRole: string | undefined
  /** What `default-domain` set, in lower case. */
  defaultDomain: string | undefined
  /** Paths that the document read (includes, csv files), relative to the root, in order. */
  readonly reads: string[]
  /** Contents that were read on their own; their ids are made the document's at the end. */
  readonly isolated: Set<readonly BlockNode[]>
  /** Files being included at this point, outermost first, to see a circle. */
  readonly including: readonly Inclusion[]
  /**
   * Puts the lines of another file after the line that is read at this point, with what docutils
   * puts around them; `including` has the path until they are read. Only for `include`.
   */
  insertLines(lines: Block, inclusion: Inclusion): void
  /** Whether a line is the comment that `insertLines` puts after a file; ends that inclusion. */
  endInclusion(line: Line): boolean
  /** How deep blocks are nested at this point; `parseBlock` refuses to go on at the limit. */
  depth: number
  /**
   * docutils' number of a line, from 1: its row, and in a table's cell one more, because docutils
   * is off by one there.
   */
  lineNumber(line: Line): number
  /** The number of a line in its source, from 1; in a cell of a `csv-table`, in that cell. */
  sourceLine(line: Line): number

  /**
   * The one block loop: a document, a list item, a directive's body and a table cell are all read by
   * it. `titles: true` allows sections (docutils' `match_titles`).
   */
  parseBlock(block: Block, options?: ParseBlockOptions): BlockNode[]
  /**
   * Inline markup of some lines. Messages are returned, for the construct to place. `line` is
   * docutils' line number for them, where it is not that of the first line. Those that docutils puts
   * before the construct go into `before`, or else into the block that is read.
   */
  parseInline(block: Block, line?: number, before?: MessageSink): InlineResult

  /**
   * Reports, and makes the `system_message` node that stands in the tree for it. Children after the
   * message's own paragraph (usually a literal block of the source) are the caller's.
   */
  message(message: MessageInput, ...children: BlockNode[]): SystemMessage
}

/** A list of nodes in which messages may stand. */
export interface MessageSink {
  push(message: SystemMessage): unknown
}

export interface Inclusion {
  readonly path: string
  /** Which part of the file, so that a file may include another part of itself. */
  readonly part: string
}

export interface ParseBlockOptions {
  titles?: boolean
  /** Added to docutils' line numbers in this block: 1 for the cell of a grid or simple table. */
  lineShift?: number
  /** The block is counted from its own first line, as docutils does with a `csv-table` cell. */
  ownLines?: boolean
  /** Nodes go here as soon as they are made, in place of a list of their own. */
  into?: BlockNode[]
  /** The block is the content of a `sidebar`, which some directives ask for. */
  sidebar?: boolean
  /**
   * The block may not be reStructuredText at all: its names, ids, roles and messages stay in it, so
   * that it changes nothing around it.
   */
  isolated?: boolean
}

export interface MessageInput {
  readonly code: DiagnosticCode
  readonly level: Level
  /** docutils' words. */
  readonly message: string
  /** docutils' line number; without it the line where the outermost block is read, as docutils. */
  readonly line?: number | undefined
  /** The file that the message is about, where it is not the one being read. */
  readonly path?: string
  readonly backrefs?: string[]
  readonly position: Position
  readonly help?: string
}

export interface InlineResult {
  nodes: InlineNode[]
  /** System messages about the markup, in order; the construct puts them where docutils does. */
  messages: SystemMessage[]
}

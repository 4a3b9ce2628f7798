/** Makes the context of one parse: everything that changes while a document is read is in here. */
import { createReporter, levelNumber, type Level } from '../source/diagnostic.js'
import type { Block, Line } from '../source/line.js'
import { positionOfLines } from '../source/position.js'
import { parent, text } from '../tree/builders.js'
import type { BlockNode, Document, SystemMessage } from '../tree/nodes.js'
import { createState, readBlocks } from './blocks.js'
import type { BlockState, LineGap } from './construct.js'
import type { Inclusion, MessageInput, ParseBlockOptions, ParseContext } from './context.js'
import { createNames } from './create-names.js'
import { directivesOf } from './directives.js'
import { parseInline } from './inline.js'
import { languageOf } from './languages/languages.js'
import { inclusionLines, isInclusionEnd } from './inclusion.js'
import { linesText, sourceBlock } from './messages.js'
import type { ResolvedParseOptions } from './options.js'
import { plainLine, plainParagraph } from './plain-line.js'
import { lineAt } from './regions.js'
import type { Role } from './role.js'
import { builtInRoles } from './roles.js'
import { createScope } from './scope.js'

const NO_OPTIONS: ParseBlockOptions = {}

/** `outer` is the parse in which this one stands, of a block that is read on its own. */
export function createContext(
  options: ResolvedParseOptions,
  document: Document,
  outer?: ParseContext,
): ParseContext {
  const reporter = createReporter()
  const including: Inclusion[] = [...(outer?.including ?? [])]
  /** The outermost block, and the one that is being read. */
  let root: BlockState | undefined
  let current: BlockState | undefined

  const context: ParseContext = {
    options,
    path: options.path,
    document,
    frontLength: 0,
    decoration: undefined,
    language: languageOf(options.language),
    reporter,
    names: createNames(options, (input) => message(input)),
    directives: outer?.directives ?? directivesOf(options),
    directiveNames: createScope(outer?.directiveNames),
    roles: outer?.roles ?? rolesOf(options),
    localRoles: createScope(outer?.localRoles),
    defaultRole: outer?.defaultRole,
    defaultDomain: outer?.defaultDomain,
    reads: outer?.reads ?? [],
    isolated: outer?.isolated ?? new Set(),
    including,
    // no getter: it would give each context a hidden class of its own, which keeps the whole tree
    depth: outer?.depth ?? 0,
    lineNumber: (line) =>
      line.row + 1 + (current ? current.lineShift - missingBefore(line, current.gap) : 0),
    sourceLine: (line) => sourceLine(line, current?.countedFrom),
    parseBlock,
    parseInline(block, lineNumber, before = current?.out) {
      const reading = parseInline(context, block, lineNumber)
      for (const message of reading.before) before?.push(message)
      return reading
    },
    message,
    insertLines,
    endInclusion,
  }
  return context

  function parseBlock(block: Block, settings: ParseBlockOptions = NO_OPTIONS): BlockNode[] {
    if (block.length === 0) return []
    if (context.depth >= options.depthLimit) return [tooDeep(context, block)]
    if (settings.isolated) {
      const inner = createContext(options, { ...document, children: [] }, context)
      return inner.parseBlock(block, { titles: settings.titles ?? false })
    }
    const outer = current
    const lineShift = (outer?.lineShift ?? 0) + (settings.lineShift ?? 0)
    const line = root && plainLine(block)
    if (line && !settings.into) {
      const number = line.row + 1 + lineShift - missingBefore(line, outer?.gap)
      return plainParagraph(line, parseInline(context, [line], number))
    }
    const out = settings.into ?? (root ? [] : document.children)
    const state = createState(block, {
      out,
      titles: settings.titles ?? false,
      sidebar: settings.sidebar ?? false,
      lineShift,
      gap: outer?.gap ?? gapIn(block),
      countedFrom: settings.ownLines ? block[0] : outer?.countedFrom,
      header: root === undefined && options.rfc2822,
    })
    root ??= state
    current = state
    context.depth++
    readBlocks(state, context)
    context.depth--
    current = outer
    return out
  }

  function message(input: MessageInput, ...children: BlockNode[]): SystemMessage {
    const path = input.path ?? currentPath(current) ?? options.path
    const { code, level, position, help } = input
    reporter.report({ code, level, message: input.message, path, position, ...(help && { help }) })
    const line = input.line ?? (root && rootLine(root))
    const paragraph = parent('paragraph', [text(input.message, position)], position)
    const node: SystemMessage = {
      type: 'system_message',
      level: levelNumber(level),
      message_type: LEVEL_NAMES[level],
      source: path,
      children: [paragraph, ...children],
      position,
    }
    if (line !== undefined) node.line = line
    if (input.backrefs) node.backrefs = input.backrefs
    return node
  }

  function insertLines(lines: Block, inclusion: Inclusion): void {
    if (!current) return
    const { index } = current
    const around = lines[0] ?? lineAt(current.lines, index - 1)
    const inserted = inclusionLines(lines, around, inclusion.path)
    current.lines = [...current.lines.slice(0, index), ...inserted, ...current.lines.slice(index)]
    including.push(inclusion)
  }

  function endInclusion(line: Line): boolean {
    if (!isInclusionEnd(line)) return false
    including.pop()
    return true
  }
}

/** A directive without arguments has its options taken out from between the lines of its content. */
function gapIn(block: Block): LineGap | undefined {
  const first = block[0]
  const last = block.at(-1)
  if (!first || !last || last.row - first.row < block.length || first.source !== last.source) {
    return undefined
  }
  const before = block.find((line, index) => line.row - first.row > index)
  return before && { before, size: last.row - first.row + 1 - block.length }
}

function missingBefore({ row, source }: Line, gap: LineGap | undefined): number {
  return gap && row >= gap.before.row && source === gap.before.source ? gap.size : 0
}

function sourceLine({ row, source }: Line, from: Line | undefined): number {
  return row + 1 - (from?.source === source ? from.row : 0)
}

function rolesOf({ roles }: ResolvedParseOptions): ReadonlyMap<string, Role> {
  const own = Object.entries(roles)
  return own.length === 0 ? builtInRoles : new Map([...builtInRoles, ...own])
}

const LEVEL_NAMES = {
  info: 'INFO',
  warning: 'WARNING',
  error: 'ERROR',
  severe: 'SEVERE',
} as const satisfies Record<Level, SystemMessage['message_type']>

/** The file that the line being read is from. */
function currentPath(state: BlockState | undefined): string | undefined {
  return (state?.lines[state.cursor] ?? state?.lines.at(-1))?.source.path
}

/**
 * docutils' idea of the line when it has no better one: where its outermost state machine stands.
 * That is the underline of the outermost section while one is open.
 */
function rootLine(root: BlockState): number | undefined {
  const section = root.sections?.open[0]
  if (section) return section.row + 1
  const line = root.lines[root.cursor]
  if (line) return line.row + 1
  const last = root.lines.at(-1)
  return last && last.row + 2
}

function tooDeep(context: ParseContext, block: Block): SystemMessage {
  const first = lineAt(block, 0)
  const position = positionOfLines(first, lineAt(block, block.length - 1))
  return context.message(
    {
      code: 'nesting-too-deep',
      level: 'severe',
      message: `Blocks are nested deeper than ${context.options.depthLimit} levels.`,
      line: context.lineNumber(first),
      position,
    },
    sourceBlock(linesText(block, 0, block.length), position),
  )
}

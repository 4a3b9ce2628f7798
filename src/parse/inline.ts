/**
 * Inline markup: from the lines of a paragraph, a title or a term to inline nodes.
 *
 * One pass over the characters says which kinds of markup can be there at all; most texts have none
 * and are one text node. Otherwise the text is read from special character to special character, and
 * what lies between is looked at for addresses.
 *
 * Source: "Inline Markup" in the "reStructuredText Markup Specification"; the recognition order is
 * that of docutils' `Inliner`.
 */
import { blockText, type Block, type Line } from '../source/line.js'
import { positionBetween } from '../source/position.js'
import { text as textNode } from '../tree/builders.js'
import type { SystemMessage } from '../tree/nodes.js'
import { trimmedEnd } from '../source/white-space.js'
import type { InlineResult, ParseContext } from './context.js'
import { escapeToNulls } from './escape.js'
import { betweenCharacters, betweenWords } from './inline/boundaries.js'
import { readImplicit } from './inline/implicit.js'
import { keepSource } from './inline/keep-source.js'
import { textOf } from './inline/markup.js'
import { placesOf } from './inline/places.js'
import { rulesByCode } from './inline/rules.js'
import type { InlineMatch, InlineState } from './inline/state.js'

const MARKUP = 1
const IMPLICIT = 2
const ESCAPE = 4
const FLAGS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (rulesByCode[code]) return MARKUP
  if (':@'.includes(String.fromCharCode(code))) return IMPLICIT
  return code === 0 || code === 0x5c ? ESCAPE : 0
})
const NO_MESSAGES: readonly SystemMessage[] = []

/** What was read, and messages that docutils puts into the parent, before the construct itself. */
export interface InlineReading extends InlineResult {
  readonly before: readonly SystemMessage[]
}

/**
 * Reads the markup of some lines. `line` is docutils' line number for messages, where it is not that
 * of the first line.
 */
export function parseInline(context: ParseContext, block: Block, line?: number): InlineReading {
  const first = block[0]
  if (!first) return { nodes: [], messages: [], before: NO_MESSAGES }
  const whole = blockText(block)
  const text = whole.slice(0, trimmedEnd(whole))
  const flags = flagsOf(text)
  const { pepReferences, rfcReferences } = context.options
  if (flags === 0 && !pepReferences && !rfcReferences) return plain(block, first, text)
  const state = createState(context, {
    block,
    first,
    text: flags & ESCAPE ? escapeToNulls(text) : text,
    line: line ?? context.lineNumber(first),
  })
  const hasImplicit = (flags & IMPLICIT) !== 0 || pepReferences || rfcReferences
  readAll(state, hasImplicit ? readImplicit : readText, (flags & MARKUP) !== 0)
  return { nodes: state.nodes, messages: state.messages, before: state.before }
}

function plain(block: Block, first: Line, text: string): InlineReading {
  if (text === '') return { nodes: [], messages: [], before: NO_MESSAGES }
  const place =
    block.length === 1
      ? positionBetween(first, 0, first, text.length)
      : placesOf(block, first)(0, text.length)
  const nodes = [textNode(text, place)]
  return { nodes, messages: [], before: NO_MESSAGES }
}

interface Input {
  readonly block: Block
  readonly first: Line
  readonly text: string
  readonly line: number
}

function createState(context: ParseContext, { block, first, text, line }: Input): InlineState {
  return {
    context,
    text,
    line,
    boundaries: context.options.characterLevelInlineMarkup ? betweenCharacters : betweenWords,
    place: placesOf(block, first),
    base: 0,
    roleAhead: 0,
    nodes: [],
    messages: [],
    before: [],
    unclosed: undefined,
  }
}

type TextReader = (state: InlineState, start: number, end: number) => void

function readText(state: InlineState, start: number, end: number): void {
  if (start < end) state.nodes.push(textOf(state, start, end))
}

function readAll(state: InlineState, readBetween: TextReader, hasMarkup: boolean): void {
  const { text } = state
  let textStart = 0
  for (let index = 0; hasMarkup && index < text.length;) {
    const code = text.charCodeAt(index)
    const match = code < 0x80 && FLAGS[code] === MARKUP ? matchAt(state, index) : undefined
    if (!match) {
      index++
      continue
    }
    if (match.nodes.length > 0) {
      const { start } = match
      readBetween(state, textStart, match.trimBefore ? trimmedEnd(text, state.base, start) : start)
      for (const node of match.nodes) {
        keepSource(state, node, match)
        state.nodes.push(node)
      }
      textStart = match.end
    }
    state.base = match.end
    index = match.end
  }
  readBetween(state, textStart, text.length)
}

function matchAt(state: InlineState, index: number): InlineMatch | undefined {
  const rules = rulesByCode[state.text.charCodeAt(index)]
  if (!rules) return undefined
  for (const rule of rules) {
    const match = rule(state, index)
    if (match) return match
  }
  return undefined
}

function flagsOf(text: string): number {
  let flags = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) flags |= FLAGS[code] ?? 0
  }
  return flags
}

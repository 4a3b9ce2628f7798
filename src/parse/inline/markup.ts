/** What the rules for inline markup have in common: start-strings, delimited text, refusal. */
import type { DiagnosticCode } from '../../source/codes.js'
import { text } from '../../tree/builders.js'
import type { InlineNode, Text } from '../../tree/nodes.js'
import { isWhiteSpace } from '../../source/white-space.js'
import { escapePlaces, restoreBackslashes, unescape } from '../escape.js'
import { findClosing, type Closed, type Closing } from './closing.js'
import { problematic } from './problematic.js'
import { isPair } from './punctuation/quotes.js'
import type { InlineMatch, InlineState } from './state.js'

export interface Delimited {
  readonly start: number
  /** Length of the start-string. */
  readonly width: number
  readonly closing: Closing
  /** docutils' name of the element, for messages. */
  readonly name: string
}

/** Whether a start-string may stand from `start` to `end`: what is before, and no blank after. */
function mayOpen(state: InlineState, start: number, end: number): boolean {
  const { text, base, boundaries } = state
  return !isWhiteSpace(text.charCodeAt(end)) && boundaries.mayStart(text, base, start)
}

/** Whether the start-string stands in quotes, or at the end of the text: then it is none. */
export function isQuoted({ text, base }: InlineState, start: number, end: number): boolean {
  if (start === base) return false
  return end >= text.length || isPair(text.charCodeAt(start - 1), text.charCodeAt(end))
}

/**
 * Reads text between a start-string and an end-string, both known to the caller; what is between
 * them becomes the nodes that `read` makes. Without an end-string the start-string is refused.
 */
export function readDelimited(
  state: InlineState,
  { start, width, closing, name }: Delimited,
  read: (textStart: number, closed: Closed) => InlineNode,
): InlineMatch | undefined {
  const textStart = start + width
  if (!mayOpen(state, start, textStart)) return undefined
  if (isQuoted(state, start, textStart)) return { start, end: textStart, nodes: [] }
  const closed = findClosing(state, closing, textStart)
  if (closed) return { start, end: closed.end, nodes: [read(textStart, closed)] }
  return refuse(state, start, textStart, {
    code: 'inline-unclosed',
    message: `Inline ${name} start-string without end-string.`,
  })
}

export interface Refusal {
  readonly code: DiagnosticCode
  readonly message: string
}

/** Reports, and keeps the markup as written. */
export function refuse(
  state: InlineState,
  start: number,
  end: number,
  { code, message }: Refusal,
): InlineMatch {
  const position = state.place(start, end)
  const report = state.context.message({
    code,
    level: 'warning',
    message,
    line: state.line,
    position,
  })
  state.messages.push(report)
  const raw = restoreBackslashes(state.text.slice(start, end))
  return { start, end, nodes: [problematic(state.context, raw, position, report)] }
}

/** A text node of a part of the text, with escapes resolved. */
export function textOf(state: InlineState, start: number, end: number): Text {
  const raw = state.text.slice(start, end)
  const node = text(unescape(raw), state.place(start, end))
  if (!raw.includes('\0')) return node
  const { escaped, joints } = escapePlaces(raw)
  if (escaped.length > 0) node.escaped = escaped
  if (joints.length > 0) node.joints = joints
  return node
}

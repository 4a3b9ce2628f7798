/**
 * Single back-quotes: interpreted text in a role, and phrase references. Which of them it is, the
 * end-string says.
 *
 * Source: "Interpreted Text", "Hyperlink References".
 */
import { restoreBackslashes } from '../escape.js'
import { runRole } from '../roles/run.js'
import { isWhiteSpace } from '../../source/white-space.js'
import { endOf, findClosing, type Closed, type Closing } from './closing.js'
import { isQuoted, refuse } from './markup.js'
import { readPhraseReference } from './phrase-reference.js'
import { opensInterpreted, roleEnd, roleStart } from './role-name.js'
import type { InlineMatch, InlineRule, InlineState } from './state.js'

export const interpreted: InlineRule = (state, index) => {
  const { text, base, boundaries } = state
  if (!opensInterpreted(text, index)) return undefined
  const start = roleStart(state, index)
  if (start === index) {
    if (!boundaries.mayStart(text, base, index)) return undefined
    if (isQuoted(state, index, index + 1)) return { start, end: index + 1, nodes: [] }
  }
  const closed = findClosing(state, closing, index + 1)
  if (closed) return readClosed(state, { start, open: index, closed })
  return refuse(state, index, index + 1, {
    code: 'inline-unclosed',
    message: 'Inline interpreted text or phrase reference start-string without end-string.',
  })
}

interface Quoted {
  /** Where the markup begins, with a role before it. */
  readonly start: number
  /** The opening back-quote. */
  readonly open: number
  readonly closed: Closed
}

function readClosed(state: InlineState, { start, open, closed }: Quoted): InlineMatch {
  const { text } = state
  const suffixEnd = roleEnd(text, closed.start + 1)
  const hasPrefix = start < open
  const hasSuffix = suffixEnd >= 0 && suffixEnd <= closed.end
  if (hasPrefix && hasSuffix) {
    return refuse(state, start, closed.end, {
      code: 'role-twice',
      message:
        'Multiple roles in interpreted text (both prefix and suffix present; only one allowed).',
    })
  }
  const isReference = text.charAt(closed.end - 1) === '_'
  if (isReference && (hasPrefix || hasSuffix)) {
    return refuse(state, start, closed.end, {
      code: 'role-and-reference',
      message: `Mismatch: both interpreted text role ${hasPrefix ? 'prefix' : 'suffix'} and reference suffix.`,
    })
  }
  if (isReference)
    return { start, end: closed.end, nodes: readPhraseReference(state, open, closed) }
  const name = hasSuffix
    ? text.slice(closed.start + 2, closed.end - 1)
    : text.slice(start + 1, Math.max(start + 1, open - 1))
  return inRole(state, { start, open, closed }, name)
}

function inRole(state: InlineState, { start, open, closed }: Quoted, name: string): InlineMatch {
  const { context, line, text } = state
  const textStart = open + 1
  const { nodes, messages } = runRole(context, {
    name,
    rawText: restoreBackslashes(text.slice(start, closed.end)),
    text: text.slice(textStart, closed.start),
    textPosition: state.place(textStart, closed.start),
    position: state.place(start, closed.end),
    positionIn: (from, to) => state.place(textStart + from, textStart + to),
    lineNumber: line,
    options: {},
  })
  state.messages.push(...messages)
  return { start, end: closed.end, nodes }
}

/** A back-quote, then a role or underscores, or both; the longest that may end there. */
const closing: Closing = {
  string: '`',
  /** White space does not come before, unless it is escaped. */
  follows(text, index) {
    const code = text.charCodeAt(index - 1)
    if (code !== 0 && !isWhiteSpace(code)) return true
    return text.charCodeAt(index - 2) === 0
  },
  end(state, index) {
    const role = roleEnd(state.text, index + 1)
    const end = role < 0 ? -1 : underscoresEnd(state, role)
    return end >= 0 ? end : underscoresEnd(state, index + 1)
  },
}

function underscoresEnd(state: InlineState, index: number): number {
  let end = index
  while (end < index + 2 && state.text.charAt(end) === '_') end++
  for (; end >= index; end--) if (endOf(state, end) >= 0) return end
  return -1
}

/**
 * End-strings, and the search for them.
 *
 * What makes an end-string valid does not depend on where the search began, so a search that found
 * none holds for every later start: unclosed markup costs one search a kind, not one a start-string.
 *
 * Source: "reStructuredText Markup Specification", Inline markup recognition rules 2 to 4 and 7.
 */
import { isWhiteSpace } from '../../source/white-space.js'
import type { InlineState } from './state.js'

export interface Closing {
  /** What every end-string of the kind begins with. */
  readonly string: string
  /** Whether the character before the end-string, at `index - 1`, allows one. */
  follows(text: string, index: number): boolean
  /** The end of the end-string that begins at `index`, or -1. */
  end(state: InlineState, index: number): number
}

export interface Closed {
  /** Where the end-string begins, and ends. */
  readonly start: number
  readonly end: number
}

/** The first end-string after `from`. One right at `from` makes the markup empty, which is none. */
export function findClosing(
  state: InlineState,
  closing: Closing,
  from: number,
): Closed | undefined {
  const { text } = state
  if ((state.unclosed?.get(closing) ?? Infinity) <= from) return undefined
  for (
    let start = text.indexOf(closing.string, from);
    start >= 0;
    start = text.indexOf(closing.string, start + 1)
  ) {
    if (start > from && !closing.follows(text, start)) continue
    const end = closing.end(state, start)
    if (end >= 0) return start > from ? { start, end } : undefined
  }
  state.unclosed ??= new Map()
  state.unclosed.set(closing, from)
  return undefined
}

/** An end-string that is the same always, and may not follow white space or stand escaped. */
export function fixedClosing(string: string): Closing {
  return {
    string,
    follows: isUnescaped,
    end: (state, index) => endOf(state, index + string.length),
  }
}

/** `index` where an end-string may end there, else -1. */
export function endOf({ text, boundaries }: InlineState, index: number): number {
  return boundaries.mayEnd(text, index, text.length) ? index : -1
}

/** Neither white space nor an escape comes before. */
export function isUnescaped(text: string, index: number): boolean {
  const code = text.charCodeAt(index - 1)
  return code !== 0 && !isWhiteSpace(code)
}

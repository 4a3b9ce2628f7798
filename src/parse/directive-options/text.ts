/** Options that are text: flags, plain text, paths and addresses. */
import type { OptionReader } from '../directive.js'
import { escapeToNulls } from '../escape.js'
import { joinAddress } from '../targets.js'
import { unreadable } from './python.js'

const REQUIRED = 'argument required but none supplied'

/** An option that is there or not, without a value; reads as `true`. */
export const flag: OptionReader = (text) =>
  text?.trim()
    ? unreadable(`no argument is allowed; "${text}" supplied`)
    : { ok: true, value: true }

/** The text as it stands; without a value the empty text. */
export const unchanged: OptionReader = (text) => ({ ok: true, value: text ?? '' })

/** The text as it stands, which must be there. */
export const unchangedRequired: OptionReader = (text) =>
  text === undefined ? unreadable(REQUIRED) : { ok: true, value: text }

/** A path: lines are joined, without the white space around the breaks. */
export const path: OptionReader = (text) =>
  text === undefined ? unreadable(REQUIRED) : { ok: true, value: joinPath(text) }

/** An address: white space is taken out, but for what is escaped. */
export const uri: OptionReader = (text) =>
  text === undefined ? unreadable(REQUIRED) : { ok: true, value: joinUri(text) }

export function joinPath(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('')
}

/** An address without its white space; white space after a backslash becomes one blank. */
export function joinUri(text: string): string {
  return joinAddress(escapeToNulls(text).split('\n'))
}

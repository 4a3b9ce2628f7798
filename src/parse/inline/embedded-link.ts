/**
 * `<address>` or `<name_>` at the end of a phrase reference.
 *
 * It is read from its end: the closing bracket is the phrase's last character, the opening one the
 * last that is not escaped, with white space or nothing before it.
 *
 * Source: "Embedded URIs and Aliases".
 */
import { normalizeName } from '../../tree/names.js'
import { isWhiteSpace, splitWhiteSpace } from '../../source/white-space.js'
import { restoreBackslashes, splitEscapedWhiteSpace, unescape } from '../escape.js'
import type { Boundaries } from './boundaries.js'
import { isUnescaped } from './closing.js'
import { beginsWithUri, isEmailAddress } from './uri.js'

export interface EmbeddedLink {
  /** `uri`: an address. `name`: the normalised name of another target. */
  readonly kind: 'uri' | 'name'
  readonly destination: string
  /** Where the phrase's own text ends; the white space before the link is not part of it. */
  readonly textEnd: number
  /** Place of the link, with its brackets. */
  readonly start: number
  readonly end: number
}

/** The link at the end of a phrase, whose escapes are nulls. */
export function findEmbeddedLink(phrase: string, boundaries: Boundaries): EmbeddedLink | undefined {
  const close = phrase.length - 1
  if (phrase.charAt(close) !== '>' || close < 1 || !isUnescaped(phrase, close)) return undefined
  const start = findOpening(phrase, close)
  if (start < 0 || start + 1 === close || isWhiteSpace(phrase.charCodeAt(start + 1)))
    return undefined
  let textEnd = start
  while (textEnd > 0 && isBlank(phrase, textEnd - 1)) textEnd--
  if (textEnd === start && start > 0) return undefined
  const place = { textEnd, start, end: phrase.length }
  return { ...readDestination(phrase.slice(start + 1, close), boundaries), ...place }
}

/** The last bracket that is not escaped, if it is an opening one; else -1. */
function findOpening(phrase: string, close: number): number {
  for (let i = close - 1; i >= 0; i--) {
    const character = phrase.charAt(i)
    if ((character !== '<' && character !== '>') || phrase.charCodeAt(i - 1) === 0) continue
    return character === '<' ? i : -1
  }
  return -1
}

function isBlank(phrase: string, index: number): boolean {
  const character = phrase.charAt(index)
  return character === ' ' || character === '\n'
}

function readDestination(
  written: string,
  boundaries: Boundaries,
): Pick<EmbeddedLink, 'kind' | 'destination'> {
  const isEscaped = restoreBackslashes(written).endsWith('\\_')
  if (written.endsWith('_') && !isEscaped && !beginsWithUri(written, boundaries)) {
    return { kind: 'name', destination: normalizeName(unescape(written.slice(0, -1))) }
  }
  return { kind: 'uri', destination: readAddress(written) }
}

/** White space in an address goes, unless it is escaped; an e-mail address gets its scheme. */
function readAddress(written: string): string {
  const parts = splitEscapedWhiteSpace(written).map((part) => splitWhiteSpace(part).join(''))
  const plain = unescape(parts.join(' '))
  const address = isEmailAddress(plain) ? `mailto:${plain}` : plain
  return address.endsWith('\\_') ? `${address.slice(0, -2)}_` : address
}

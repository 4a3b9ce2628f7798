/**
 * Making `target` nodes: what a target leads to (an address, another name, or the place where it
 * stands), and registering its name. Shared by explicit and anonymous targets.
 *
 * Source: "reStructuredText Markup Specification", Hyperlink Targets.
 */
import type { Position } from '../source/position.js'
import { normalizeName } from '../tree/names.js'
import type { Target } from '../tree/nodes.js'
import { splitWhiteSpace, squashWhiteSpace } from '../source/white-space.js'
import type { BlockState } from './construct.js'
import type { ParseContext } from './context.js'
import { splitEscapedWhiteSpace, unescape } from './escape.js'
import { SIMPLE_NAME } from './patterns.js'

const REFERENCE = new RegExp(`^(?:(${SIMPLE_NAME})_|\`(?! )(.+?)(?<![\\s\\0])\`_)$`, 'u')
const MAIL_CHARACTER = "[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\\0]"
const MAIL_END = '[_~*/=+a-zA-Z0-9]'
const MAIL = new RegExp(
  `^${MAIL_CHARACTER}+(?:\\.${MAIL_CHARACTER}+)*(?<!\\0)@` +
    `${MAIL_CHARACTER}+(?:\\.${MAIL_CHARACTER}*)*${MAIL_END}$`,
)

/** Without white space or escapes. */
const PLAIN_ADDRESS = /^[\x21-\x7e]*$/

export interface NewTarget {
  readonly name: string | undefined
  readonly lines: readonly string[]
  readonly line: number
  readonly position: Position
  /** The whole markup as written. */
  readonly source: string
}

/**
 * Puts a target into the tree. `lines` is what stands after the name's colon. It and `name` have
 * nulls for escaping backslashes; `name` is undefined for an anonymous target. `line` is docutils' line number.
 */
export function addTarget(state: BlockState, context: ParseContext, target: NewTarget): void {
  const { name, lines, line, position, source } = target
  const node: Target = { type: 'target', children: [], position, rawsource: source }
  const refname = indirectName(lines)
  if (refname !== undefined) node.refname = normalizeName(refname)
  const address = refname === undefined ? joinAddress(lines) : ''
  if (name === undefined) {
    if (address !== '') node.refuri = address
    node.anonymous = 1
    context.names.setId(node)
  } else {
    if (address !== '') node.refuri = MAIL.test(address) ? `mailto:${address}` : address
    node.names = [normalizeName(unescape(name))]
    state.out.push(...context.names.noteExplicit(node, line))
  }
  state.out.push(node)
}

/** The name in `name_` or a quoted one, if that is all there is. Nulls for escaping backslashes. */
export function indirectName(lines: readonly string[]): string | undefined {
  if (!lines.at(-1)?.trim().endsWith('_')) return undefined
  const match = REFERENCE.exec(squashWhiteSpace(lines.join(' ')))
  const name = match?.[1] ?? match?.[2]
  return name === undefined ? undefined : unescape(name)
}

/**
 * An address, which may be broken over lines: white space goes, unless it is escaped. Nulls for
 * escaping backslashes.
 */
export function joinAddress(lines: readonly string[]): string {
  const line = lines.length < 2 ? (lines[0] ?? '').trim() : ''
  if (lines.length < 2 && PLAIN_ADDRESS.test(line)) return line
  return splitEscapedWhiteSpace(lines.join(' '))
    .map((part) => splitWhiteSpace(unescape(part)).join(''))
    .join(' ')
}

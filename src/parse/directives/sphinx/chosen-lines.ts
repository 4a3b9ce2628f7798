/**
 * Which lines of a file a `literalinclude` shows: those between two marks, and of these the ones that
 * are listed, in the order of the list.
 *
 * Source: Sphinx, "Showing code examples".
 */
import type { Block, Line } from '../../../source/line.js'
import { optionFailure } from '../../directive-failure.js'
import type { DirectiveCall, DirectiveFailure } from '../../directive.js'
import { textOption } from '../shared.js'

/** An option with a text, and how many lines behind the one that has the text the cut is. */
type Mark = readonly [option: string, further: number]

const STARTS: readonly Mark[] = [
  ['start-at', 0],
  ['start-after', 1],
]
const ENDS: readonly Mark[] = [
  ['end-at', 1],
  ['end-before', 0],
]

export function chooseLines(lines: Block, call: DirectiveCall): Block | DirectiveFailure {
  const start = cutAt(lines, call, STARTS) ?? 0
  if (typeof start !== 'number') return start
  const rest = lines.slice(start)
  const end = cutAt(rest, call, ENDS) ?? rest.length
  if (typeof end !== 'number') return end
  const list = textOption(call, 'lines')
  const part = rest.slice(0, end)
  return list ? listed(part, list, call) : part
}

/** The index of a cut; undefined where no option asks for one. */
function cutAt(
  lines: Block,
  call: DirectiveCall,
  marks: readonly Mark[],
): number | DirectiveFailure | undefined {
  const [option, further] = marks.find(([name]) => textOption(call, name)) ?? ['', 0]
  const mark = textOption(call, option)
  if (mark === undefined) return undefined
  // the first line cannot be the one before which all ends
  const first = option === 'end-before' ? 1 : 0
  const found = lines.findIndex(({ text }, index) => index >= first && text.includes(mark))
  return found < 0
    ? notFound(call, option, `${option} pattern not found: ${mark}`)
    : found + further
}

/** The lines of a list such as `1,3-5,8-`, each once. */
function listed(lines: Block, list: string, call: DirectiveCall): Block | DirectiveFailure {
  const chosen = new Set<Line>()
  for (const part of list.split(',')) {
    const [, first, hyphen, last] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? []
    const start = Number(first || 1)
    const end = hyphen ? Number(last || Infinity) : start
    if (first || last) for (const line of lines.slice(start - 1, end)) chosen.add(line)
  }
  return chosen.size > 0
    ? [...chosen]
    : notFound(call, 'lines', `Line spec '${list}': no lines pulled from include file`)
}

function notFound(call: DirectiveCall, option: string, message: string): DirectiveFailure {
  return optionFailure(call, option, 'include-text-missing', message, 'warning')
}

/**
 * Enumerated lists. An enumerator of another format or sequence, or out of order, begins another
 * list; `#` counts on by itself.
 *
 * Source: "reStructuredText Markup Specification", Enumerated Lists.
 */
import { positionOfLines } from '../../source/position.js'
import type { EnumeratedList, EnumType, ListItem } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { mayFollow, readEnumerator, type Enumerator } from '../enumerators.js'
import { readListItem } from '../list-item.js'
import { warnUnindent } from '../messages.js'
import { lastLine, lineAt } from '../regions.js'

export const enumeratedList: BlockConstruct = {
  name: 'enumerated list',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const enumerator = readEnumerator(first.text)
    if (!enumerator || !mayFollow(enumerator, lines[index + 1]?.text)) return false
    const { prefix, suffix, sequence, ordinal } = enumerator
    const enumtype = sequence === '#' ? 'arabic' : sequence
    const position = positionOfLines(first, first)
    const node: EnumeratedList = {
      type: 'enumerated_list',
      enumtype,
      prefix,
      suffix,
      children: [],
      position,
    }
    state.out.push(node)
    if (ordinal !== 1) {
      if (ordinal !== undefined) node.start = ordinal
      state.out.push(startMessage(enumerator, context, node))
    }
    const blankFinish = readItems(state, context, enumerator, enumtype, node.children)
    const last = lastLine(state.lines, index, state.index)
    position.end = positionOfLines(last, last).end
    if (!blankFinish) warnUnindent(state, context, 'Enumerated list')
    return true
  },
}

/** Returns whether the last item ended with a blank line. */
function readItems(
  state: BlockState,
  context: ParseContext,
  first: Enumerator,
  enumtype: EnumType,
  items: ListItem[],
): boolean {
  let auto = first.sequence === '#'
  let enumerator = first
  for (;;) {
    const item = readListItem(state, context, enumerator.width, items.length === 0)
    items.push(item.node)
    const line = state.lines[state.index]
    const next = line && readEnumerator(line.text, enumtype)
    const after = state.lines[state.index + 1]?.text
    if (!next || !goesOn(enumerator, next, enumtype, auto) || !mayFollow(next, after)) {
      return item.blankFinish
    }
    auto ||= next.sequence === '#'
    enumerator = next
  }
}

function goesOn(last: Enumerator, next: Enumerator, enumtype: EnumType, auto: boolean): boolean {
  if (next.prefix !== last.prefix || next.suffix !== last.suffix) return false
  if (next.sequence === '#') return true
  return next.sequence === enumtype && !auto && next.ordinal === (last.ordinal ?? NaN) + 1
}

function startMessage({ text, ordinal }: Enumerator, context: ParseContext, node: EnumeratedList) {
  return context.message({
    code: 'enumerated-list-start',
    level: 'info',
    message: `Enumerated list start value not ordinal-1: "${text}" (ordinal ${ordinal})`,
    position: node.position,
  })
}

/** The body of a list item: what is aligned with the text after its bullet or enumerator. */
import type { ListItem } from '../tree/nodes.js'
import { parent } from '../tree/builders.js'
import { positionAround } from '../tree/position-around.js'
import type { BlockState } from './construct.js'
import type { ParseContext } from './context.js'
import { alignedRegion, consume, hangingRegion, lastLine, lineAt } from './regions.js'

/**
 * Reads the item at the state's index, whose text begins at `width`, and moves past it. docutils'
 * outermost state machine stays on the first item while it reads the others: `cursor` does too.
 */
export function readListItem(
  state: BlockState,
  context: ParseContext,
  width: number,
  isFirst = false,
): { node: ListItem; blankFinish: boolean } {
  const { lines, index } = state
  const first = lineAt(lines, index)
  const { block, end, blankFinish } =
    first.text.length > width
      ? alignedRegion(lines, index, width)
      : hangingRegion(lines, index, width)
  if (isFirst) consume(state, end)
  else state.index = end
  const last = lastLine(lines, index, end)
  const children = context.parseBlock(block)
  const position = positionAround(children, first, last)
  return { node: parent('list_item', children, position), blankFinish }
}

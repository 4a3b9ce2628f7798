/** Markup that cannot be understood: kept as written, and linked with the message about it. */
import type { Position } from '../../source/position.js'
import { text } from '../../tree/builders.js'
import type { Problematic, SystemMessage } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'

/** Gives both an id and makes each refer to the other. `raw` has its backslashes. */
export function problematic(
  context: ParseContext,
  raw: string,
  position: Position,
  message: SystemMessage,
): Problematic {
  const node: Problematic = {
    type: 'problematic',
    refid: context.names.setId(message),
    children: [text(raw, position)],
    position,
  }
  message.backrefs = [...(message.backrefs ?? []), context.names.setId(node)]
  return node
}

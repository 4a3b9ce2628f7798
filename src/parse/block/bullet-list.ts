/**
 * Bullet lists. Another bullet character begins another list.
 *
 * Source: "reStructuredText Markup Specification", Bullet Lists.
 */
import { positionOfLines } from '../../source/position.js'
import type { BulletList, ListItem } from '../../tree/nodes.js'
import { positionAround } from '../../tree/position-around.js'
import type { BlockConstruct } from '../construct.js'
import { readListItem } from '../list-item.js'
import { warnUnindent } from '../messages.js'
import { bulletWidth } from '../patterns.js'
import { lastLine, lineAt } from '../regions.js'

export const bulletList: BlockConstruct = {
  name: 'bullet list',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    let width = bulletWidth(first.text)
    if (width === 0) return false
    const bullet = first.text.charAt(0)
    const children: ListItem[] = []
    const node: BulletList = {
      type: 'bullet_list',
      bullet,
      children,
      position: positionOfLines(first, first),
    }
    state.out.push(node)
    let blankFinish = true
    for (let line = first; width > 0 && line.text.startsWith(bullet);) {
      const item = readListItem(state, context, width, children.length === 0)
      children.push(item.node)
      blankFinish = item.blankFinish
      const next = state.lines[state.index]
      if (!next) break
      line = next
      width = bulletWidth(line.text)
    }
    const last = lastLine(state.lines, index, state.index)
    node.position = positionAround(children, first, last)
    if (!blankFinish) warnUnindent(state, context, 'Bullet list')
    return true
  },
}

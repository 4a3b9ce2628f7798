/**
 * Moves transitions at the end of a section out of it, and reports those at the beginning or end of
 * the document or next to each other.
 *
 * Source: "Transitions"; docutils' `misc.Transitions`.
 */
import { childrenOf } from '../../tree/children.js'
import type { ParentNode, Transition } from '../../tree/nodes.js'
import type { Element } from '../editing.js'
import type { ResolveContext, Transform } from '../transform.js'

export const transitions: Transform = {
  name: 'misc.Transitions',
  priority: 830,
  apply(context) {
    for (const node of context.editing.ofType('transition')) settle(context, node)
  },
}

function settle(context: ResolveContext, node: Transition): void {
  const holder = context.editing.parentOf(node)
  if (!holder) return
  const index = context.editing.indexIn(holder, node)
  const wrong = describeWrong(holder, index)
  if (wrong !== undefined) {
    const error = context.report({
      code: 'transition-misplaced',
      level: 'error',
      message: wrong,
      node,
    })
    context.editing.insert(holder, index, [error])
  }
  if (context.editing.indexIn(holder, node) === holder.children.length - 1)
    moveUp(context, node, holder)
}

function describeWrong(holder: ParentNode, index: number): string | undefined {
  const siblings = childrenOf(holder)
  const afterTitle = siblings[0]?.type === 'title'
  const first =
    index === 0 ||
    (afterTitle && (index === 1 || (siblings[1]?.type === 'subtitle' && index === 2)))
  if (first) return 'Document or section may not begin with a transition.'
  if (siblings[index - 1]?.type !== 'transition') return undefined
  return (
    'At least one body element must separate transitions; ' +
    'adjacent transitions are not allowed.'
  )
}

/** A transition that ends its section goes behind the outermost element that it ends. */
function moveUp(context: ResolveContext, node: Transition, holder: ParentNode): void {
  let last: Element = node
  let around: ParentNode | undefined = holder
  while (around && context.editing.indexIn(around, last) === around.children.length - 1) {
    last = around
    around = context.editing.parentOf(last)
  }
  if (around) {
    context.editing.remove(node)
    context.editing.insert(around, context.editing.indexIn(around, last) + 1, [node])
    return
  }
  const error = context.report({
    code: 'transition-misplaced',
    level: 'error',
    message: 'Document may not end with a transition.',
    node,
  })
  context.editing.insert(holder, context.editing.indexIn(holder, node) + 1, [error])
}

/**
 * Gives the classes of a `class` directive to the next element that is not a comment.
 *
 * Source: "Class" in the directives' reference; docutils' `misc.ClassAttribute`.
 */
import { preserved, text } from '../../tree/builders.js'
import type { Pending } from '../../tree/nodes.js'
import { isInvisible } from '../classes-of-nodes.js'
import { childrenOf, isElement, type Element } from '../editing.js'
import type { PendingTransform, ResolveContext } from '../transform.js'

export const classAttribute: PendingTransform = {
  name: 'misc.ClassAttribute',
  priority: 210,
  apply(context, pending) {
    const element = followingElement(context, pending)
    if (!element) {
      reject(context, pending)
      return
    }
    const classes = pending.details['class']
    if (isTextList(classes)) element.classes = [...(element.classes ?? []), ...classes]
    context.editing.remove(pending)
  },
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function followingElement(context: ResolveContext, pending: Pending): Element | undefined {
  let child: Element = pending
  for (let parent = context.editing.parentOf(child); parent;) {
    const siblings = childrenOf(parent)
    for (let index = context.editing.indexIn(parent, child) + 1; index < siblings.length; index++) {
      const sibling = siblings[index]
      if (!sibling || isInvisible(sibling.type) || sibling.type === 'system_message') continue
      return isElement(sibling) ? sibling : undefined
    }
    child = parent
    parent = context.editing.parentOf(child)
  }
  return undefined
}

function reject(context: ResolveContext, pending: Pending): void {
  const { position, rawsource = '' } = pending
  const directive = pending.details['directive']
  const name = typeof directive === 'string' ? directive : 'class'
  const message = context.report(
    {
      code: 'class-without-element',
      level: 'error',
      message: `No suitable element following "${name}" directive`,
      node: pending,
    },
    preserved('literal_block', [text(rawsource, position)], position),
  )
  context.editing.replace(pending, [message])
}

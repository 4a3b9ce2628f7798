/**
 * Gives the classes of a `class` directive to the next element that is not a comment.
 *
 * Source: "Class" in the directives' reference; docutils' `misc.ClassAttribute`.
 */
import { preserved, text } from '../../tree/builders.js'
import { append } from '../../tree/append.js'
import type { AnyNode, Pending } from '../../tree/nodes.js'
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
    if (isTextList(classes)) addClasses(context, element, classes)
    context.editing.remove(pending)
  },
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function addClasses({ classed }: ResolveContext, element: Element, classes: string[]): void {
  if (!element.classes || !classed.has(element)) element.classes = [...(element.classes ?? [])]
  classed.add(element)
  append(element.classes, classes)
}

/** Directives in a row stand before the same element, so each node between is passed once. */
function followingElement(context: ResolveContext, pending: Pending): Element | undefined {
  const { following } = context
  if (following.has(pending)) return following.get(pending)
  const passed: AnyNode[] = []
  const element = findElement(context, pending, passed)
  for (const node of passed) following.set(node, element)
  return element
}

function findElement(
  context: ResolveContext,
  pending: Pending,
  passed: AnyNode[],
): Element | undefined {
  let child: Element = pending
  for (let parent = context.editing.parentOf(child); parent;) {
    const siblings = childrenOf(parent)
    for (let index = context.editing.indexIn(parent, child) + 1; index < siblings.length; index++) {
      const sibling = siblings[index]
      if (!sibling || sibling.type === 'system_message') continue
      if (isInvisible(sibling.type)) {
        if (sibling.type === 'pending') passed.push(sibling)
        continue
      }
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

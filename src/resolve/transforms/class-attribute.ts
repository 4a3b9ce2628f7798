/**
 * Gives the classes of a `class` directive to the next element that is not a comment.
 *
 * Source: "Class" in the directives' reference; docutils' `misc.ClassAttribute`.
 */
import { preserved, text } from '../../tree/builders.js'
import { append } from '../../tree/append.js'
import { childrenOf } from '../../tree/children.js'
import type { AnyNode, Pending, SystemMessage } from '../../tree/nodes.js'
import { isInvisible } from '../classes-of-nodes.js'
import { isElement, type Element } from '../editing.js'
import { textList } from '../text-list.js'
import type { PendingTransform, ResolveContext } from '../transform.js'

interface Passing {
  readonly context: ResolveContext
  /** What directives stand before that another one before them has passed. */
  readonly following: Map<AnyNode, Element | undefined>
  /** Elements whose list of classes was made here, and may grow. */
  readonly classed: Set<Element>
}

export const classAttribute: PendingTransform = {
  name: 'misc.ClassAttribute',
  priority: 210,
  apply(context, pendings) {
    const passing: Passing = { context, following: new Map(), classed: new Set() }
    const replacements = new Map<AnyNode, readonly AnyNode[]>()
    for (const pending of pendings) {
      const element = followingElement(passing, pending)
      if (element) addClasses(passing, element, textList(pending.details['class']))
      replacements.set(pending, element ? [] : [rejection(context, pending)])
    }
    context.editing.replaceAll(replacements)
  },
}

function addClasses({ classed }: Passing, element: Element, classes: readonly string[]): void {
  if (classes.length === 0) return
  if (!element.classes || !classed.has(element)) element.classes = [...(element.classes ?? [])]
  classed.add(element)
  append(element.classes, classes)
}

/** Directives in a row stand before the same element, so each node between is passed once. */
function followingElement(passing: Passing, pending: Pending): Element | undefined {
  const { context, following } = passing
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

function rejection(context: ResolveContext, pending: Pending): SystemMessage {
  const { position, rawsource = '' } = pending
  const directive = pending.details['directive']
  const name = typeof directive === 'string' ? directive : 'class'
  return context.report(
    {
      code: 'class-without-element',
      level: 'error',
      message: `No suitable element following "${name}" directive`,
      node: pending,
    },
    preserved('literal_block', [text(rawsource, position)], position),
  )
}

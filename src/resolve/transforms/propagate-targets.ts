/**
 * Gives the ids and names of empty internal targets to the element after them, so that
 * `.. _label:` before a section or table names that section or table.
 *
 * Source: "Implicit and internal hyperlink targets"; docutils' `references.PropagateTargets`.
 */
import { childrenOf } from '../../tree/children.js'
import { isHidden } from '../../tree/hidden-directives.js'
import type { AnyNode, ParentNode, Target } from '../../tree/nodes.js'
import { isBlockText, isInvisible, isTargetable } from '../classes-of-nodes.js'
import { isElement, type Editing, type Element } from '../editing.js'
import { noteReferrer } from '../registry.js'
import type { ResolveContext, Transform } from '../transform.js'

export const propagateTargets: Transform = {
  name: 'references.PropagateTargets',
  priority: 260,
  apply(context) {
    /** Targets that stand right before one another. */
    let row: Target[] = []
    for (const target of context.editing.ofType('target')) {
      if (!isEmptyInternal(context, target)) continue
      row.push(target)
      const next = nextElement(context, target)
      if (next?.type === 'target' && isEmptyInternal(context, next)) continue
      if (next) propagate(context, row, next)
      // Where nothing takes the names of a row, its last target keeps them.
      else propagate(context, row.slice(0, -1), target)
      row = []
    }
  },
}

function isEmptyInternal(context: ResolveContext, target: Target): boolean {
  if (target.refid !== undefined || target.refuri !== undefined) return false
  if (target.refname !== undefined) return false
  const parent = context.editing.parentOf(target)
  return parent !== undefined && !isTextElement(parent)
}

function isTextElement(node: ParentNode): boolean {
  return isBlockText(node.type) || INLINE_PARENTS.has(node.type)
}

const INLINE_PARENTS = new Set<string>([
  'emphasis',
  'strong',
  'literal',
  'reference',
  'inline',
  'substitution_definition',
])

/** The element that a target stands before; not one that hides ids or has its own meaning for them. */
function nextElement({ editing }: ResolveContext, target: Target): Element | undefined {
  const next = nodeAfter(editing, target)
  if (!next || !isElement(next)) return undefined
  const hides = isInvisible(next.type) || isTargetable(next.type)
  return hides && next.type !== 'target' ? undefined : next
}

/** The next node in document order; system messages and what Sphinx makes no node of do not count. */
function nodeAfter(editing: Editing, node: AnyNode): AnyNode | undefined {
  if (isInMessage(editing, node)) return undefined
  let at: AnyNode | undefined = node
  let from = 0
  let siblings = childrenOf(node)
  while (at) {
    for (let index = from; index < siblings.length; index++) {
      const sibling = siblings[index]
      if (sibling && sibling.type !== 'system_message' && !isHidden(sibling)) return sibling
    }
    const around = editing.parentOf(at)
    if (around) {
      siblings = around.children
      from = editing.indexIn(around, at) + 1
    }
    at = around
  }
  return undefined
}

function isInMessage(editing: Editing, node: AnyNode): boolean {
  for (let at: AnyNode | undefined = node; at; at = editing.parentOf(at))
    if (at.type === 'system_message') return true
  return false
}

/** Gives the ids and names of targets in a row to an element, the nearest target's first. */
function propagate(context: ResolveContext, row: readonly Target[], receiver: Element): void {
  if (row.length === 0) return
  const { registry } = context
  const ids = receiver.ids ?? []
  const names = receiver.names ?? []
  const taken = context.propagated.get(receiver) ?? { byId: new Map(), byName: new Map() }
  context.propagated.set(receiver, taken)
  for (const target of row.toReversed()) {
    for (const id of target.ids ?? []) {
      ids.push(id)
      registry.ids.set(id, receiver)
      taken.byId.set(id, target)
    }
    for (const name of target.names ?? []) {
      names.push(name)
      taken.byName.set(name, target)
    }
    const [id] = target.ids ?? []
    // An object stays quick where what came to it last is taken from it first.
    delete target.ids
    delete target.names
    if (id !== undefined) target.refid = id
    noteReferrer(registry, target)
  }
  if (ids.length > 0) receiver.ids = ids
  if (names.length > 0) receiver.names = names
}

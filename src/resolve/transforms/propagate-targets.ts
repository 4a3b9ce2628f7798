/**
 * Gives the ids and names of empty internal targets to the element after them, so that
 * `.. _label:` before a section or table names that section or table.
 *
 * Source: "Implicit and internal hyperlink targets"; docutils' `references.PropagateTargets`.
 */
import type { AnyNode, ParentNode, Target } from '../../tree/nodes.js'
import { isBlockText, isInvisible, isTargetable } from '../classes-of-nodes.js'
import { allOfType, childrenOf, isElement, isParent, type Element } from '../editing.js'
import { noteReferrer } from '../registry.js'
import type { ResolveContext, Transform } from '../transform.js'

export const propagateTargets: Transform = {
  name: 'references.PropagateTargets',
  priority: 260,
  apply(context) {
    const order = documentOrder(context.document)
    for (const target of allOfType(context.document, 'target')) {
      if (!isEmptyInternal(context, target)) continue
      const next = nextElement(order, target)
      if (next) propagate(context, target, next)
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

interface DocumentOrder {
  readonly nodes: readonly AnyNode[]
  readonly index: ReadonlyMap<AnyNode, number>
}

/** Nodes in document order, without what is inside system messages. */
function documentOrder(root: AnyNode): DocumentOrder {
  const nodes: AnyNode[] = []
  const index = new Map<AnyNode, number>()
  function walk(node: AnyNode): void {
    if (node.type === 'system_message') return
    index.set(node, nodes.length)
    nodes.push(node)
    if (isParent(node)) for (const child of childrenOf(node)) walk(child)
  }
  walk(root)
  return { nodes, index }
}

/** The element that a target stands before; not one that hides ids or has its own meaning for them. */
function nextElement(order: DocumentOrder, target: Target): Element | undefined {
  const at = order.index.get(target)
  const next = at === undefined ? undefined : order.nodes[at + 1]
  if (!next || !isElement(next)) return undefined
  const hides = isInvisible(next.type) || isTargetable(next.type)
  return hides && next.type !== 'target' ? undefined : next
}

function propagate(context: ResolveContext, target: Target, next: Element): void {
  const ids = target.ids ?? []
  const names = target.names ?? []
  if (ids.length > 0) next.ids = [...(next.ids ?? []), ...ids]
  if (names.length > 0) next.names = [...(next.names ?? []), ...names]
  for (const id of ids) context.registry.ids.set(id, next)
  const own = context.propagated.get(next) ?? []
  // What the target itself had taken over stays with the targets that it came from.
  const passedOn = context.propagated.get(target) ?? []
  own.push({
    target,
    ids: ids.filter((id) => !passedOn.some((other) => other.ids.includes(id))),
    names: names.filter((name) => !passedOn.some((other) => other.names.includes(name))),
  })
  own.push(...passedOn)
  context.propagated.set(next, own)
  delete target.ids
  delete target.names
  if (ids[0] !== undefined) target.refid = ids[0]
  noteReferrer(context.registry, target)
}

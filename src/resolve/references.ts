/** What the transforms of hyperlinks share: pointing a referrer at its target. */
import type { Target } from '../tree/nodes.js'
import type { Element } from './editing.js'
import type { Referrer } from './registry.js'
import type { ResolveContext } from './transform.js'

/** Where a reference leads: outside, or to an element of the document. */
export type Destination = { refuri: string } | { refid: string }

/** Points a referrer at a destination instead of a name or another element. */
export function point(context: ResolveContext, node: Referrer, destination: Destination): void {
  delete node.refname
  if ('refid' in destination) {
    node.refid = destination.refid
    const others = context.registry.byRefId.get(destination.refid)
    if (others) others.push(node)
    else context.registry.byRefId.set(destination.refid, [node])
  } else {
    delete node.refid
    node.refuri = destination.refuri
  }
  context.resolved.add(node)
}

export function destinationOf(target: Target): Destination | undefined {
  if (target.refid !== undefined) return { refid: target.refid }
  if (target.refuri !== undefined) return { refuri: target.refuri }
  return undefined
}

/** Marks an element as referred to by a name or an id, and the target that gave it that. */
export function noteReferenced(
  context: ResolveContext,
  node: Element,
  by: { name: string } | { id: string },
): void {
  context.referenced.add(node)
  const taken = context.propagated.get(node)
  const target = 'name' in by ? taken?.byName.get(by.name) : taken?.byId.get(by.id)
  if (target) context.referenced.add(target)
}

/** The referrers by a name that are not resolved yet. */
export function referrersByName(context: ResolveContext, name: string): Referrer[] {
  return (context.registry.byRefName.get(name) ?? []).filter(isReferrer)
}

export function referrersById(context: ResolveContext, id: string): Referrer[] {
  return (context.registry.byRefId.get(id) ?? []).filter(isReferrer)
}

function isReferrer(node: Element): node is Referrer {
  switch (node.type) {
    case 'reference':
    case 'target':
    case 'footnote_reference':
    case 'citation_reference':
      return true
    default:
      return false
  }
}

/** Where the descriptions of a page, and the references to options, stand: in which module, of which program, inside which class. */
import { isOptionRole, NO_SCOPE, outerInside, scopeAfter } from '../project/object-scope.js'
import type { ObjectScope } from '../project/objects.js'
import { childrenOf } from '../tree/children.js'
import type { AnyNode, Directive, Document, InterpretedText } from '../tree/nodes.js'

export type Scoped = Directive | InterpretedText

interface Walk {
  readonly scopes: Map<Scoped, ObjectScope>
  current: ObjectScope
}

export function objectScopes(tree: Document): ReadonlyMap<Scoped, ObjectScope> {
  const walk: Walk = { scopes: new Map(), current: NO_SCOPE }
  visit(tree, walk, undefined)
  return walk.scopes
}

function visit(node: AnyNode, walk: Walk, outer: string | undefined): void {
  if (node.type === 'text') return
  if (node.type === 'interpreted_text' && isOptionRole(node.role))
    walk.scopes.set(node, walk.current)
  const inside = node.type === 'directive' ? enter(node, walk, outer) : outer
  for (const child of childrenOf(node)) visit(child, walk, inside)
}

/** The class that the content of the directive is in. */
function enter(node: Directive, walk: Walk, outer: string | undefined): string | undefined {
  walk.current = scopeAfter(node, walk.current)
  const scope = { ...walk.current, outer }
  walk.scopes.set(node, scope)
  return outerInside(node, scope)
}

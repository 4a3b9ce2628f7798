/**
 * A map from every type of a closed union of nodes to the function that converts it. A type without
 * a handler does not compile.
 */
import type { Position } from '../source/position.js'

/** The members of a union whose type may be `Type`, also where one member has several types. */
type NodeFor<Node extends { type: string }, Type> = Node extends unknown
  ? Type extends Node['type']
    ? Node
    : never
  : never

export type Handlers<Node extends { type: string }, State, Out> = {
  readonly [Type in Node['type']]: (node: NodeFor<Node, Type>, state: State) => Out[]
}

/** Converts a node. What comes of it carries the node's place, unless its handler knew a better one. */
export function convertNode<Node extends { type: string; position: Position }, State, Out>(
  handlers: Handlers<Node, State, Out>,
  node: Node,
  state: State,
): Out[] {
  const type: Node['type'] = node.type
  // The handler under a node's type takes that node; the compiler cannot follow the pair.
  const handler = handlers[type] as (node: Node, state: State) => Out[]
  const made = handler(node, state)
  for (const out of made) setPlace(out, node.position)
  return made
}

function setPlace(made: unknown, position: Position): void {
  if (typeof made !== 'object' || made === null) return
  if (!('position' in made) || made.position === undefined) Object.assign(made, { position })
}

/**
 * How much a substitution definition holds, and how much a document's substitutions may add to it.
 *
 * Definitions that are nested in each other can double at each step, so that a short text would make
 * a tree without end. docutils bounds the text of one definition only; here what all of them add is
 * bounded too, by the size of the document.
 */
import { isParent } from '../../tree/children.js'
import type { AnyNode, SubstitutionDefinition } from '../../tree/nodes.js'
import { plainText } from '../../tree/plain-text.js'

const NODES_IN_ANY_DOCUMENT = 50_000
const NODES_PER_NODE = 2

/** The number of nodes that the substitutions of a document may add, which has some itself. */
export function roomForSubstitutions(nodeCount: number): number {
  return NODES_IN_ANY_DOCUMENT + NODES_PER_NODE * nodeCount
}

export interface SubstitutionSize {
  readonly nodes: number
  readonly characters: number
}

/** A definition's size, counted no further than just beyond a limit. */
export function sizeOf(
  definition: SubstitutionDefinition,
  limit: SubstitutionSize,
): SubstitutionSize {
  const left: AnyNode[] = [definition]
  let nodes = 0
  let characters = 0
  for (let node = left.pop(); node; node = left.pop()) {
    nodes++
    if (isParent(node)) for (const child of node.children) left.push(child)
    else characters += plainText(node).length
    if (nodes > limit.nodes || characters > limit.characters) break
  }
  return { nodes, characters }
}

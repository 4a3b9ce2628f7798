/** Small readings of a tree that indexing pages needs: its text, its children, its names. */
import { childrenOf } from '../tree/children.js'
import { makeId } from '../tree/names.js'
import { squash } from '../tree/squash.js'
import type { AnyNode, Directive } from '../tree/nodes.js'

type NamedNode = Exclude<AnyNode, { type: 'text' }>

/** The text below a node as a reader sees it, white space squashed. */
export function readableText(node: AnyNode): string {
  return squash(append('', node))
}

function append(text: string, node: AnyNode): string {
  if (node.type === 'text') return text + node.value
  if (node.type === 'image') return text + (node.alt ?? '')
  if (node.type === 'system_message' || node.type === 'pending') return text
  let longer = text
  for (const child of childrenOf(node)) longer = append(longer, child)
  return longer
}

/** A name of a node with the id that links to it have. */
export interface NamedId {
  readonly name: string
  readonly id: string
}

/**
 * The names of a node with their ids. docutils keeps two lists that are parallel unless a name was
 * already taken as an id; then the id is found by its form.
 */
export function namedIds(node: NamedNode): NamedId[] {
  const { names = [], ids = [] } = node
  const pairs: NamedId[] = []
  const known = ids.length > 1 ? new Set(ids) : undefined
  for (const [index, name] of names.entries()) {
    const id = known ? idOf(name, ids, known, index) : (ids[0] ?? makeId(name))
    if (id) pairs.push({ name, id })
  }
  return pairs
}

function idOf(
  name: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  index: number,
): string {
  const made = makeId(name)
  return known.has(made) ? made : (ids[index] ?? ids[0] ?? made)
}

/** The value of a directive's option as written; undefined where it has none. */
export function optionOf(node: Directive, name: string): string | undefined {
  return node.options.find((option) => option.name === name)?.value
}

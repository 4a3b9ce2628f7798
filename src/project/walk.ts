/** Small readings of a tree that indexing pages needs: its text, its children, its names. */
import { childrenOf } from '../tree/children.js'
import { makeId } from '../tree/names.js'
import { squash } from '../tree/squash.js'
import type { AnyNode, Directive } from '../tree/nodes.js'

type NamedNode = Exclude<AnyNode, { type: 'text' }>

/** The text below a node as a reader sees it, white space squashed. */
export function readableText(node: AnyNode): string {
  const children = childrenOf(node)
  const only = children.length === 1 ? children[0] : undefined
  if (only?.type === 'text') return squash(only.value)
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
export function namedIds({ names, ids }: NamedNode): readonly NamedId[] {
  if (!names) return NONE
  const known = ids && ids.length > 1 ? new Set(ids) : undefined
  const pairs = names.map((name, index) => ({ name, id: idOf(name, ids, known, index) }))
  return pairs.every(hasId) ? pairs : pairs.filter(hasId)
}

const NONE: readonly NamedId[] = []

function hasId({ id }: NamedId): boolean {
  return id !== ''
}

function idOf(
  name: string,
  ids: readonly string[] | undefined,
  known: ReadonlySet<string> | undefined,
  index: number,
): string {
  if (!known) return ids?.[0] ?? makeId(name)
  const made = makeId(name)
  return known.has(made) ? made : (ids?.[index] ?? ids?.[0] ?? made)
}

/** The value of a directive's option as written; undefined where it has none. */
export function optionOf(node: Directive, name: string): string | undefined {
  return node.options.find((option) => option.name === name)?.value
}

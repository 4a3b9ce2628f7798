/** Small readings of a tree that indexing pages needs: its text, its children, its names. */
import { makeId } from '../tree/names.js'
import type { AnyNode, Directive } from '../tree/nodes.js'

type NamedNode = Exclude<AnyNode, { type: 'text' }>

/** The children of a node; none for a leaf. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return 'children' in node ? node.children : []
}

/** The text below a node as a reader sees it, white space squashed. */
export function readableText(node: AnyNode): string {
  const parts: string[] = []
  collectText(node, parts)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function collectText(node: AnyNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value)
  else if (node.type === 'image') parts.push(node.alt ?? '')
  else if (node.type !== 'system_message' && node.type !== 'pending') {
    for (const child of childrenOf(node)) collectText(child, parts)
  }
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
  return names.flatMap((name, index) => {
    const made = makeId(name)
    const id = ids.includes(made) ? made : (ids[index] ?? ids[0] ?? made)
    return id === '' ? [] : [{ name, id }]
  })
}

/** The value of a directive's option as written; undefined where it has none. */
export function optionOf(node: Directive, name: string): string | undefined {
  return node.options.find((option) => option.name === name)?.value
}

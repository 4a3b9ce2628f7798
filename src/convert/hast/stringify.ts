/** hast to HTML text. */
import type { Nodes, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { referDirectional } from '../characters.js'

const processor = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

/**
 * The text of a tree. `raw` nodes stand in it as they are: only a converter makes them, from what a
 * config allows or a template has rendered.
 */
export function stringifyHtml(tree: Root | Nodes): string {
  const root: Root =
    tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] }
  return referDirectional(processor.stringify(root))
}

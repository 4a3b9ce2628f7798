/** A `toctree` as lists of links. A hidden one stays hidden: it only says the order of pages. */
import { toctreeContents, type ContentsItem } from '../../project/contents.js'
import { optionOf } from '../../project/walk.js'
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, BulletList, Directive } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { isTrue } from './only.js'
import { bulletList, container, link, paragraph, rubric } from './build.js'

export function lowerToctree(node: Directive, conversion: Conversion): BlockNode[] {
  if (optionOf(node, 'hidden') !== undefined) return []
  const { position } = node
  const { project, path, tags } = conversion
  const items = toctreeContents(node, {
    project,
    path,
    holds: (expression) => isTrue(expression, tags),
  })
  const caption = optionOf(node, 'caption')
  const head = caption ? [rubric(caption, position)] : []
  if (items.length === 0) return head
  return [container(node, [...head, listOf(items)], 'contents')]

  function listOf(entries: readonly ContentsItem[]): BulletList {
    return bulletList(entries.map(blocksOf), position)
  }

  function blocksOf({ title, to, items: inside, isCode }: ContentsItem): BlockNode[] {
    const name = text(title, position)
    const shown = isCode ? parent('literal', [name], position) : name
    const entry = paragraph([link(conversion.address(to), [shown], position)], position)
    return inside.length > 0 ? [entry, listOf(inside)] : [entry]
  }
}

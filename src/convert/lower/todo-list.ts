/**
 * `todolist`: what is still to be done on all pages, each with a link to where it stands.
 *
 * Source: Sphinx, `sphinx.ext.todo`.
 */
import type { PageIndex, TodoEntry } from '../../project/types.js'
import { text } from '../../tree/builders.js'
import type { BlockNode, Directive } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { bulletList, container, link, paragraph } from './build.js'
import { isTrue } from './only.js'

export function lowerTodoList(node: Directive, conversion: Conversion): BlockNode[] {
  const { project, tags } = conversion
  const { position } = node
  const items = [...project.pages.values()].flatMap((page) =>
    (page.todos ?? [])
      .filter(({ only = [] }) => only.every((expression) => isTrue(expression, tags)))
      .map((todo) => item(todo, page)),
  )
  return items.length === 0 ? [] : [container(node, [bulletList(items, position)])]

  function item(todo: TodoEntry, page: PageIndex): BlockNode[] {
    const section = todo.section === undefined ? undefined : page.sections[todo.section]
    const anchor = section?.ids[0]
    const to = anchor === undefined ? { page: page.path } : { page: page.path, anchor }
    const title = text(section?.title ?? page.title ?? page.name, position)
    const place = link(conversion.address(to), [title], position)
    return [paragraph([text(`${todo.text} (`, position), place, text(')', position)], position)]
  }
}

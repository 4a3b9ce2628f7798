/** A table as HTML within Markdown: one block, without a blank line that would end it. */
import type { Element } from 'hast'
import type { RootContent } from 'mdast'
import { childrenOf } from '../../../tree/children.js'
import type { AnyNode, Table } from '../../../tree/nodes.js'
import { breakLines } from '../../hast/lines.js'
import { table as hastTable } from '../../hast/table.js'
import { hideMissing } from '../image-element.js'
import { withoutBlankLines } from '../raw.js'
import type { MdastState } from '../state.js'
import { anchored } from '../tags.js'

export function htmlTable(node: Table, state: MdastState): RootContent[] {
  noteReferences(node, state)
  const { ids = [] } = node
  const [first, ...others] = ids.filter((id) => state.linked.has(id))
  const made = hastTable(
    { ...node, ids: first === undefined ? [] : [first] },
    state.hast.atLevel(state.level),
  )
  const target = made.find((child) => child.type === 'element' && child.tagName === 'table')
  if (target?.type !== 'element') return []
  // Vue reads the page after Markdown: nothing in the table is for it.
  if (state.flavor.name === 'vitepress') {
    target.properties = { ...target.properties, 'v-pre': true }
    linkToPages(target)
    hideMissing(target, state)
  }
  const value = withoutBlankLines(state.htmlTable(breakLines(target)))
  return anchored({ ids: others }, [{ type: 'html', value }], state)
}

/** Footnotes that the table refers to need a place that its links lead to. */
function noteReferences(node: AnyNode, state: MdastState): void {
  if (node.type === 'footnote_reference') {
    const note = state.conversion.names.footnote(node)
    if (note) state.notes.fromHtml.add(note.id)
  }
  for (const child of childrenOf(node)) noteReferences(child, state)
}

/** VitePress leads links of Markdown to the pages that it makes; those of HTML have to say it. */
function linkToPages(node: Element): void {
  const { href } = node.properties
  if (typeof href === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    node.properties.href = href.replace(/\.md(?=#|$)/, '.html')
  }
  for (const child of node.children) if (child.type === 'element') linkToPages(child)
}

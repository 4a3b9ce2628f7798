/** A table as JSX for MDX: elements with Markdown in the cells. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import type { Properties } from 'hast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import type { GridCell, TableGrid } from '../../table-grid.js'
import type { MdastState } from '../state.js'
import { inlineAnchors, jsxAttributes } from '../tags.js'
import { flowOf } from '../note-block.js'
import { joinText, prefixBlocks } from '../text.js'

export function jsxTable(grid: TableGrid, state: MdastState): RootContent {
  const { title, headRows, bodyRows } = grid
  const caption = title
    ? [flowElement('caption', {}, [{ type: 'paragraph', children: state.inlines(title.children) }])]
    : []
  const groups = [
    { name: 'thead', rows: headRows },
    { name: 'tbody', rows: bodyRows },
  ].filter(({ rows }) => rows.length > 0)
  const made = groups.map(({ name, rows }) =>
    flowElement(
      name,
      {},
      rows.map((row) =>
        flowElement(
          'tr',
          {},
          row.map((cell) => cellElement(cell, state)),
        ),
      ),
    ),
  )
  return flowElement('table', {}, [...caption, ...made])
}

function flowElement(
  name: string,
  properties: Properties,
  children: readonly RootContent[],
): MdxJsxFlowElement {
  const content = flowOf(children).filter((child): child is BlockContent => {
    return child.type !== 'definition' && child.type !== 'footnoteDefinition'
  })
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: jsxAttributes(properties),
    children: content,
  }
}

/** A cell of one paragraph stands on one line. */
function cellElement(cell: GridCell, state: MdastState): RootContent {
  const { entry, rowSpan, columnSpan, isHead, isStub } = cell
  const name = isHead || isStub ? 'th' : 'td'
  const properties: Properties = {
    ...(isHead ? { scope: 'col' } : isStub ? { scope: 'row' } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
  }
  const inCell = state.at({ nested: true })
  const blocks = prefixBlocks(inlineAnchors(entry, state), inCell.blocks(entry.children))
  const [only, ...more] = blocks
  if (only !== undefined && (more.length > 0 || only.type !== 'paragraph')) {
    return flowElement(name, properties, blocks)
  }
  const children = only?.type === 'paragraph' ? joinText(only.children, true) : []
  const attributes = jsxAttributes(properties)
  const element: PhrasingContent = { type: 'mdxJsxTextElement', name, attributes, children }
  return { type: 'paragraph', children: [element] }
}

/** A table as a list: an item for each row, its cells under their headers. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { GridCell, TableGrid } from '../../table-grid.js'
import { listOf } from '../lists.js'
import { flowOf } from '../note-block.js'
import type { MdastState } from '../state.js'
import { inlineAnchors } from '../tags.js'
import { bold, joinText, paragraph, prefixBlocks, textNode } from '../text.js'
import { append } from '../../../tree/append.js'

export function listTable(grid: TableGrid, state: MdastState): RootContent[] {
  const headers = headersOf(grid, state)
  const isHeaded = headers.some((header) => header.length > 0)
  const items = grid.bodyRows.map((row): ListItem => {
    const [first, ...rest] = row.map((cell) => cellBlocks(cell, headers, state))
    const below = rest.map((blocks): ListItem => ({
      type: 'listItem',
      spread: blocks.length > 1,
      children: flowOf(blocks),
    }))
    const blocks = [...(first ?? []), ...listOf(below)]
    return { type: 'listItem', spread: (first?.length ?? 0) > 1, children: flowOf(blocks) }
  })
  return isHeaded || items.length > 0 ? listOf(items) : []
}

/** The header over each column; several rows of headers follow each other. */
function headersOf({ headRows, columnCount }: TableGrid, state: MdastState): PhrasingContent[][] {
  const headers: PhrasingContent[][] = Array.from({ length: columnCount }, () => [])
  for (const cell of headRows.flat()) {
    const text = cell.entry.children.flatMap((child) => {
      return child.type === 'paragraph' ? state.at({ oneLine: true }).inlines(child.children) : []
    })
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      const header = headers[column]
      if (header && header.length > 0 && text.length > 0) header.push(textNode(', '))
      if (header) append(header, text)
    }
  }
  return headers
}

function cellBlocks(
  cell: GridCell,
  headers: readonly PhrasingContent[][],
  state: MdastState,
): RootContent[] {
  const header = joinText(headers[cell.column] ?? [], true)
  const content = state.at({ nested: true }).blocks(cell.entry.children)
  const anchors = inlineAnchors(cell.entry, state)
  if (header.length === 0) {
    const blocks = prefixBlocks(anchors, content)
    return blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [] }]
  }
  const head = [...anchors, ...bold([...header, textNode(':')]), textNode(' ')]
  return content.length > 0 ? prefixBlocks(head, content) : paragraph(head)
}

/**
 * A table in the richest form that was asked for. `auto` takes pipes where nothing is lost by it,
 * else HTML, which holds everything; in MDX as JSX with Markdown in its cells.
 */
import type { RootContent } from 'mdast'
import type { Table } from '../../../tree/nodes.js'
import { tableGrid, type TableGrid } from '../../table-grid.js'
import type { MdastState } from '../state.js'
import { anchored } from '../tags.js'
import { captionParagraph } from '../text.js'
import { gridTable } from './grid.js'
import { htmlTable } from './html.js'
import { jsxTable } from './jsx.js'
import { listTable } from './list.js'
import { lossOfPipes, pipeTable } from './pipe.js'

export function table(node: Table, state: MdastState): RootContent[] {
  const grid = tableGrid(node)
  const form = formOf(grid, node, state)
  if (form === 'html') {
    return state.flavor.jsx
      ? anchored(node, [jsxTable(grid, state)], state)
      : htmlTable(node, state)
  }
  const made =
    form === 'pipe'
      ? [pipeTable(grid, state)]
      : form === 'grid'
        ? [gridTable(grid, state)]
        : listTable(grid, state)
  const caption = grid.title ? captionParagraph(state.inlines(grid.title.children)) : []
  return anchored(node, [...caption, ...made], state)
}

function formOf(grid: TableGrid, node: Table, state: MdastState) {
  const { tables, flavor, conversion } = state
  if (tables === 'html' || tables === 'grid') return tables
  if (tables === 'list') {
    const hasSpans = [...grid.headRows, ...grid.bodyRows].flat().some((cell) => {
      return cell.rowSpan > 1 || cell.columnSpan > 1
    })
    if (hasSpans) {
      const message = 'The table has cells over several rows or columns; a list has none.'
      conversion.report('table-flattened-to-list', message, node.position)
    }
    return tables
  }
  const loss = lossOfPipes(grid)
  if (tables === 'auto') return loss === undefined && flavor.pipeTables ? 'pipe' : 'html'
  if (loss !== undefined) {
    const message = `A pipe table cannot hold this one as it is: ${loss}.`
    conversion.report('table-flattened', message, node.position)
  }
  return 'pipe'
}

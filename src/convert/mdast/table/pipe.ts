/**
 * A pipe table of GFM: one header row, one line a cell, no spans. Where a table is more than that,
 * and pipes were asked for, its text is all kept: a cell over several places stands at its first
 * one, blocks follow each other with line breaks.
 */
import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast'
import { toString } from './plain.js'
import type { Entry } from '../../../tree/nodes.js'
import type { GridCell, TableGrid } from '../../table-grid.js'
import type { MdastState } from '../state.js'
import { inlineAnchors, lineBreak } from '../tags.js'
import { bold, joinText, textNode, trimEnds } from '../text.js'
import { append } from '../../../tree/append.js'

/** What pipes would lose of a table, in words; undefined where they hold all of it. */
export function lossOfPipes({ headRows, bodyRows, columnCount }: TableGrid): string | undefined {
  const cells = [...headRows, ...bodyRows].flat()
  if (columnCount === 0) return 'it has no columns'
  if (headRows.length === 0) return 'it has no header row'
  if (headRows.length > 1) return 'it has several header rows'
  if (cells.some((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)) {
    return 'it has cells over several rows or columns'
  }
  if (cells.some((cell) => cell.isStub && !cell.isHead)) return 'it has row headers'
  if (!cells.every((cell) => isOneLine(cell.entry))) return 'a cell has more than one paragraph'
  return undefined
}

function isOneLine(entry: Entry): boolean {
  const blocks = entry.children.filter(
    (child) => child.type !== 'comment' && child.type !== 'target',
  )
  const [only, ...more] = blocks
  return only === undefined || (more.length === 0 && only.type === 'paragraph')
}

export function pipeTable(grid: TableGrid, state: MdastState): RootContent {
  const inCell = state.at({ nested: true, oneLine: true })
  const head = headerRow(grid, inCell)
  const body = grid.bodyRows.map((row) => rowOf(row, grid.columnCount, inCell))
  return { type: 'table', align: head.children.map(() => null), children: [head, ...body] }
}

/** Several header rows as one: the texts over a column, top first. */
function headerRow({ headRows, columnCount }: TableGrid, state: MdastState): TableRow {
  const columns: PhrasingContent[][] = Array.from({ length: columnCount }, () => [])
  for (const cell of headRows.flat()) {
    const content = cellContent(cell, state)
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      const above = columns[column]
      if (!above || content.length === 0) continue
      if (above.length > 0) above.push(lineBreak(state))
      append(above, content)
    }
  }
  return rowNode(columns)
}

function rowOf(row: readonly GridCell[], columnCount: number, state: MdastState): TableRow {
  const columns: PhrasingContent[][] = Array.from({ length: columnCount }, () => [])
  for (const cell of row) {
    const content = cellContent(cell, state)
    columns[cell.column] = cell.isStub ? bold(content) : content
  }
  return rowNode(columns)
}

function rowNode(columns: readonly PhrasingContent[][]): TableRow {
  const children = columns.map((column): TableCell => ({ type: 'tableCell', children: column }))
  return { type: 'tableRow', children }
}

function cellContent({ entry }: GridCell, state: MdastState): PhrasingContent[] {
  const lines = linesOf(state.blocks(entry.children), state)
  const content = lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(state), ...line]))
  return trimEnds(joinText([...inlineAnchors(entry, state), ...content], true))
}

/** Blocks as lines of phrasing content. */
function linesOf(blocks: readonly RootContent[], state: MdastState): PhrasingContent[][] {
  return blocks.flatMap((block): PhrasingContent[][] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.children.map((child) => (child.type === 'break' ? lineBreak(state) : child))]
      case 'code':
        return block.value.split('\n').map((value) => {
          return value.trim() === '' ? [] : [{ type: 'inlineCode', value }]
        })
      case 'list': {
        const { start } = block
        return block.children.flatMap((item, index) => {
          const mark = block.ordered ? `${(start ?? 1) + index}. ` : '• '
          const [first = [], ...rest] = linesOf(item.children, state)
          return [[textNode(mark), ...first], ...rest]
        })
      }
      case 'blockquote':
        return linesOf(block.children, state)
      case 'table':
        return block.children.map((row) =>
          row.children.flatMap((cell, index) =>
            index === 0 ? cell.children : [textNode(' / '), ...cell.children],
          ),
        )
      case 'html':
        return state.flavor.jsx
          ? []
          : [[{ ...block, value: block.value.replace(/(?<!\s)\s*\n\s*/g, ' ') }]]
      default:
        return [[textNode(toString(block))]]
    }
  })
}

/**
 * Rows that are no data but headings of the rows below them: one cell across all columns, words alone
 * in their row that end with a colon behind an empty first cell, or bold words alone in their row, where
 * no other row begins with bold words.
 */
import type { RectangularCell, RectangularTable } from '../tables/types.js'
import type { AnyNode } from '../tree/nodes.js'

type Rows = RectangularTable['rows']
type Row = readonly RectangularCell[]

const NONE: ReadonlySet<number> = new Set()

/** Indexes of the headings among the rows behind the header. */
export function headingRows(rows: Rows, headerRows: number): ReadonlySet<number> {
  let found: Set<number> | undefined
  let alone: Set<number> | undefined
  for (let index = headerRows; index < rows.length; index++) {
    const cells = rows[index] ?? []
    const [first] = cells
    if (!first || cells.length < 2) continue
    if (first.columnSpan === cells.length || announces(first, cells))
      (found ??= new Set()).add(index)
    else if (standsAlone(first, cells) && isBold(first)) (alone ??= new Set()).add(index)
  }
  if (alone && areHeadings(alone, rows, headerRows)) return new Set([...(found ?? []), ...alone])
  return found ?? NONE
}

/** `All of them:` below the meanings, with nothing beside it. */
function announces(first: RectangularCell, cells: Row): boolean {
  const said = first.text === '' ? cells.filter(({ text }) => text !== '') : []
  return said.length === 1 && said.every(({ text }) => text.length <= LONGEST && text.endsWith(':'))
}

const LONGEST = 40

function standsAlone(first: RectangularCell, cells: Row): boolean {
  return (
    first.text !== '' &&
    first.rowSpan === 1 &&
    cells.every((cell) => cell === first || cell.text === '')
  )
}

/** Bold names in all rows are names, also where nothing stands beside one of them. */
function areHeadings(alone: ReadonlySet<number>, rows: Rows, headerRows: number): boolean {
  const data = rows.filter((_, index) => index >= headerRows && !alone.has(index))
  return (
    data.some((cells) => cells.some(({ text }) => text !== '')) &&
    data.every(([first]) => first === undefined || first.text === '' || !isBold(first))
  )
}

/** Whether a cell is one paragraph of nothing but strong text. */
export function isBold(cell: RectangularCell): boolean {
  const [block, ...others] = cell.blocks
  if (block?.type !== 'paragraph' || others.length > 0) return false
  return block.children.every(
    (child: AnyNode) =>
      child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
  )
}

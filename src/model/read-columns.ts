/**
 * Columns of tables, read once: references repeat the same columns on many pages (`Mandatory` with
 * `Yes` in each row), and all that is asked of a column depends on its place, its header and its
 * texts alone.
 */
import type { RectangularCell } from '../tables/types.js'
import { distinctCount } from './collections.js'
import type { BodyRow, ColumnReading } from './reading.js'
import { asType, type CellShape } from './roles/cell-class.js'
import type { HeaderReading } from './roles/header-score.js'

export type ColumnReader = (
  index: number,
  headerPath: readonly string[],
  body: readonly BodyRow[],
) => ColumnReading

/** Reads texts of cells and of headers; the same text gives the same object. */
export interface TextReaders {
  readonly readCell: (text: string) => CellShape
  readonly readHeader: (text: string) => HeaderReading
}

/** Reads columns; equal ones are the same object. */
export function createColumnReader(readers: TextReaders): ColumnReader {
  const known = new Map<string, ColumnReading>()
  return (index, headerPath, body) => {
    const [shapes, parts]: [CellShape[], number[]] = [[], [index, headerPath.length]]
    for (const header of headerPath) parts.push(readers.readCell(header).id)
    for (const { cells } of body) {
      const cell = cells[index]
      const shape = readers.readCell(cell?.text ?? '')
      const isNamed = index > 0 && shape.isToken && isReference(cell)
      shapes.push(shape)
      parts.push(isNamed ? -shape.id : shape.id)
    }
    const key = parts.join(' ')
    const found = known.get(key)
    if (found) return found
    const column = columnReading(index, headerPath, body, shapes, readers.readHeader)
    known.set(key, column)
    return column
  }
}

function columnReading(
  index: number,
  headerPath: readonly string[],
  body: readonly BodyRow[],
  shapes: readonly CellShape[],
  readHeader: (text: string) => HeaderReading,
): ColumnReading {
  const header = headerPath.at(-1) ?? ''
  const classes = {
    integer: 0,
    hex: 0,
    status: 0,
    code: 0,
    type: 0,
    boolean: 0,
    word: 0,
    prose: 0,
    empty: 0,
  }
  const said: CellShape[] = []
  for (const shape of shapes) {
    classes[shape.class]++
    if (shape.class !== 'empty') said.push(shape)
  }
  return {
    index,
    header,
    normalHeader: readHeader(header).normal,
    headerPath,
    shapes: shapes.map((shape, row) =>
      index > 0 && shape.isToken && isReference(body[row]?.cells[index]) ? asType(shape) : shape,
    ),
    texts: body.map(({ cells }) => cells[index]?.text ?? ''),
    filled: said.length,
    distinct: distinctCount(said),
    classes,
  }
}

/** A word that is nothing but a reference may be the type that is described there. */
function isReference(cell: RectangularCell | undefined): boolean {
  const block = cell?.blocks[0]
  if (block?.type !== 'paragraph' || cell?.blocks.length !== 1) return false
  const child = block.children[0]
  return (
    block.children.length === 1 &&
    ((child?.type === 'interpreted_text' && child.role.endsWith('ref')) ||
      (child?.type === 'reference' && child.refuri === undefined))
  )
}

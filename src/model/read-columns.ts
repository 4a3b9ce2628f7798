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
export function createColumnReader({ readCell, readHeader }: TextReaders): ColumnReader {
  const known = new Map<number, ColumnReading[]>()
  return (index, headerPath, body) => {
    let hash = index
    for (const header of headerPath) hash = mixed(hash, readCell(header).id)
    for (let row = 0; row < body.length; row++)
      hash = mixed(hash, readCell(textAt(body, row, index)).id)
    const alike = known.get(hash)
    const found = alike?.find((column) => isColumn(column, index, headerPath, body))
    if (found) return found
    const column = columnReading(index, headerPath, body, { readCell, readHeader })
    if (alike) alike.push(column)
    else known.set(hash, [column])
    return column
  }
}

/** A number of 30 bits that depends on the order of what was mixed in. */
function mixed(hash: number, next: number): number {
  return (Math.imul(hash, 31) + next) & 0x3fffffff
}

function textAt(body: readonly BodyRow[], row: number, column: number): string {
  return body[row]?.cells[column]?.text ?? ''
}

function isColumn(
  { index, headerPath, texts, shapes, references }: ColumnReading,
  at: number,
  path: readonly string[],
  body: readonly BodyRow[],
): boolean {
  return (
    index === at &&
    texts.length === body.length &&
    headerPath.length === path.length &&
    headerPath.every((header, depth) => header === path[depth]) &&
    texts.every((text, row) => text === textAt(body, row, at)) &&
    references === referencesOf(at, shapes, body)
  )
}

/** Rows of the words that are nothing but a reference; '' in nearly all columns. */
function referencesOf(
  index: number,
  shapes: readonly CellShape[],
  body: readonly BodyRow[],
): string {
  if (index === 0) return ''
  let rows = ''
  shapes.forEach(({ isToken }, row) => {
    if (isToken && isReference(body[row]?.cells[index])) rows += `${String(row)} `
  })
  return rows
}

function columnReading(
  index: number,
  headerPath: readonly string[],
  body: readonly BodyRow[],
  { readCell, readHeader }: TextReaders,
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
  const texts = body.map((_, row) => textAt(body, row, index))
  const own = texts.map(readCell)
  const references = referencesOf(index, own, body)
  for (const shape of own) classes[shape.class]++
  const said = classes.empty === 0 ? own : own.filter((shape) => shape.class !== 'empty')
  return {
    index,
    header,
    normalHeader: readHeader(header).normal,
    headerPath,
    references,
    shapes: references === '' ? own : own.map((shape, row) => named(shape, body, row, index)),
    texts,
    filled: said.length,
    distinct: distinctCount(said),
    classes,
  }
}

/** A word that is nothing but a reference may be the type that is described there. */
function named(shape: CellShape, body: readonly BodyRow[], row: number, column: number): CellShape {
  return shape.isToken && isReference(body[row]?.cells[column]) ? asType(shape) : shape
}

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

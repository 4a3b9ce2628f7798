/**
 * Columns of tables, read once: references repeat the same columns on many pages (`Mandatory` with
 * `Yes` in each row), and all that is asked of a column depends on its place, its header and its
 * texts alone.
 */
import type { RectangularCell } from '../tables/types.js'
import { areSame, distinctCount, mixed } from './collections.js'
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
  const known = new Map<number, KnownColumn[]>()
  return (index, headerPath, body) => {
    let hash = index
    for (const header of headerPath) hash = mixed(hash, readCell(header).id)
    const shapes: CellShape[] = []
    for (const { cells } of body) {
      const shape = readCell(cells[index]?.text ?? '')
      shapes.push(shape)
      hash = mixed(hash, shape.id)
    }
    const isOfTypes = readHeader(headerPath.at(-1) ?? '').scores.has('dataType')
    const references = referencesOf(index, shapes, body, isOfTypes)
    const alike = known.get(hash)
    const found = alike?.find((one) => isColumn(one, index, headerPath, shapes, references))
    if (found) return found.reading
    const reading = columnReading(index, readHeader, headerPath, body, shapes, references)
    const column = { reading, shapes, references }
    if (alike) alike.push(column)
    else known.set(hash, [column])
    return reading
  }
}

/** A column with what tells it from others. */
interface KnownColumn {
  readonly reading: ColumnReading
  /** Of the texts; equal texts have the same. */
  readonly shapes: readonly CellShape[]
  readonly references: string
}

function isColumn(
  known: KnownColumn,
  index: number,
  headerPath: readonly string[],
  shapes: readonly CellShape[],
  references: string,
): boolean {
  return (
    known.reading.index === index &&
    known.references === references &&
    areSame(known.reading.headerPath, headerPath) &&
    areSame(known.shapes, shapes)
  )
}

/**
 * Rows of the words that are nothing but a reference, and of a few words under a header that speaks of
 * types; '' in nearly all columns.
 */
function referencesOf(
  index: number,
  shapes: readonly CellShape[],
  body: readonly BodyRow[],
  isOfTypes: boolean,
): string {
  let rows = ''
  if (index === 0) return rows
  for (let row = 0; row < shapes.length; row++) {
    const shape = shapes[row]
    if (shape && (shape.isToken || (isOfTypes && shape.isShort)))
      if (isReference(body[row]?.cells[index])) rows += `${String(row)} `
  }
  return rows
}

function columnReading(
  index: number,
  readHeader: TextReaders['readHeader'],
  headerPath: readonly string[],
  body: readonly BodyRow[],
  shapes: readonly CellShape[],
  references: string,
): ColumnReading {
  const header = headerPath.at(-1) ?? ''
  const { normal, scores } = readHeader(header)
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
  for (const shape of shapes) classes[shape.class]++
  // What is nothing but a reference may be the type that is described there.
  const rows = new Set(references.split(' '))
  const said = classes.empty === 0 ? shapes : shapes.filter((shape) => shape.class !== 'empty')
  return {
    index,
    header,
    normalHeader: normal,
    headerScores: scores,
    headerPath,
    shapes:
      references === ''
        ? shapes
        : shapes.map((shape, row) => (rows.has(String(row)) ? asType(shape) : shape)),
    texts: body.map(({ cells }) => cells[index]?.text ?? ''),
    filled: said.length,
    distinct: distinctCount(said),
    classes,
  }
}

/** Roles of references, and of what is a type in a programming language. */
const LEADS_TO_TYPE = /ref$|(?:^|:)(?:class|type|struct|union|enum|interface)$/u

function isReference(cell: RectangularCell | undefined): boolean {
  const block = cell?.blocks[0]
  if (block?.type !== 'paragraph' || cell?.blocks.length !== 1) return false
  const [first, second] = block.children
  // `*` before it makes a pointer of it.
  const isPointer = first?.type === 'text' && first.value === '*'
  const child = isPointer ? second : first
  return (
    block.children.length === (isPointer ? 2 : 1) &&
    ((child?.type === 'interpreted_text' && LEADS_TO_TYPE.test(child.role)) ||
      (child?.type === 'reference' && child.refuri === undefined))
  )
}

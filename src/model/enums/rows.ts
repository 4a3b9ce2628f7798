/**
 * The codes of an enum's rows, before they become members: one row may give several, a blank row
 * continues the one above, a class or range of codes is no member, a placeholder is passed over.
 */
import { errorCodes } from '../codes/error-code-cell.js'
import { statusCell, type RangeText } from '../codes/status-cell.js'
import { withoutRemark } from '../codes/remark.js'
import {
  bareValue,
  isOpen,
  isRest,
  namedValue,
  severalValues,
  valueRange,
  valueText,
} from '../codes/value-cell.js'
import type { RectangularCell } from '../../tables/types.js'
import type { BodyRow, TableReading } from '../reading.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { EnumFlavor } from '../types.js'
import type { Writable } from '../../tree/writable.js'

export interface CodeRow {
  /** As written. */
  readonly raw: string
  readonly number?: number
  /** Said in the same cell. */
  readonly phrase?: string
  readonly row: BodyRow
  readonly cell: RectangularCell
}

export interface RangeRow {
  readonly range: RangeText
  readonly row: BodyRow
  readonly cell: RectangularCell
}

export interface SkippedRow {
  readonly reason: 'placeholder' | 'not-a-code'
  readonly cell: RectangularCell
}

export interface CodeRows {
  readonly codes: readonly CodeRow[]
  readonly ranges: readonly RangeRow[]
  readonly skipped: readonly SkippedRow[]
}

type CellCodes = Pick<CodeRow, 'raw' | 'number' | 'phrase'>

export function codeRows(
  reading: TableReading,
  column: number,
  flavor: EnumFlavor,
  fillDown = true,
): CodeRows {
  const codes: CodeRow[] = []
  const ranges: RangeRow[] = []
  const skipped: SkippedRow[] = []
  let above: readonly CellCodes[] = []
  const isNumbered = flavor !== 'errorCode' || hasNumbers(reading, column)
  for (const row of reading.body) {
    const cell = row.cells[column]
    if (!cell) continue
    if (cell.text === '') {
      if (fillDown) for (const code of above) codes.push({ ...code, row, cell })
      continue
    }
    above = []
    if (isPlaceholder(cell.text)) {
      skipped.push({ reason: 'placeholder', cell })
      continue
    }
    const found = rangesOf(cell.text, flavor, isNumbered)
    for (const range of found) ranges.push({ range, row, cell })
    // A status cell may hold codes beside its ranges; any other range is the whole cell.
    if (found.length > 0 && flavor !== 'httpStatus') continue
    above = cellCodes(cell.text, flavor)
    // A row for all the rest is no member, and nothing is wrong with it.
    if (above.length === 0 && found.length === 0 && !isRest(cell.text))
      skipped.push({ reason: 'not-a-code', cell })
    for (const code of above) codes.push({ ...code, row, cell })
  }
  return { codes: withoutRest(codes, flavor), ranges, skipped }
}

/** `> 2` is no value among others, nor `others` among numbers, and nothing is wrong with their rows. */
function withoutRest(codes: readonly CodeRow[], flavor: EnumFlavor): readonly CodeRow[] {
  if (flavor === 'httpStatus' || flavor === 'errorCode') return codes
  const closed = codes.filter(({ number, raw }) => number !== undefined || !isOpen(raw))
  const own = closed.filter(({ number, raw }) => number !== undefined || !isRest(raw))
  if (own.length > 0 && own.every(({ number }) => number !== undefined)) return own
  return closed.length > 0 ? closed : codes
}

/** `1000-1999` among codes that are numbers is a range of them; among others it is a code. */
function hasNumbers({ body }: TableReading, column: number): boolean {
  return body.some(({ cells }) => {
    const text = cells[column]?.text ?? ''
    return valueRange(text) === undefined && valueText(text).shape === 'integer'
  })
}

function rangesOf(text: string, flavor: EnumFlavor, isNumbered: boolean): readonly RangeText[] {
  if (flavor === 'httpStatus') return statusCell(text)?.ranges ?? []
  const range = isNumbered ? valueRange(text) : undefined
  return range ? [range] : []
}

function cellCodes(text: string, flavor: EnumFlavor): CellCodes[] {
  if (flavor === 'httpStatus') {
    return (statusCell(withoutRemark(text))?.codes ?? []).map(({ raw, value, phrase }) =>
      phrase === undefined ? { raw, number: value } : { raw, number: value, phrase },
    )
  }
  if (flavor === 'errorCode') {
    return errorCodes(text).map(({ raw, phrase }) => {
      const { number } = valueText(raw)
      const code: Writable<CellCodes> = { raw }
      if (number !== undefined) code.number = number
      if (phrase !== undefined) code.phrase = phrase
      return code
    })
  }
  const several = severalValues(text)
  return several.length > 0 ? several.map(valueCode) : [valueCode(text)]
}

function valueCode(text: string): CellCodes {
  const named = namedValue(text)
  if (named) return { raw: named.raw, number: named.number, phrase: named.name }
  const { number, text: bare } = valueText(text)
  return number === undefined ? { raw: bareValue(text) } : { raw: bare, number }
}

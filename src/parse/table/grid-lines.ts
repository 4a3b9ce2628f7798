/** The lines of a grid table's drawing: where they run, cross and end. */

const PLUS = 0x2b
const DASH = 0x2d
const BAR = 0x7c
const WHOLE = /^[-+]*$/
const NO_GAPS: readonly number[] = []

export interface GridLines {
  /** Indices of the last line and the last column. */
  readonly bottom: number
  readonly right: number
  isCorner(row: number, column: number): boolean
  /** The next `+` to the right in a row, or -1. */
  nextPlus(row: number, column: number): number
  /** The next corner to the right along a row that is drawn up to it, or -1. */
  nextCorner(row: number, column: number): number
  /** The first line below `row` in which the column is not drawn. */
  endOfColumn(row: number, column: number): number
  /** Whether a row is drawn all the way between two columns. */
  isLine(row: number, left: number, right: number): boolean
}

/** Rows must be asked about from top to bottom. */
export function createGridLines(texts: readonly string[]): GridLines {
  const bottom = texts.length - 1
  const right = (texts[0]?.length ?? 0) - 1
  const columnEnds = new Int32Array(right + 1).fill(-1)
  const gaps: (readonly number[] | undefined)[] = []
  const at = (row: number, column: number): number => texts[row]?.charCodeAt(column) ?? NaN
  const nextPlus = (row: number, column: number): number =>
    texts[row]?.indexOf('+', column + 1) ?? -1
  const isLine = (row: number, from: number, to: number): boolean => {
    const interruptions = (gaps[row] ??= gapsIn(texts[row] ?? ''))
    return interruptions.length === 0 || !anyBetween(interruptions, from, to)
  }

  return {
    bottom,
    right,
    isCorner: (row, column) => at(row, column) === PLUS,
    nextPlus,
    nextCorner(row, column) {
      const next = nextPlus(row, column)
      return next >= 0 && isLine(row, column, next) ? next : -1
    },
    endOfColumn(row, column) {
      let end = columnEnds[column] ?? -1
      if (end > row) return end
      end = row + 1
      for (let code = at(end, column); code === BAR || code === PLUS; code = at(end, column)) end++
      columnEnds[column] = end
      return end
    },
    isLine,
  }
}

/** The columns of a row in which no line is drawn. */
function gapsIn(text: string): readonly number[] {
  if (WHOLE.test(text)) return NO_GAPS
  const found: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== DASH && code !== PLUS) found.push(i)
  }
  return found
}

/** Whether one of some ascending numbers lies between two others. */
function anyBetween(ascending: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const next = ascending[low]
  return next !== undefined && next < to
}

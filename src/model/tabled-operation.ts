/**
 * Operations that a small table says: one row below `Method | URI`, or a row `Method | GET` and one
 * `Endpoint | /lamps`. A longer one is an index of operations that other pages describe.
 */
import type { RectangularTable } from '../tables/types.js'
import { METHOD, type FoundOperation, type OperationLines } from './operations.js'

const IS_METHOD = new RegExp(`^(?:HTTP )?(${METHOD})$`, 'u')
const METHOD_LABEL = /^(?:http |request )?(?:method|verb)$/i
const PATH_LABEL =
  /^(?:(?:http |request |api )?(?:ur[il]|path|endpoint)s?|(?:ur[il]|path) format)$/i
const PATH = /^["'“]?(?:https?:\/\/[^\s/]+)?((?:\{[^\s{}]+\}|v\d+(?:\.\d+)?)?\/[^\s"'”]*)["'”]?$/u
const MOST_ROWS = 8

/** The lines with what tables say, where no text says an operation. */
export function withTabled(
  lines: OperationLines,
  tables: readonly RectangularTable[],
): OperationLines {
  if (lines.texts.length > 0) return lines
  const texts = tables.flatMap((table) => tabledOperation(table) ?? [])
  return texts.length === 0 ? lines : { ...lines, texts }
}

function tabledOperation(table: RectangularTable): FoundOperation | undefined {
  const { rows, headerRows, position, headingPath } = table
  if (rows.length < 2 || rows.length > MOST_ROWS || (rows[0]?.length ?? 0) < 2) return undefined
  const texts = rows.map((row) => row.map(({ text }) => text))
  const [labels = [], values = []] =
    headerRows === 1 && rows.length === 2
      ? texts
      : [texts.map(([label = '']) => label), texts.map(([, value = '']) => value)]
  const at = (label: RegExp): string => values[labels.findIndex((text) => label.test(text))] ?? ''
  const method = IS_METHOD.exec(at(METHOD_LABEL).toUpperCase())?.[1]
  const path = PATH.exec(at(PATH_LABEL))?.[1]
  return method !== undefined && path !== undefined
    ? { method, path, position, headingPath }
    : undefined
}

/**
 * A struct that is written as a table without a header: different identifiers, the type of each beside
 * it, and what it is for. Nothing names the columns, so every cell of them has to fit.
 */
import type { ColumnReading } from '../reading.js'
import { share } from '../reading.js'
import type { ColumnRole } from '../types.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { bestColumn, type KindRule } from './kind.js'

const MOST_COLUMNS = 4
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_.-]*(?:\[[\p{L}\p{N}_]*\])*$/u

export const bareRecord: KindRule = (input) => {
  const { columns, rowCount } = input
  if (columns.length < 3 || columns.length > MOST_COLUMNS || rowCount < 2) return undefined
  if (columns.some((column) => column.reading.header !== '')) return undefined
  const type = bestColumn(input, 'dataType', 0.5)
  if (!type || !isComplete(type.reading) || share(type.reading, (cell) => cell.isType) < 1)
    return undefined
  const name = columns.find((column) => column !== type && holdsNames(column))
  const description = bestColumn(input, 'description', 0.5, [name?.reading.index])
  if (!name || name.reading.index > 1 || !description) return undefined
  return {
    kind: 'record',
    confidence: 0.8,
    roles: new Map<number, ColumnRole>([
      [name.reading.index, 'name'],
      [type.reading.index, 'dataType'],
      [description.reading.index, 'description'],
    ]),
    evidence: [
      {
        rule: 'names-types-words',
        score: 0.8,
        detail: 'identifiers beside types, without a header',
      },
    ],
  }
}

function holdsNames({ reading }: ScoredColumn): boolean {
  return (
    isComplete(reading) &&
    reading.distinct === reading.filled &&
    reading.texts.every((text) => IDENTIFIER.test(text))
  )
}

function isComplete({ filled, texts }: ColumnReading): boolean {
  return filled === texts.length
}

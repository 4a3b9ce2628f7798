/**
 * Kinds that no code is generated for, one rule each. They say why a table is none of the others,
 * and what it is, as far as that is plain to see.
 */
import { classShare, share, type ColumnReading } from '../reading.js'
import type { ColumnRole, TableKind } from '../types.js'
import type { ScoredColumn } from '../roles/score-columns.js'
import { isQuantity } from './numbers.js'
import { bestColumn, scoreOf, type KindInput, type KindRule, type Verdict } from './kind.js'

const DATE =
  /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4}|\p{L}{3,9} \d{1,2},? \d{4})$/u
const ANSWER =
  /^(?:y|x|n|yes|no|√|×|✓|✗|supported|not supported|support|true|false|allowed|not allowed|available|-|\/)(?:\s*\(.*\))?$/i

function verdict(kind: TableKind, confidence: number, rule: string, detail: string): Verdict {
  return {
    kind,
    confidence,
    evidence: [{ rule, score: confidence, detail }],
    roles: new Map<number, ColumnRole>(),
  }
}

const texts = (column: ColumnReading): readonly string[] =>
  column.texts.filter((text) => text !== '')

const part = (column: ColumnReading, pattern: RegExp): number => {
  const filled = texts(column)
  return filled.length === 0
    ? 0
    : filled.filter((text) => pattern.test(text)).length / filled.length
}

export const changeHistory: KindRule = ({ columns }) => {
  const [first] = columns
  if (!first || columns.length > 4) return undefined
  const dates = part(first.reading, DATE)
  return dates >= 0.6
    ? verdict('changeHistory', 0.9, 'dates-first', `dates under "${first.reading.header}"`)
    : undefined
}

export const permission: KindRule = ({ columns }) => {
  const headers = columns.map(({ reading }) => reading.normalHeader)
  if (
    headers.includes('permission') &&
    headers.some((header) => header === 'action' || header === 'api')
  ) {
    return verdict('permission', 0.9, 'permission-headers', headers.join(', '))
  }
  const answers = columns.slice(1).filter(({ reading }) => part(reading, ANSWER) >= 0.7)
  const operation = /^(?:operations?|permissions?|actions?|roles?|apis?)$/u.test(headers[0] ?? '')
  if (answers.length < 1 || answers.length < columns.length - 2) return undefined
  return verdict(
    operation ? 'permission' : 'matrix',
    0.8,
    'answers',
    `${String(answers.length)} columns of yes and no`,
  )
}

export const matrix: KindRule = ({ columns }) =>
  measurements(columns, (column) => classShare(column, 'integer', 'status', 'hex') >= 0.5)

/** Also of numbers with a fraction or a unit, which may be versions. */
export const quantities: KindRule = ({ columns }) =>
  measurements(columns, ({ texts: all }) => all.filter(isQuantity).length > all.length / 2)

function measurements(
  columns: readonly ScoredColumn[],
  isMeasured: (column: ColumnReading) => boolean,
): Verdict | undefined {
  if (columns.length < 3) return undefined
  const measured = columns.slice(1).filter(({ reading }) => isMeasured(reading))
  return measured.length >= 2
    ? verdict('matrix', 0.8, 'measurements', `${String(measured.length)} columns of numbers`)
    : undefined
}

export const index: KindRule = ({ columns, rowCount }) => {
  const [first] = columns
  if (!first || columns.length > 4) return undefined
  const isCalled =
    /^(?:apis?|functions?|topics?|documents?|operations?|categor(?:y|ies)|modules?)$/u.test(
      first.reading.normalHeader,
    )
  return isCalled && rowCount > 0
    ? verdict('index', 0.6, 'index-header', `"${first.reading.header}"`)
    : undefined
}

export const example: KindRule = ({ columns }) => {
  const all =
    columns.length > 0 &&
    columns.every(({ reading }) => /^(?:sample|example)/u.test(reading.normalHeader))
  return all ? verdict('example', 0.7, 'example-headers', 'all columns are examples') : undefined
}

export const keyValue: KindRule = (input) => {
  if (input.columns.length !== 2) return undefined
  const isDescribed = bestColumn(input, 'description', 0.5) !== undefined
  const [key] = input.columns
  if (!key || share(key.reading, (cell) => cell.isShort) < 0.8) return undefined
  return isDescribed
    ? undefined
    : verdict('keyValue', 0.6, 'two-columns', 'a short key and something that belongs to it')
}

export const mapping: KindRule = ({ columns }: KindInput) => {
  const short = columns.filter(({ reading }) => share(reading, (cell) => cell.isShort) >= 0.8)
  if (columns.length < 2 || columns.length > 6 || short.length < columns.length) return undefined
  if (columns.length === 2 && isDescribedName(columns)) return undefined
  return verdict('mapping', 0.5, 'short-columns', 'short texts that stand beside each other')
}

/** A name and what it means: nothing is mapped. */
function isDescribedName([first, second]: readonly ScoredColumn[]): boolean {
  return scoreOf(first, 'name') >= 0.85 && scoreOf(second, 'description') >= 0.5
}

/**
 * The scores of every column for every role: its header's word times how its cells fit. A column
 * whose header says nothing may still be known by its cells, with less certainty.
 */
import { greatestKey } from '../collections.js'
import { share, type ColumnReading } from '../reading.js'
import { holdsPlaces } from '../fields/location.js'
import type { Column, ColumnRole, Evidence } from '../types.js'
import { fitOf } from './fit.js'
import type { HeaderReading, HeaderScores } from './header-score.js'
import { countsRows } from './row-numbers.js'

export interface ScoredColumn {
  /** From 1, in the order in which columns are scored. */
  readonly id: number
  readonly reading: ColumnReading
  readonly scores: ReadonlyMap<ColumnRole, number>
  readonly evidence: readonly Evidence[]
}

/** Said by an override. */
export const SAID = 2

export type ColumnScorer = (reading: ColumnReading, said: ColumnRole | undefined) => ScoredColumn

/** Scores columns; one that several tables have is scored once. */
export function createColumnScorer(readHeader: (header: string) => HeaderReading): ColumnScorer {
  const known = new Map<ColumnReading, ScoredColumn>()
  let count = 0
  return (reading, said) => {
    const found = said === undefined ? known.get(reading) : undefined
    if (found) return found
    const { scores, evidence } = scoresOf(reading, readHeader, said)
    const scored = { id: ++count, reading, scores, evidence }
    if (said === undefined) known.set(reading, scored)
    return scored
  }
}

function scoresOf(
  reading: ColumnReading,
  readHeader: (header: string) => HeaderReading,
  said: ColumnRole | undefined,
): Pick<ScoredColumn, 'scores' | 'evidence'> {
  if (said !== undefined) {
    const evidence = [{ rule: 'override', score: 1, detail: `said to be ${said}` }]
    return { scores: new Map([[said, SAID]]), evidence }
  }
  if (countsRows(reading)) {
    const evidence = [{ rule: 'row-numbers', score: 1, detail: 'counts the rows one by one' }]
    return { scores: new Map([['other', 1]]), evidence }
  }
  if (holdsPlaces(reading)) {
    const evidence = [{ rule: 'cells-alone', score: 0.9, detail: 'location: by its cells' }]
    return { scores: new Map([['location', 0.9]]), evidence }
  }
  const words = wordsOver(reading, readHeader)
  if ((words.has('range') || words.has('value') || words.has('unit')) && holdsTypes(reading)) {
    const evidence = [{ rule: 'cells-alone', score: 0.9, detail: 'dataType: by its cells' }]
    const scores = new Map<ColumnRole, number>([['dataType', 0.9]])
    const range = words.get('range')
    if (range !== undefined) scores.set('range', range)
    return { scores, evidence }
  }
  const scores = new Map<ColumnRole, number>()
  const evidence: Evidence[] = []
  for (const [role, header] of words) {
    const fit = fitOf(role, reading)
    const score = fit === 0 ? 0 : header * (0.5 + 0.5 * fit)
    evidence.push({
      rule: fit === 0 ? 'cells-contradict-header' : 'header-and-cells',
      score: rounded(score),
      detail: `${role}: header "${reading.header}" ${rounded(header)}, cells ${rounded(fit)}`,
    })
    if (score > 0) scores.set(role, score)
  }
  addByCells(reading, words.has('value'), scores, evidence)
  if (!words.has('required') && saysRequired(reading)) {
    scores.set('required', 0.6)
    evidence.push({ rule: 'cells-alone', score: 0.6, detail: 'required: by its cells' })
  }
  return { scores, evidence }
}

/** `None`, `Time` and `Path` are types only where such a word stands among them. */
const PLAIN_TYPE =
  /^\W*(?:strings?|str|u?int(?:eger|\d+)?(?:_t)?|long|bigint|bool(?:ean)?|float|double|number|numeric|object|array|list|map|dict|varchar|char|text|json|enum|(?:__)?(?:[uis]|[bl]e)(?:8|16|32|64))\b/i

/** Whether a type is a plain one, and no word that may mean something else as well. */
export function isPlainType(text: string): boolean {
  return PLAIN_TYPE.test(text)
}

/** What a value is beside its name ("Values", "Units": `String`), and not the value: a type in each cell, most of them plain ones. */
function holdsTypes({
  index,
  normalHeader,
  texts,
  filled,
  distinct,
  shapes,
}: ColumnReading): boolean {
  return (
    index > 0 &&
    (normalHeader.endsWith('s') || distinct * 2 <= filled) &&
    filled >= 2 &&
    filled === texts.length &&
    shapes.every((cell) => cell.isType) &&
    texts.filter(isPlainType).length * 2 > filled
  )
}

const MAY_SAY_REQUIRED =
  /^(?:types?|kind|status|use|usage|constraints?|requirements?|requirement level|obligation|condition)$/u
const SAYS_REQUIRED = /^(?:required|mandatory|optional|conditional|recommended)$/i
const MAY_HAVE_LETTERS = /^(?:use|usage|presence|obligation|condition|requirements?)$/u
const LETTER = /^[MRCO]$/u

/** "Required" and "Optional" and nothing else, under a header that may be over them. */
function saysRequired({ normalHeader, texts, filled }: ColumnReading): boolean {
  return (
    filled >= 2 &&
    filled === texts.length &&
    MAY_SAY_REQUIRED.test(normalHeader) &&
    (texts.every((text) => SAYS_REQUIRED.test(text)) ||
      (MAY_HAVE_LETTERS.test(normalHeader) &&
        texts.includes('O') &&
        texts.every((text) => LETTER.test(text))))
  )
}

/** The lowest header row speaks; where it says nothing, all rows together, then those above. */
function wordsOver(
  reading: ColumnReading,
  readHeader: (header: string) => HeaderReading,
): HeaderScores {
  const own = readHeader(reading.header).scores
  if (own.size > 0 || reading.headerPath.length < 2) return own
  const joined = readHeader(reading.headerPath.join(' ')).scores
  return joined.size > 0 ? joined : readHeader(reading.headerPath.at(-2) ?? '').scores
}

function addByCells(
  reading: ColumnReading,
  isCalledValue: boolean,
  scores: Map<ColumnRole, number>,
  evidence: Evidence[],
): void {
  if (scores.size > 0 || reading.filled === 0) return
  const found: [ColumnRole, number][] = [
    [
      'httpStatus',
      0.6 *
        over(
          0.9,
          share(reading, (cell) => cell.class === 'status'),
        ),
    ],
    [
      'dataType',
      !isCalledValue && reading.texts.some(isPlainType)
        ? 0.55 *
          over(
            0.9,
            share(reading, (cell) => cell.isType),
          )
        : 0,
    ],
    [
      'required',
      reading.header === ''
        ? 0.6 *
          over(
            0.9,
            share(reading, (cell) => cell.isRequired && cell.class === 'boolean'),
          )
        : 0,
    ],
    [
      'code',
      0.55 *
        over(
          0.9,
          share(reading, (cell) => cell.class === 'code'),
        ),
    ],
    [
      'description',
      0.55 *
        over(
          0.5,
          share(reading, (cell) => cell.class === 'prose'),
        ),
    ],
  ]
  for (const [role, score] of found) {
    if (score === 0) continue
    scores.set(role, score)
    evidence.push({
      rule: 'cells-alone',
      score: rounded(score),
      detail: `${role}: by its cells`,
    })
  }
}

/** A column of the numbers of its rows, which says nothing about them. */
export function isCounter({ evidence }: ScoredColumn): boolean {
  return evidence[0]?.rule === 'row-numbers'
}

const over = (limit: number, value: number): number => (value >= limit ? value : 0)

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The best role of a column, or what the table's kind makes of it. */
export function columnOf(scored: ScoredColumn, role: ColumnRole | undefined): Column {
  const { reading, scores, evidence } = scored
  const best = greatestKey(scores)
  const chosen = role ?? best ?? 'other'
  return {
    index: reading.index,
    header: reading.header,
    headerPath: reading.headerPath,
    role: chosen,
    confidence: rounded(Math.min(1, scores.get(chosen) ?? (role === undefined ? 0 : 0.5))),
    evidence:
      role !== undefined && role !== best
        ? [
            ...evidence,
            {
              rule: 'kind-needs-role',
              score: rounded(scores.get(role) ?? 0),
              detail: `read as ${role}`,
            },
          ]
        : evidence,
    valueType: valueTypeOf(reading),
    uniqueRatio: reading.filled === 0 ? 0 : rounded(reading.distinct / reading.filled),
    emptyRatio:
      reading.texts.length === 0 ? 0 : rounded(reading.classes.empty / reading.texts.length),
  }
}

function valueTypeOf({ classes, filled }: ColumnReading): Column['valueType'] {
  if (filled === 0) return 'empty'
  const order = ['status', 'integer', 'hex', 'code', 'type', 'boolean', 'word', 'prose'] as const
  return order.reduce((best, next) => (classes[next] > classes[best] ? next : best))
}

/**
 * A table of parameters: a name column, and a type column that parses in eight cells of ten (in five
 * where all names are identifiers), eight descriptions of ten that say a type (five beside
 * headers), or a mandatory column. A name and a description alone describe something else.
 */
import { withoutBranch } from '../fields/branches.js'
import { labelledLines } from '../fields/labelled-lines.js'
import { share, type ColumnReading } from '../reading.js'
import type { ColumnRole } from '../types.js'
import type { CellShape } from '../roles/cell-class.js'
import { parseType } from '../types/parse-type.js'
import { isPlainType, SAID, type ScoredColumn } from '../roles/score-columns.js'
import { bestColumn, scoreOf, type KindInput, type KindRule } from './kind.js'
import { ownTypeColumn } from './own-types.js'
import { areHeaders } from './record-flavor.js'

/** No field is called so. */
const SURE_TYPE = /^(?:u?int\d*|integer|bool|boolean|float\d*|double)\b/i

/** What types are called elsewhere: a table of types has no fields. */
function holdsTypes({ shapes, texts, filled }: ColumnReading): boolean {
  return (
    filled >= 2 &&
    shapes.every((cell) => cell.isType) &&
    texts.filter((text) => SURE_TYPE.test(text)).length * 3 >= filled
  )
}

/** `Text, Image` under "Document types" are kinds of something, and no types. */
function listsKinds(type: ScoredColumn): boolean {
  const isSure = (type.reading.headerScores.get('dataType') ?? 0) >= LEAST_TYPE_HEADER
  const lists = type.reading.texts.filter((text) => /^[^<([{]*,/u.test(text)).length
  return !isSure && type.reading.header !== '' && lists * 2 >= type.reading.filled
}

const OTHERS = ['description', 'default', 'example', 'range', 'unit', 'location', 'parent'] as const

/** What is measured has a type too, and is no field of anything. */
const MEASURED =
  /^(?:monitoring )?(?:metrics?|statistics?|counters?|gauges?|measurements?)(?: ids?| names?)?$/u

export const record: KindRule = (input, forced) => {
  const called = bestColumn(input, 'name', 0.6)
  const name = called ?? typedColumn(input) ?? (forced ? input.columns[0] : undefined)
  if (!name || input.columns.length < 2) return undefined
  const known = bestColumn(input, 'dataType', forced ? 0.1 : 0.5, [name.reading.index])
  const enough = mayHaveOwnTypes(input, name.reading) ? 0.5 : 0.8
  const read = known ? share(known.reading, (cell) => cell.isType) : 0
  const own = read < enough ? ownTypeColumn(input, name.reading) : undefined
  const type = own ?? known
  const required = bestColumn(input, 'required', 0.5, [name.reading.index, type?.reading.index])
  const told = type ? 0 : toldTypes(input, name.reading)
  const types = own ? 1 : type ? read : told
  const typed = type
    ? scoreOf(type, 'dataType') === SAID || (types >= enough && !listsKinds(type))
    : told >= (areHeaders(name.reading.texts) ? 0.5 : 0.8)
  if (!forced && !typed && !required) return type ? suggestion(types) : undefined
  if (!forced && !required && MEASURED.test(name.reading.normalHeader)) return undefined
  if (!forced && holdsTypes(name.reading)) return undefined
  const roles = new Map<number, ColumnRole>([[name.reading.index, 'name']])
  if (type && (typed || forced)) roles.set(type.reading.index, 'dataType')
  if (required) roles.set(required.reading.index, 'required')
  for (const role of OTHERS) {
    const column = bestColumn(input, role, 0.5, [...roles.keys()])
    if (column) roles.set(column.reading.index, role)
  }
  const score = called || forced ? Math.min(1, scoreOf(name, 'name')) : UNCALLED
  return {
    kind: 'record',
    confidence: forced
      ? 1
      : Math.min(1, 0.6 * score + (typed ? 0.25 * types : 0) + (required ? 0.25 : 0) + 0.1),
    roles,
    evidence: [
      { rule: 'name-column', score, detail: `names under "${name.reading.header}"` },
      {
        rule: 'type-column',
        score: types,
        detail: type
          ? `types under "${type.reading.header}"`
          : told > 0
            ? 'types in descriptions'
            : 'none',
      },
      {
        rule: 'mandatory-column',
        score: required ? 1 : 0,
        detail: required ? `under "${required.reading.header}"` : 'none',
      },
    ],
  }

  function suggestion(score: number) {
    return {
      kind: 'record' as const,
      confidence: 0.5 * score + 0.2,
      roles: new Map<number, ColumnRole>(),
      evidence: [{ rule: 'type-column', score, detail: 'too few of its cells are types' }],
    }
  }
}

/** How sure names are that only the types beside them show. */
const UNCALLED = 0.8
const MOST_WORDS = 4

/** The first column, under a header that says nothing (`Setting`, `Input`): different short names, and beside each a type, or something under "Type" and whether it is needed. */
function typedColumn(input: KindInput): ScoredColumn | undefined {
  const [first] = input.columns
  const type = bestColumn(input, 'dataType', LEAST_TYPE_HEADER, [0])
  const isTyped =
    type !== undefined &&
    share(type.reading, (cell) => cell.isType) === 1 &&
    hasPlainTypes(type.reading)
  if (!first || !(isTyped || areAnswered(input))) return undefined
  const { header, texts, filled, distinct, shapes } = first.reading
  const areNames =
    header !== '' &&
    filled >= 2 &&
    filled === texts.length &&
    distinct === filled &&
    shapes.every((cell) => cell.isShort && NAMES.has(cell.class)) &&
    texts.every((text) => FIRST.test(text) && text.split(' ').length <= MOST_WORDS)
  const saysNothing = first.evidence.every(({ rule }) => rule === 'cells-alone')
  return areNames && saysNothing ? first : undefined
}

/** Whether a column that is called a type, whatever its cells say, stands beside one that says of each whether it is needed. */
function areAnswered(input: KindInput): boolean {
  const required = bestColumn(input, 'required', LEAST_TYPE_HEADER, [0])
  return (
    required !== undefined &&
    share(required.reading, (cell) => cell.isRequired) === 1 &&
    input.columns.some(
      ({ reading }) =>
        reading.index > 0 && (reading.headerScores.get('dataType') ?? 0) >= LEAST_TYPE_HEADER,
    )
  )
}

/** The share of rows whose description says a type behind a label: `Type: String`. Names in the first column only. */
function toldTypes(input: KindInput, { index, filled }: ColumnReading): number {
  if (index > 0) return 0
  const texts = bestColumn(input, 'description', 0.5, [index])?.reading.texts ?? []
  const told = texts.filter((text) => {
    const type = labelledLines(text)?.type
    return type !== undefined && parseType(type).certainty === 'known'
  })
  return told.length / Math.max(1, filled)
}

/** Words such as `IPv4` are types too, and kinds of other things. */
function hasPlainTypes({ texts, filled }: ColumnReading): boolean {
  return texts.filter(isPlainType).length * 3 >= filled
}

const FIRST = /^[\p{L}_$<{]/u
const LEAST_TYPE_HEADER = 0.85
const NAMES: ReadonlySet<CellShape['class']> = new Set(['word', 'code', 'type'])

/** Also as options of a command (`-f, --format`), of a directive (`:name:`) and parts of a path (`:id`, `{id}`). */
const IDENTIFIER =
  /^(?:--?|[:{<])?[\p{L}_$][\p{L}\p{N}_$]*(?:[.:/-][\p{L}\p{N}_$]+)*(?:\[[\p{L}\p{N}_]*\])*[:}>]?(?:, --?[\p{L}\p{N}][\p{L}\p{N}_-]*)*$/u

/** Fields with names such as `max_size`, and no numbers that would be values, may have types that only the document knows. */
function mayHaveOwnTypes(input: KindInput, { texts, index }: ColumnReading): boolean {
  return (
    texts.every((text) => IDENTIFIER.test(withoutBranch(text))) &&
    bestColumn(input, 'value', 0.6, [index]) === undefined &&
    bestColumn(input, 'code', 0.6, [index]) === undefined
  )
}

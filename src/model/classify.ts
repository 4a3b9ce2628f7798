/**
 * From the columns of a table to its kind, to the role of each column and to the columns of the
 * model. Tables of equal columns are of one kind, so each list of columns is judged once.
 */
import { areSame, greatestKey, mixed } from './collections.js'
import { chooseKind, type Choice } from './kinds/choose.js'
import type { Introduction } from './kinds/introduced.js'
import { EMITTED, type KindInput, type Verdict } from './kinds/kind.js'
import { columnOf, SAID, type ScoredColumn } from './roles/score-columns.js'
import type { Column, ColumnRole, TableKind } from './types.js'

export interface Classification {
  readonly choice: Choice
  readonly kind: TableKind
  readonly roles: ReadonlyMap<number, ColumnRole>
  /** The first column of each role. */
  readonly byRole: ReadonlyMap<ColumnRole, number>
  readonly columns: readonly Column[]
}

/** `said` is what the user says of the table; `ignore` leaves it plain. */
export type Classifier = (
  scored: readonly ScoredColumn[],
  rowCount: number,
  said: TableKind | 'ignore' | undefined,
  introductionOf: () => Introduction | undefined,
) => Classification

export function createClassifier(): Classifier {
  const known = new Map<number, KnownTable[]>()
  return (scored, rowCount, said, introductionOf) => {
    if (said !== undefined) return classify({ rowCount, columns: scored }, said)
    const hash = scored.reduce((sum, { id }) => mixed(sum, id), 0)
    const alike = known.get(hash)
    const found = alike?.find(({ columns }) => areSame(columns, scored))
    const table = found ?? {
      columns: scored,
      classification: classify({ rowCount, columns: scored }, undefined),
    }
    if (!alike) known.set(hash, [table])
    else if (!found) alike.push(table)
    const { classification } = table
    if (!mayBeIntroduced(classification, scored)) return classification
    const introduction = introductionOf()
    return introduction && introduction.areSettings === (classification.kind === 'enum')
      ? classify({ rowCount, columns: scored, introduction }, undefined)
      : classification
  }
}

const MOST_INTRODUCED = 4

/** Of a few columns that make nothing by themselves, or only have different keys, do the words around them tell more. */
function mayBeIntroduced(
  { kind, choice }: Classification,
  { length }: { length: number },
): boolean {
  const isOpen = kind === 'enum' ? choice.verdict.isByKeys === true : kind !== 'record'
  return isOpen && length >= 2 && length <= MOST_INTRODUCED
}

interface KnownTable {
  readonly columns: readonly ScoredColumn[]
  readonly classification: Classification
}

function classify(input: KindInput, said: TableKind | 'ignore' | undefined): Classification {
  const scored = input.columns
  const found = chooseKind(input, said === 'ignore' ? 'plain' : said)
  const verdict = withSaidNames(found.verdict, scored)
  const choice = { ...found, verdict }
  const kind = said === 'ignore' ? 'plain' : emittedKind(verdict.kind, verdict.confidence)
  const roles = fullRoles(scored, choice, kind)
  const columns = scored.map((column) => columnOf(column, roles.get(column.reading.index)))
  return { choice, kind, roles, byRole: columnsByRole(roles), columns }
}

/** A column that is said to have the names of an enum has them, whatever rule found the codes. */
function withSaidNames(verdict: Verdict, scored: readonly ScoredColumn[]): Verdict {
  if (verdict.kind !== 'enum') return verdict
  const names = scored.find(
    ({ scores }) => scores.get('key') === SAID || scores.get('name') === SAID,
  )?.reading.index
  const own = names === undefined ? undefined : verdict.roles.get(names)
  const isFree = own === undefined || own === 'message' || own === 'name'
  if (names === undefined || !isFree) return verdict
  const others = [...verdict.roles].filter(([, role]) => role !== 'key')
  return { ...verdict, roles: new Map([...others, [names, 'key']]) }
}

/** Enums and records below the limit are plain tables with a suggestion. */
function emittedKind(kind: TableKind, confidence: number): TableKind {
  return (kind === 'enum' || kind === 'record') && confidence < EMITTED ? 'plain' : kind
}

/**
 * The kind's columns as it read them; the others by their best score. Words beside a code are its
 * description; a record may have several columns of words.
 */
function fullRoles(
  scored: readonly ScoredColumn[],
  { verdict }: Choice,
  kind: TableKind,
): Map<number, ColumnRole> {
  const roles = new Map(verdict.roles)
  const taken = new Set(roles.values())
  for (const { reading, scores } of scored) {
    if (roles.has(reading.index)) continue
    const isFurther = kind === 'record' && greatestKey(scores) === 'description'
    const best = greatestKey(scores, (role) => isFurther || !taken.has(role))
    if (best === undefined) continue
    const role =
      kind === 'enum' &&
      best === 'message' &&
      verdict.flavor !== 'errorCode' &&
      !taken.has('description')
        ? 'description'
        : best
    roles.set(reading.index, role)
    taken.add(role)
  }
  return roles
}

function columnsByRole(roles: ReadonlyMap<number, ColumnRole>): Map<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>()
  for (const [index, role] of roles) if (!columns.has(role)) columns.set(role, index)
  return columns
}

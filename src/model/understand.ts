/**
 * One table, understood by itself: its columns, its kind, and what its rows say. Nothing here looks
 * at another table, so tables can be understood in any order and each only once.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { RectangularTable } from '../tables/types.js'
import { greatestKey } from './collections.js'
import { enumMembers, type Members } from './enums/members.js'
import { createLimitsReader, type LimitsReader } from './fields/constraints.js'
import { descriptionWords, type DescriptionWords } from './fields/description-words.js'
import { recordFields, type FieldDraft } from './fields/field.js'
import { parseRequired, type RequiredReading } from './fields/required.js'
import { chooseKind, type Choice } from './kinds/choose.js'
import { EMITTED } from './kinds/kind.js'
import type { ModelPage } from './page.js'
import { numberPrefixOf } from './names/member-name.js'
import { resolveOverride } from './overrides/resolve.js'
import { saidColumns } from './overrides/said-columns.js'
import { matchedParts, unmatchedInComment, type MatchedParts } from './overrides/unmatched.js'
import { provenanceOf } from './provenance.js'
import { createColumnReader } from './read-columns.js'
import { readTable, type TableReaders, type TableReading } from './reading.js'
import { remembered } from './remembered.js'
import { createCellReader } from './roles/cell-class.js'
import { createHeaderReader } from './roles/header-score.js'
import { parseType, type TypeReading } from './types/parse-type.js'
import {
  createColumnMaker,
  createColumnScorer,
  type ColumnMaker,
  type ColumnScorer,
  type ScoredColumn,
} from './roles/score-columns.js'
import type {
  Column,
  ColumnRole,
  EnumFlavor,
  ModelOptions,
  OverrideRule,
  Provenance,
  TableKind,
  TableOverride,
} from './types.js'

/** What tables are read with. Each call of `model` has its own, and the same text is read once. */
export interface Tools extends TableReaders {
  readonly scoreColumn: ColumnScorer
  readonly columnOf: ColumnMaker
  readonly readType: (text: string) => TypeReading
  readonly readRequired: (lines: string) => RequiredReading
  readonly readDescription: (text: string) => DescriptionWords
  readonly readLimits: LimitsReader
  readonly options: ModelOptions
}

export function createTools(options: ModelOptions): Tools {
  const readType = remembered(parseType)
  const readHeader = createHeaderReader(options.headers)
  return {
    readHeader,
    readColumn: createColumnReader({ readCell: createCellReader(readType), readHeader }),
    scoreColumn: createColumnScorer(readHeader),
    columnOf: createColumnMaker(),
    readType,
    readRequired: remembered(parseRequired),
    readDescription: remembered(descriptionWords),
    readLimits: createLimitsReader(),
    options,
  }
}

export interface UnderstoodTable {
  readonly path: string
  readonly table: RectangularTable
  readonly reading: TableReading
  readonly kind: TableKind
  readonly choice: Choice
  readonly columns: readonly Column[]
  readonly roles: ReadonlyMap<number, ColumnRole>
  readonly provenance: Provenance
  readonly override: TableOverride
  readonly isSaid: boolean
  /** Which parts of its override had something to say of its rows. */
  readonly matched: MatchedParts
  readonly isIgnored: boolean
  /** Of an enum. */
  readonly members: Members | undefined
  /** Of a record. */
  readonly fields: readonly FieldDraft[] | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function understandTable(
  at: Pick<ModelPage, 'path' | 'text'>,
  table: RectangularTable,
  rule: OverrideRule | undefined,
  page: TableOverride,
  tools: Tools,
): UnderstoodTable {
  const { path } = at
  const reading = readTable(table, tools, at.text)
  const said = resolveOverride(at, table, rule, page)
  const { override } = said
  const columnsSaid = saidColumns(path, reading, said)
  const scored = reading.columns.map((column) =>
    tools.scoreColumn(column, columnsSaid.roles.get(column.index)),
  )
  const isIgnored = override.kind === 'ignore'
  const choice = chooseKind(
    { reading, columns: scored },
    override.kind === 'ignore' ? 'plain' : override.kind,
  )
  const { verdict } = choice
  const kind = isIgnored ? 'plain' : emittedKind(verdict.kind, verdict.confidence)
  const roles = fullRoles(scored, choice, kind)
  const provenance = provenanceOf(table, path)
  const base = { reading, choice, roles, provenance, override }
  const members = kind === 'enum' ? readMembers(base, tools) : undefined
  const fields = kind === 'record' ? readFields(base, tools) : undefined
  const matched = matchedParts({ ...base, members, fields })
  return {
    path,
    table,
    kind,
    ...base,
    columns: scored.map((column) => tools.columnOf(column, roles.get(column.reading.index))),
    isSaid: said.isOwn,
    isIgnored,
    matched,
    members,
    fields,
    diagnostics: [
      ...said.diagnostics,
      ...columnsSaid.diagnostics,
      ...unmatchedInComment(path, said, matched),
    ],
  }
}

/** Enums and records below the limit are plain tables with a suggestion. */
function emittedKind(kind: TableKind, confidence: number): TableKind {
  return (kind === 'enum' || kind === 'record') && confidence < EMITTED ? 'plain' : kind
}

/** The kind's columns as it read them; the others by their best score. Words beside a code are its description. */
function fullRoles(
  scored: readonly ScoredColumn[],
  { verdict }: Choice,
  kind: TableKind,
): Map<number, ColumnRole> {
  const roles = new Map(verdict.roles)
  const taken = new Set(roles.values())
  for (const { reading, scores } of scored) {
    if (roles.has(reading.index)) continue
    const best = greatestKey(scores, (role) => !taken.has(role))
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

type Base = Pick<UnderstoodTable, 'reading' | 'choice' | 'roles' | 'provenance' | 'override'>

function readMembers(
  { reading, choice, roles, provenance, override }: Base,
  { options }: Tools,
): Members {
  const flavor = enumFlavor(choice.verdict.flavor)
  const naming = choice.verdict.roles
  const column = [...naming].find(
    ([, role]) => role === 'code' || role === 'httpStatus' || role === 'value',
  )?.[0]
  const prefix = numberPrefixOf(reading.columns[column ?? 0]?.header ?? '')
  return enumMembers({
    reading,
    flavor,
    roles,
    naming,
    provenance,
    style: { keyCase: override.keyCase ?? options.keyCase ?? 'PascalCase', numberPrefix: prefix },
    names: override.names ?? {},
    skip: override.skip ?? [],
    fillDown: override.fillDown ?? true,
    ...(override.keyFrom && { keyFrom: override.keyFrom }),
  })
}

export function enumFlavor(flavor: string | undefined): EnumFlavor {
  return flavor === 'httpStatus' ||
    flavor === 'errorCode' ||
    flavor === 'exitCode' ||
    flavor === 'flags'
    ? flavor
    : 'value'
}

function readFields(
  { reading, choice, roles, provenance, override }: Base,
  { options, readType, readRequired, readDescription, readLimits }: Tools,
): FieldDraft[] {
  return recordFields({
    reading,
    roles,
    provenance,
    repair: options.repair ?? false,
    isPath: choice.verdict.flavor === 'path',
    tiers: new Set(['config', ...(options.literalTiers ?? (['A', 'B', 'D'] as const))]),
    readType,
    readRequired,
    readDescription,
    readLimits,
    untyped: isText(choice.verdict.flavor) ? { kind: 'string' } : { kind: 'unknown' },
    literals: override.literals ?? {},
    skip: override.skip ?? [],
  })
}

/** A part of a path and a header are texts, also where no column says so. */
function isText(flavor: string | undefined): boolean {
  return flavor === 'path' || flavor === 'header'
}

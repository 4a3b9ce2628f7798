/**
 * One table, understood by itself: its columns, its kind, and what its rows say. Nothing here looks
 * at another table, so tables can be understood in any order and each only once.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { RectangularTable } from '../tables/types.js'
import { createClassifier, type Classification, type Classifier } from './classify.js'
import { enumMembers, type Members } from './enums/members.js'
import { createLimitsReader, type LimitsReader } from './fields/constraints.js'
import { descriptionWords, type DescriptionWords } from './fields/description-words.js'
import type { FieldDraft } from './fields/field.js'
import { createNameReader, type NameReader } from './fields/field-name.js'
import { parseRequired, type RequiredReading } from './fields/required.js'
import type { Choice } from './kinds/choose.js'
import { introductionOf } from './kinds/introduced.js'
import type { Place } from './fields/location.js'
import { createFlavorReader, type FlavorReader } from './kinds/record-flavor.js'
import { flavorOf } from './kinds/table-flavor.js'
import type { PageFacts } from './page-facts.js'
import type { ModelPage } from './page.js'
import { numberPrefixOf } from './names/member-name.js'
import { resolveOverride, type ResolvedOverride } from './overrides/resolve.js'
import { saidColumns } from './overrides/said-columns.js'
import { matchedParts, unmatchedInComment, type MatchedParts } from './overrides/unmatched.js'
import { provenanceOf } from './provenance.js'
import { createColumnReader } from './read-columns.js'
import { fieldsByPlace, inTableOrder, NO_PARTS, readFields } from './read-fields.js'
import { readTable, type TableReaders, type TableReading } from './reading.js'
import { remembered } from './remembered.js'
import { createCellReader } from './roles/cell-class.js'
import { createHeaderReader } from './roles/header-score.js'
import { parseType, type TypeReading } from './types/parse-type.js'
import { createColumnScorer, type ColumnScorer } from './roles/score-columns.js'
import { swappedColumns, swappedColumnsDiagnostics, unswapped } from './roles/swapped-columns.js'
import type { ModelOptions, OverrideRule, TableOverride } from './options.js'
import type {
  Column,
  ColumnRole,
  EnumFlavor,
  Literals,
  Provenance,
  RecordFlavor,
  TableKind,
} from './types.js'

/** What tables are read with. Each modeler has its own, and the same text is read once. */
export interface Tools extends TableReaders {
  readonly scoreColumn: ColumnScorer
  readonly classify: Classifier
  readonly readFlavor: FlavorReader
  readonly readName: NameReader
  readonly readType: (text: string) => TypeReading
  readonly readRequired: (lines: string) => RequiredReading
  readonly readDescription: (text: string) => DescriptionWords
  readonly readLimits: LimitsReader
  /** Sets of values that count. */
  readonly tiers: ReadonlySet<Literals['tier']>
  readonly options: ModelOptions
}

export function createTools(options: ModelOptions): Tools {
  const readType = remembered(parseType)
  const readHeader = createHeaderReader(options.headers)
  return {
    readHeader,
    readColumn: createColumnReader({ readCell: createCellReader(readType), readHeader }),
    scoreColumn: createColumnScorer(readHeader),
    classify: createClassifier(),
    readFlavor: createFlavorReader(),
    readName: createNameReader(options.repair ?? false),
    readType,
    readRequired: remembered(parseRequired),
    readDescription: remembered(descriptionWords),
    readLimits: createLimitsReader(),
    tiers: new Set(['config', ...(options.literalTiers ?? (['A', 'B', 'D'] as const))]),
    options,
  }
}

export interface UnderstoodTable {
  readonly path: string
  readonly table: RectangularTable
  readonly reading: TableReading
  readonly kind: TableKind
  readonly choice: Choice
  /** Of an enum or a record. */
  readonly flavor: EnumFlavor | RecordFlavor | undefined
  readonly columns: readonly Column[]
  readonly roles: ReadonlyMap<number, ColumnRole>
  readonly provenance: Provenance
  readonly override: TableOverride
  readonly isSaid: boolean
  /** Where a part of its override was said, such as `name`; else the table. */
  readonly placeOf: ResolvedOverride['placeOf']
  /** Which parts of its override had something to say of its rows. */
  readonly matched: MatchedParts
  readonly isIgnored: boolean
  /** Of an enum. */
  readonly members: Members | undefined
  /** Of a record. */
  readonly fields: readonly FieldDraft[] | undefined
  /** Of a record whose rows stand in several places: a record of each, in the order of a request. */
  readonly parts: readonly UnderstoodTable[]
  /** Of such a part. */
  readonly place: Place | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function understandTable(
  at: Pick<ModelPage, 'path' | 'text'>,
  table: RectangularTable,
  rule: OverrideRule | undefined,
  facts: Pick<PageFacts, 'override' | 'operations' | 'hasBodySection'>,
  tools: Tools,
): UnderstoodTable {
  const { path } = at
  const reading = readTable(table, tools, at.text)
  const said = resolveOverride(at, table, rule, facts.override)
  const { override } = said
  const columnsSaid = saidColumns(path, reading, said)
  const asHeaded = reading.columns.map((column) =>
    tools.scoreColumn(column, columnsSaid.roles.get(column.index)),
  )
  const swapped = swappedColumns(asHeaded, columnsSaid.roles)
  const scored = unswapped(asHeaded, swapped, tools.scoreColumn)
  const isIgnored = override.kind === 'ignore'
  const { choice, kind, roles, byRole, columns } = tools.classify(
    scored,
    reading.body.length,
    override.kind,
    () => introductionOf(table),
  )
  const { flavor, placeIn } = flavorOf(reading, choice, byRole, facts, tools.readFlavor)
  const provenance = provenanceOf(table, path)
  const base: Base = { reading, choice, flavor, roles, byRole, provenance, override }
  const members = kind === 'enum' ? readMembers(base, tools) : undefined
  const placed = kind === 'record' ? fieldsByPlace(base, placeIn, tools) : NO_PARTS
  const fields =
    kind !== 'record'
      ? undefined
      : placed.length > 0
        ? inTableOrder(placed)
        : readFields(base, tools)
  const matched = matchedParts(override, base, members, fields, tools.readName)
  const unmatched = unmatchedInComment(path, said, matched)
  const whole: UnderstoodTable = {
    path,
    table,
    kind,
    reading,
    choice,
    flavor,
    roles,
    provenance,
    override,
    columns,
    isSaid: said.isOwn,
    placeOf: said.placeOf,
    isIgnored,
    matched,
    members,
    fields,
    parts: [],
    place: undefined,
    diagnostics: [
      said.diagnostics,
      columnsSaid.diagnostics,
      unmatched,
      swappedColumnsDiagnostics(path, reading, swapped),
    ].flat(),
  }
  if (placed.length === 0) return whole
  const parts = placed.map((part): UnderstoodTable => ({ ...whole, ...part }))
  return { ...whole, parts }
}

export type Base = Pick<
  UnderstoodTable,
  'reading' | 'choice' | 'flavor' | 'roles' | 'provenance' | 'override'
> &
  Pick<Classification, 'byRole'> & {
    /** Of rows that are one part of the table. */
    readonly place?: Place
  }

function readMembers(
  { reading, choice, flavor: found, roles, provenance, override }: Base,
  { options }: Tools,
): Members {
  const flavor = enumFlavor(found)
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

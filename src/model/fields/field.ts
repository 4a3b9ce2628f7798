/** A field of a record from its row. */
import {
  cellPieces,
  cellReferences,
  NO_PIECES,
  proseOf,
  type CellPiece,
  type CellReference,
} from '../cells/content.js'
import type { GroupTexts } from '../cells/groups.js'
import { textPlace } from '../cells/place.js'
import { saysDeprecated } from '../codes/remark.js'
import type { RectangularCell } from '../../tables/types.js'
import { provenanceAt } from '../provenance.js'
import type { BodyRow, ColumnReading, TableReading } from '../reading.js'
import { NO_TYPE, type TypeReading } from '../types/parse-type.js'
import { readWithNames } from '../types/named-types.js'
import { isOpen } from '../types/type-expression.js'
import type {
  ColumnRole,
  Constraints,
  Field,
  Literals,
  MemberValue,
  Provenance,
  TypeExpression,
} from '../types.js'
import type { Writable } from '../../tree/writable.js'
import type { LimitsReader } from './constraints.js'
import type { DescriptionWords } from './description-words.js'
import { cellAt, type FieldColumns } from './field-columns.js'
import { pathOf, type FieldName, type NameReader } from './field-name.js'
import { withLength } from './fixed-length.js'
import type { Kin } from './labelled-lines.js'
import { labelledParts } from './labelled-parts.js'
import {
  listedValues,
  literalsOf,
  numberUnion,
  quotedUnion,
  saidLiterals,
} from './listed-values.js'
import { markedUnion } from './marked-union.js'
import type { RequiredReading } from './required.js'
import { otherTexts } from './other-columns.js'
import { isDemand, requiredOf } from './said-required.js'
import { withSaidItems, withSaidType } from './said-type.js'
import { unswapped } from './swapped-cells.js'
import { saidIn, usualIn } from './said-values.js'

export interface FieldsInput {
  readonly reading: TableReading
  readonly byRole: ReadonlyMap<ColumnRole, number>
  /** The column of names inside of what the first one names. */
  readonly inner: number | undefined
  /** Columns of words about the fields, where there are several. */
  readonly descriptions: readonly number[]
  /** Columns that no part of a field is read from. */
  readonly others: readonly ColumnReading[]
  /** What blank cells of groups continue. */
  readonly groups: GroupTexts
  readonly provenance: Provenance
  /** Whether the fields are parts of a path. */
  readonly isPath: boolean
  /** Whether the fields are those in one of the places that the table names. */
  readonly isPlaced: boolean
  /** Whether the mandatory column has a mark or nothing in each cell. */
  readonly isMarked: boolean
  readonly readName: NameReader
  readonly readType: (text: string) => TypeReading
  /** Reads the paragraphs of a mandatory cell, a line each. */
  readonly readRequired: (lines: string) => RequiredReading
  readonly readDescription: (text: string) => DescriptionWords
  readonly readLimits: LimitsReader
  /** Type of a field of which the table says none. */
  readonly untyped: TypeExpression
  /** What is said of values, by field. */
  readonly literals: Readonly<Record<string, readonly MemberValue[]>> | undefined
  readonly skip: readonly string[]
  /** Tiers of value sets that count. */
  readonly tiers: ReadonlySet<Literals['tier']>
}

/** A field with what later stages need of its row: links, and what could not be read. */
export interface FieldDraft {
  readonly field: Field
  readonly naming: FieldName
  readonly typeReading: TypeReading
  readonly typeCell: RectangularCell | undefined
  readonly requiredCell: RectangularCell | undefined
  readonly requiredReading: RequiredReading
  readonly nameCell: RectangularCell
  /** What stood in the mandatory column, where the answer stood in the column of that. */
  readonly swapped?: 'type' | 'name'
  readonly typeReferences: readonly CellReference[]
  /** Of the description; only where the type is open, and they may lead to what it is. */
  readonly pieces: readonly CellPiece[]
  /** What its description says that it is inside of, and that is inside of it. */
  readonly kin?: Kin
  /** Further rows of its name that contradict it. */
  readonly otherRows?: readonly FieldDraft[]
}

export function readField(
  row: BodyRow,
  nameCell: RectangularCell,
  naming: FieldName,
  columns: FieldColumns,
  input: FieldsInput,
  above: ReadonlyMap<string, FieldDraft>,
): FieldDraft {
  const { typeCell, requiredCell, isSwapped } = unswapped(
    cellAt(row, columns.dataType),
    cellAt(row, columns.required),
    input.readType,
  )
  const pieces =
    input.descriptions.length > 1
      ? allPieces(row, input.descriptions)
      : cellPieces(cellAt(row, columns.description))
  const parts = labelledParts(pieces)
  const written = saidIn(parts?.description ?? proseOf(pieces)) ?? ''
  const words = input.readDescription(written)
  const labelled = typeCell === undefined || typeCell.text === '' ? words.labelled : undefined
  const writtenType = labelled?.type ?? typeCell?.text
  const typeReferences = cellReferences(typeCell)
  const typeReading =
    writtenType === undefined ? NO_TYPE : readWithNames(writtenType, typeReferences, input.readType)
  const own = writtenType === undefined ? input.untyped : typeReading.expression
  const one = withSaidType(
    withSaidItems(own, written, input.readType),
    words.otherType,
    input.readType,
  )
  const usualText = cellAt(row, columns.default)?.text
  const isDemanded = isDemand(usualText)
  const requiredReading = requiredOf(
    requiredCell,
    naming.required ?? typeReading.required ?? (isDemanded || undefined),
    words,
    input,
  )
  const type: TypeExpression =
    requiredReading.isMany && one.kind !== 'array' ? { kind: 'array', items: one } : one
  const path = pathOf(naming, above)
  const range = cellAt(row, columns.range)
  const said = input.literals && saidOf(input.literals, naming.name)
  const literals = said
    ? saidLiterals(said, type)
    : (literalsOf(range ? [...pieces, ...cellPieces(range)] : pieces, type) ??
      (range && ofValues(input.reading, columns.range)
        ? listedValues(range.text, type)
        : type.kind === 'string'
          ? (quotedUnion(writtenType ?? '') ?? markedUnion(cellPieces(typeCell)))
          : type.kind === 'integer'
            ? numberUnion(writtenType ?? '')
            : undefined))
  const ownRange = saidIn(range && proseOf(cellPieces(range)))
  const saidRange = ownRange ?? saidIn(parts?.range)
  let limits = input.readLimits(written, type, typeReading.maxLength)
  // A range is of all values; the words around it may be about some: "in this case, 1 to 59 characters".
  if (saidRange !== undefined)
    limits = { ...limits, ...input.readLimits(`Value range: ${saidRange}`, type, undefined) }
  const unit = saidIn(cellAt(row, columns.unit)?.text)
  const location = saidIn(cellAt(row, columns.location)?.text)
  const usual =
    (isDemanded ? undefined : usualIn(usualText ?? parts?.default, literals)) ??
    labelled?.default ??
    words.default ??
    defaultBeside(typeCell, input) ??
    defaultBeside(requiredCell, input)
  const example =
    saidIn(cellAt(row, columns.example)?.text ?? parts?.example) ??
    labelled?.example ??
    words.example
  const deprecated = saysDeprecated(nameCell.text) ? '' : words.deprecated
  // Set one by one: this runs for every row of every page, and spreads of nothing cost.
  const field: Writable<Field> = {
    name: naming.name,
    rawName: nameCell.text === '' ? naming.name : nameCell.text,
    required: requiredReading.required,
    type,
    rawType: writtenType ?? '',
    description: labelled?.rest ?? written,
    constraints: withLength(withBounds(limits, typeReading), typeReading.length),
    provenance: provenanceAt(
      input.provenance,
      textPlace(nameCell, naming.name, input.reading.source),
    ),
  }
  if (path) field.path = path
  if (requiredReading.when !== undefined) field.requiredWhen = requiredReading.when
  if (literals && input.tiers.has(literals.tier)) field.literals = literals
  if (usual !== undefined) field.default = usual
  if (example !== undefined) field.example = example
  if (ownRange !== undefined) field.range = ownRange
  if (unit !== undefined) field.unit = unit
  if (location !== undefined) field.location = location
  const other = input.others.length > 0 ? otherTexts(row, input.others, input.groups) : undefined
  if (other) field.other = other
  if (deprecated !== undefined) field.deprecated = deprecated
  if (words.reserved !== undefined) field.reserved = words.reserved
  if (words.isNullable || typeReading.nullable || requiredReading.mayBeNull) field.nullable = true
  return {
    naming,
    typeReading,
    requiredReading,
    nameCell,
    ...(isSwapped && { swapped: 'type' as const }),
    pieces:
      writtenType === undefined || type.kind === 'unknown' || isOpen(type) ? pieces : NO_PIECES,
    typeCell,
    requiredCell,
    typeReferences,
    field,
    ...(labelled?.kin && { kin: labelled.kin }),
  }
}

/** `number >= 1` in the type cell, unless other words say more. */
function withBounds(limits: Constraints, { limits: own }: TypeReading): Constraints {
  return own ? { ...own, ...limits } : limits
}

function saidOf<Value>(said: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(said, name) ? said[name] : undefined
}

/** `Integer (default: 5)`, `Optional, default=5`. */
function defaultBeside(
  cell: RectangularCell | undefined,
  { readDescription }: FieldsInput,
): string | undefined {
  return cell && /default/i.test(cell.text) ? readDescription(cell.text).default : undefined
}

function ofValues({ columns }: TableReading, column = -1): boolean {
  return /values$|options|choices/.test(columns[column]?.normalHeader ?? '')
}

/** What all columns of words say; a cell that spans some of them says it once. */
function allPieces({ cells }: BodyRow, columns: readonly number[]): CellPiece[] {
  const different = new Set(columns.map((column) => cells[column]))
  return [...different].flatMap((cell) => cellPieces(cell).filter(({ text }) => text !== ''))
}

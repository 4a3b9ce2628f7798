/** Fields of a record, and the records that its rows are where they name several places. */
import { groupTexts, NO_GROUPS } from './cells/groups.js'
import { otherColumns } from './fields/other-columns.js'
import { holdsMarks } from './fields/required-marks.js'
import type { FieldDraft } from './fields/field.js'
import { innerColumn } from './fields/inner-names.js'
import { recordFields } from './fields/record-fields.js'
import { isOfResponse } from './kinds/record-flavor.js'
import type { FlavorReading } from './kinds/table-flavor.js'
import { flavorIn, headingOver, rowsByPlace } from './fields/location.js'
import type { BodyRow } from './reading.js'
import type { Base, Tools, UnderstoodTable } from './understand.js'

export type PlacedFields = Pick<UnderstoodTable, 'place' | 'flavor'> & {
  readonly fields: readonly FieldDraft[]
}

export const NO_PARTS: readonly PlacedFields[] = []

/**
 * The fields in each place that a column such as "In", or headings between the rows, name, or the
 * addresses of the page show; none where those are no different ones.
 */
export function fieldsByPlace(
  base: Base,
  placeIn: FlavorReading['placeIn'],
  tools: Tools,
): readonly PlacedFields[] {
  const textOf = placeTexts(base, placeIn)
  if (!textOf) return NO_PARTS
  const { reading, flavor } = base
  const isResponse = flavor === 'response' || isOfResponse(reading.table)
  return rowsByPlace(reading.body, textOf, isResponse).map(({ place, rows }) => {
    const flavorThere = flavorIn(place)
    const part = { ...base, reading: { ...reading, body: rows }, flavor: flavorThere, place }
    return { place, flavor: flavorThere, fields: readFields(part, tools) }
  })
}

/** What says of a row where it is passed. */
function placeTexts(
  { reading, byRole }: Base,
  placeIn: FlavorReading['placeIn'],
): ((row: BodyRow) => string) | undefined {
  const column = byRole.get('location')
  if (column !== undefined) {
    const isMixed = (reading.columns[column]?.distinct ?? 0) > 1
    return isMixed ? ({ cells }) => cells[column]?.text ?? '' : undefined
  }
  if (reading.headings.size > 0) return (row) => headingOver(reading, row)
  const names = byRole.get('name') ?? 0
  return (
    placeIn &&
    (({ cells }) => {
      const text = cells[names]?.text ?? ''
      return text === '' ? '' : placeIn(text)
    })
  )
}

export function inTableOrder(parts: readonly PlacedFields[]): FieldDraft[] {
  return parts.flatMap(({ fields }) => fields).sort((a, b) => a.nameCell.row - b.nameCell.row)
}

export function readFields(
  { reading, flavor, place, roles, byRole, provenance, override }: Base,
  { tiers, readName, readType, readRequired, readDescription, readLimits }: Tools,
): readonly FieldDraft[] {
  const descriptions = reading.columns.flatMap(({ index }) =>
    roles.get(index) === 'description' ? index : [],
  )
  const required = byRole.get('required')
  const inner = innerColumn(reading, byRole.get('name') ?? 0)
  const others = otherColumns(reading, byRole, descriptions)
  return recordFields({
    reading,
    byRole,
    inner,
    descriptions,
    others: inner === undefined ? others : others.filter(({ index }) => index !== inner),
    groups: override.fillDown === false ? NO_GROUPS : groupTexts(reading, roles),
    provenance,
    isPath: flavor === 'path',
    isPlaced: place !== undefined,
    isMarked: required !== undefined && holdsMarks(reading.columns[required]),
    tiers,
    readName,
    readType,
    readRequired,
    readDescription,
    readLimits,
    untyped: isText(flavor) ? { kind: 'string' } : { kind: 'unknown' },
    literals: override.literals,
    skip: override.skip ?? [],
  })
}

/** What stands in an address or a header is a text, also where no column says so. */
function isText(flavor: string | undefined): boolean {
  return flavor === 'path' || flavor === 'query' || flavor === 'header'
}

/** What is wrong in one table, at the exact place of the cell. */
import type { Diagnostic } from '../source/diagnostic.js'
import { cellPlace, textPlace } from './cells/place.js'
import type { FieldDraft } from './fields/field.js'
import { haveOtherTypes } from './fields/merge-rows.js'
import type { ColumnRole, EnumMember } from './types.js'
import { isPlaceholder } from './types/parse-type.js'
import type { UnderstoodTable } from './understand.js'
import { append } from '../tree/append.js'

/** Adds to `found` what is wrong; nothing is made for a table, or a row, that is right. */
export function reportTable(table: UnderstoodTable, found: Diagnostic[]): void {
  append(found, table.diagnostics)
  reportNotUnderstood(table, found)
  reportLongNames(table, found)
  reportMembers(table, found)
  const { fields = [], path, roles } = table
  if (fields.length === 0) return
  const hasRequired = hasRole(roles, 'required')
  for (const draft of fields) {
    if (draft.swapped) found.push(swappedCells(draft, draft.swapped, path))
    if (!isShownBelow(draft, fields)) reportType(draft, table, found)
    if (hasRequired) reportRequired(draft, path, found)
    if (draft.naming.isBroken) found.push(brokenName(draft, path))
    for (const other of draft.otherRows ?? []) found.push(repeatedField(draft, other, path))
  }
}

function hasRole(roles: UnderstoodTable['roles'], wanted: ColumnRole): boolean {
  for (const role of roles.values()) if (role === wanted) return true
  return false
}

function reportNotUnderstood(
  { isSaid, override, members, fields, path, table }: UnderstoodTable,
  found: Diagnostic[],
): void {
  const wanted = override.kind === 'enum' || override.kind === 'record'
  if (!isSaid || !wanted || (members?.members.length ?? 0) > 0 || (fields?.length ?? 0) > 0) return
  found.push({
    code: 'table-not-understood',
    level: 'warning',
    message: `No column of the table can be read as ${override.kind === 'enum' ? 'the values of an enum' : 'the fields of a record'}`,
    path,
    position: table.override?.position ?? table.position,
    help: 'say the roles of its columns as well, such as `value: Code`',
  })
}

const NAMING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['name', 'key', 'code', 'value'])

/** An address, or a script that writes sentences without blanks. */
const NO_NAME = /:\/\/|[\u3000-\u9fff\uff00-\uffef]/u

/** What is shorter, such as "Never.", is a sentence of one word. */
const LEAST_OF_LONG = 80

/** One word of hundreds of characters where a name or a code is expected. Few columns have prose there at all. */
function reportLongNames(
  { path, reading: { body, columns }, roles }: UnderstoodTable,
  found: Diagnostic[],
): void {
  for (const { index, classes, shapes } of columns) {
    if (classes.prose === 0 || (index > 0 && !NAMING.has(roles.get(index) ?? 'other'))) continue
    shapes.forEach((shape, row) => {
      const cell = body[row]?.cells[index]
      if (!cell || shape.class !== 'prose' || !shape.isToken) return
      if (cell.text.length < LEAST_OF_LONG || NO_NAME.test(cell.text)) return
      found.push({
        code: 'long-name',
        level: 'warning',
        message: `"${short(cell.text)}" has ${cell.text.length.toLocaleString('en')} characters, too many for a name`,
        path,
        position: cellPlace(cell),
        help: 'shorten it, or put it into a column of its own',
      })
    })
  }
}

function reportMembers({ members, path }: UnderstoodTable, found: Diagnostic[]): void {
  if (!members) return
  for (const { reason, cell } of members.skipped) {
    const isEmpty = reason === 'placeholder'
    found.push({
      code: isEmpty ? 'placeholder-code' : 'not-a-code',
      level: 'warning',
      message: isEmpty
        ? `"${cell.text}" stands where a code is expected`
        : `"${short(cell.text)}" cannot be read as a code`,
      path,
      position: cellPlace(cell),
      help: isEmpty
        ? 'fill the cell, or remove the row'
        : 'mend the cell, or say the role of the column in an override',
    })
  }
  for (const group of members.collisions) reportCollision(path, group, found)
}

/** At the last of the members, with the places of the others. */
function reportCollision(path: string, group: readonly EnumMember[], found: Diagnostic[]): void {
  const last = group.at(-1)
  const entry = last?.entries[0]
  if (!last || !entry) return
  const others = group.slice(0, -1)
  const texts = [...new Set(group.map(({ keyText }) => `"${short(keyText)}"`))]
  const said =
    texts.length === 1
      ? `${String(group.length)} values are called ${texts.join('')}`
      : `${texts.slice(0, 4).join(' and ')} become the same name`
  found.push({
    code: 'duplicate-member',
    level: 'warning',
    message: `${said}; they are told apart by their values`,
    path,
    position: entry.provenance.position,
    help: `name one of them in the config: names: { "${String(last.value)}": "…" }`,
    related: others.slice(0, 20).flatMap((other) => {
      const place = other.entries[0]?.provenance
      return place
        ? [
            {
              message: `${other.key} = ${String(other.value)}`,
              path: place.path,
              position: place.position,
            },
          ]
        : []
    }),
  })
}

/** Whether further rows say what is in the field, whatever its type is called. */
function isShownBelow({ field, typeReading }: FieldDraft, fields: readonly FieldDraft[]): boolean {
  return (
    typeReading.certainty === 'none' &&
    fields.some(({ field: { path } }) => path?.[0] === field.name && path.length > 1)
  )
}

function reportType(
  { typeReading, typeCell, swapped }: FieldDraft,
  { path, reading: { source } }: UnderstoodTable,
  found: Diagnostic[],
): void {
  if (!typeCell || swapped === 'type') return
  const isUnread = typeReading.certainty === 'none' && !isPlaceholder(typeCell.text)
  if (isUnread) {
    found.push({
      code: 'unreadable-type',
      level: 'warning',
      message: `"${short(typeCell.text)}" is no type that can be read`,
      path,
      position: cellPlace(typeCell),
      help: 'write a type such as String, Integer, Boolean, Array of strings or Map<String,String>',
    })
    return
  }
  for (const { written, read } of typeReading.corrections)
    found.push({
      code: 'misspelt-type',
      level: 'warning',
      message: `"${short(written)}" was read as ${read}`,
      path,
      position: textPlace(typeCell, written, source),
      help: `write ${read}`,
    })
}

function swappedCells(
  { nameCell, typeCell, requiredCell, field }: FieldDraft,
  swapped: 'type' | 'name',
  path: string,
): Diagnostic {
  const [cell, other] = [swapped === 'type' ? typeCell : nameCell, requiredCell]
  return {
    code: 'swapped-cells',
    level: 'warning',
    message: `The ${swapped} and the mandatory cell of "${short(field.name)}" are swapped`,
    path,
    position: cellPlace(cell ?? nameCell),
    help: 'swap the two cells',
    ...(other && { related: [{ message: 'the other cell', path, position: cellPlace(other) }] }),
  }
}

function reportRequired(
  { requiredReading, requiredCell, field }: FieldDraft,
  path: string,
  found: Diagnostic[],
): void {
  if (requiredReading.understood || !requiredCell || requiredCell.text === '') return
  found.push({
    code: 'unreadable-required',
    level: 'warning',
    message: `"${short(requiredCell.text)}" does not say whether "${short(field.name)}" is mandatory`,
    path,
    position: cellPlace(requiredCell),
    help: 'begin the cell with Yes or No',
  })
}

function brokenName({ field, nameCell }: FieldDraft, path: string): Diagnostic {
  return {
    code: 'broken-name',
    level: 'warning',
    message: `"${short(field.rawName)}" has a blank where it was wrapped`,
    path,
    position: cellPlace(nameCell),
    help: 'mend the cell, or set `repair: true` (`model.repair` in the config)',
  }
}

/** Another row of the field's name that gives it another type, or another answer. */
function repeatedField({ field }: FieldDraft, other: FieldDraft, path: string): Diagnostic {
  const isType = haveOtherTypes(other.field, field)
  const said = isType
    ? `as "${short(other.field.rawType)}", and as "${short(field.rawType)}" above`
    : 'and the two rows disagree whether it is mandatory'
  return {
    code: 'duplicate-field',
    level: 'warning',
    message: `"${short(field.name)}" stands here a second time, ${said}`,
    path,
    position: other.field.provenance.position,
    help: 'remove one of the rows or rename one of the fields; the first row counts',
    related: [{ message: 'the first', path, position: field.provenance.position }],
  }
}

/** As much of a text as a message bears. */
export function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`
}

/** What is wrong in one table, at the exact place of the cell. */
import type { Diagnostic } from '../source/diagnostic.js'
import { cellPlace, textPlace } from './cells/place.js'
import type { FieldDraft } from './fields/field.js'
import { isPlaceholder } from './types/parse-type.js'
import { isDeepEqual } from './deep-equal.js'
import { isOpen } from './types/type-expression.js'
import type { DraftField } from './declare/draft.js'
import type { TableIndex } from './links/table-index.js'
import type { EnumMember } from './types.js'
import type { UnderstoodTable } from './understand.js'

export function tableDiagnostics(table: UnderstoodTable): Diagnostic[] {
  return [
    ...table.diagnostics,
    ...notUnderstood(table),
    ...memberDiagnostics(table),
    ...fieldDiagnostics(table),
  ]
}

function notUnderstood({
  isSaid,
  override,
  members,
  fields,
  path,
  table,
}: UnderstoodTable): Diagnostic[] {
  const wanted = override.kind === 'enum' || override.kind === 'record'
  if (!isSaid || !wanted || (members?.members.length ?? 0) > 0 || (fields?.length ?? 0) > 0)
    return []
  return [
    {
      code: 'table-not-understood',
      level: 'warning',
      message: `No column of the table can be read as ${override.kind === 'enum' ? 'the values of an enum' : 'the fields of a record'}`,
      path,
      position: table.override?.position ?? table.position,
      help: 'say the roles of its columns as well, such as `value: Code`',
    },
  ]
}

function memberDiagnostics({ members, path }: UnderstoodTable): Diagnostic[] {
  if (!members) return []
  const skipped = members.skipped.map(({ reason, cell }): Diagnostic => {
    const isEmpty = reason === 'placeholder'
    return {
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
    }
  })
  return [...skipped, ...members.collisions.flatMap((group) => collision(path, group))]
}

/** At the last of the members, with the places of the others. */
function collision(path: string, group: readonly EnumMember[]): Diagnostic[] {
  const last = group.at(-1)
  const entry = last?.entries[0]
  if (!last || !entry) return []
  const others = group.slice(0, -1)
  const texts = group.map(({ keyText }) => `"${short(keyText)}"`)
  return [
    {
      code: 'duplicate-member',
      level: 'warning',
      message: `${texts.slice(0, 4).join(' and ')} become the same name; they are told apart by their values`,
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
    },
  ]
}

function fieldDiagnostics(table: UnderstoodTable): Diagnostic[] {
  const { fields = [], path, roles } = table
  const hasRequired = [...roles.values()].includes('required')
  return fields.flatMap((draft) => [
    ...typeDiagnostics(draft, table),
    ...requiredDiagnostics(draft, path, hasRequired),
    ...nameDiagnostics(draft, path),
    ...repeatedField(draft, path),
  ])
}

function typeDiagnostics(
  { typeReading, typeCell, requiredCell, isSwapped, field }: FieldDraft,
  { path, reading: { source } }: UnderstoodTable,
): Diagnostic[] {
  if (!typeCell) return []
  if (isSwapped) {
    return [
      {
        code: 'swapped-cells',
        level: 'warning',
        message: `The type and the mandatory cell of "${short(field.name)}" are swapped`,
        path,
        position: cellPlace(typeCell),
        help: 'swap the two cells',
        ...(requiredCell && {
          related: [{ message: 'the other cell', path, position: cellPlace(requiredCell) }],
        }),
      },
    ]
  }
  const typos = typeReading.corrections.map(({ written, read }): Diagnostic => ({
    code: 'misspelt-type',
    level: 'warning',
    message: `"${short(written)}" was read as ${read}`,
    path,
    position: textPlace(typeCell, written, source),
    help: `write ${read}`,
  }))
  const isUnread = typeReading.certainty === 'none' && !isPlaceholder(typeCell.text)
  if (!isUnread) return typos
  return [
    {
      code: 'unreadable-type',
      level: 'warning',
      message: `"${short(typeCell.text)}" is no type that can be read`,
      path,
      position: cellPlace(typeCell),
      help: 'write a type such as String, Integer, Boolean, Array of strings or Map<String,String>',
    },
  ]
}

function requiredDiagnostics(
  { requiredReading, requiredCell, field }: FieldDraft,
  path: string,
  has: boolean,
): Diagnostic[] {
  if (!has || !requiredCell || requiredReading.understood || requiredCell.text === '') return []
  return [
    {
      code: 'unreadable-required',
      level: 'warning',
      message: `"${short(requiredCell.text)}" does not say whether "${short(field.name)}" is mandatory`,
      path,
      position: cellPlace(requiredCell),
      help: 'begin the cell with Yes or No',
    },
  ]
}

function nameDiagnostics({ naming, nameCell }: FieldDraft, path: string): Diagnostic[] {
  if (!naming.isBroken) return []
  return [
    {
      code: 'broken-name',
      level: 'warning',
      message: `"${short(naming.name)}" has a blank beside an underscore`,
      path,
      position: cellPlace(nameCell),
      help: 'mend the cell, or set `repair: true`',
    },
  ]
}

/** Another row of the field's name that gives it another type, or another answer. */
function repeatedField({ field, otherRows = [] }: FieldDraft, path: string): Diagnostic[] {
  return otherRows.map((other): Diagnostic => {
    const isType = !isDeepEqual(other.field.type, field.type)
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
  })
}

/** Fields whose types stay open, and references that lead nowhere. */
export function linkDiagnostics(
  path: string,
  drafts: readonly FieldDraft[],
  linked: readonly DraftField[],
  index: TableIndex,
): Diagnostic[] {
  const open = drafts.filter(
    ({ field, typeReferences }) => typeReferences.length > 0 || isOpen(field.type),
  )
  if (open.length === 0) return []
  const byField = new Map(linked.map((made) => [made.field.name, made]))
  return open.flatMap((draft): Diagnostic[] => {
    const dead = draft.typeReferences.filter(({ target }) => !index.hasLabel(target))
    if (dead.length > 0) {
      return dead.map(({ target, position }) => ({
        code: 'dead-reference',
        level: 'warning',
        message: `No table has the label "${short(target)}"`,
        path,
        position,
        help: 'mend the label, or add the page that has it to the sources',
      }))
    }
    const made = byField.get(draft.field.name)
    if (made === undefined || made.links.length > 0 || made.inline || !isOpen(made.field.type))
      return []
    return [
      {
        code: 'unresolved-link',
        level: 'info',
        message: `No table was found that describes what "${short(draft.field.name)}" holds`,
        path,
        position: draft.typeCell ? cellPlace(draft.typeCell) : draft.field.provenance.position,
        help: 'refer to the table from the type cell with :ref:, or name the field in its caption',
      },
    ]
  })
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`
}

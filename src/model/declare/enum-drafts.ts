/** Enums that code is made for: one a table, or one of several tables that the user merges. */
import { pushTo } from '../collections.js'
import type { EnumMember, MemberValue } from '../types.js'
import { separateNames } from '../names/collide.js'
import type { TypeName, TypeNameInput } from '../names/type-name.js'
import { enumFlavor, type UnderstoodTable } from '../understand.js'
import type { EnumDraft } from './draft.js'

const FEWEST_NAMELESS = 3

export interface EnumContext {
  readonly titleOf: (path: string) => string | undefined
  /** Whether the page has another code table without a caption. */
  readonly hasSiblings: (table: UnderstoodTable) => boolean
  readonly renamed: (name: string) => string
  readonly typeName: (input: TypeNameInput) => TypeName
}

export function enumDrafts(tables: readonly UnderstoodTable[], context: EnumContext): EnumDraft[] {
  const merged = new Map<string, UnderstoodTable[]>()
  const drafts: EnumDraft[] = []
  for (const table of tables) {
    if (table.kind !== 'enum' || !table.members) continue
    const name = table.override.merge
    if (name !== undefined) pushTo(merged, name, table)
    else if (isDeclared(table)) drafts.push(enumDraft(table, context))
  }
  for (const [name, group] of merged) {
    const [first] = group
    if (first)
      drafts.push({
        ...enumDraft(first, context),
        ...mergedMembers(group),
        naming: { name, prefix: '' },
        isNameFixed: true,
        tables: group,
      })
  }
  return drafts
}

/** One or two bare codes without a phrase belong to the operation; an enum of them says little. */
function isDeclared({ members, isSaid, flavor }: UnderstoodTable): boolean {
  if (!members || members.members.length === 0) return false
  if (isSaid) return true
  const isNamed = members.members.some(
    ({ keySource }) => keySource === 'phrase' || keySource === 'nameColumn',
  )
  if (flavor === 'httpStatus') return members.members.length >= (isNamed ? 1 : FEWEST_NAMELESS)
  return members.members.length >= 2 || flavor === 'errorCode'
}

function enumDraft(from: UnderstoodTable, context: EnumContext): EnumDraft {
  const flavor = enumFlavor(from.flavor)
  const code =
    [...from.choice.verdict.roles].find(
      ([, role]) => role === 'code' || role === 'httpStatus' || role === 'value',
    )?.[0] ?? 0
  const inferred = context.typeName({
    table: from.table,
    pageTitle: context.titleOf(from.path),
    kind: 'enum',
    flavor,
    header: from.reading.columns[code]?.header ?? '',
    hasSiblings: context.hasSiblings(from),
  })
  const said = from.override.name
  const name = context.renamed(said ?? (from.override.prefix ?? '') + inferred.name)
  return {
    kind: 'enum',
    from,
    flavor,
    tables: [from],
    naming: { name, prefix: inferred.prefix },
    isNameFixed: said !== undefined || name !== (from.override.prefix ?? '') + inferred.name,
    valueType: from.members?.valueType ?? 'string',
    members: from.members?.members ?? [],
    ranges: from.members?.ranges ?? [],
  }
}

/** Members of the same value are one; strings win where one table has them. */
function mergedMembers(
  tables: readonly UnderstoodTable[],
): Pick<EnumDraft, 'members' | 'ranges' | 'valueType'> {
  const isNumeric = tables.every(({ members }) => members?.valueType === 'number')
  const merged = new Map<MemberValue, EnumMember>()
  for (const member of tables.flatMap(({ members }) => members?.members ?? [])) {
    const value = isNumeric ? member.value : member.rawValue
    const earlier = merged.get(value)
    merged.set(
      value,
      earlier
        ? { ...earlier, entries: earlier.entries.concat(member.entries) }
        : { ...member, value },
    )
  }
  const members = [...merged.values()]
  const { names } = separateNames(
    members.map(({ key, keyText, keySource, value }) => ({
      name: key,
      text: keyText,
      value,
      fixed: keySource === 'config',
    })),
  )
  return {
    members: members.map((member, index) => ({ ...member, key: names[index] ?? member.key })),
    ranges: tables.flatMap(({ members: own }) => own?.ranges ?? []),
    valueType: isNumeric ? 'number' : 'string',
  }
}

/**
 * Which drafts are one type: those of the same wished name whose structure is equal, links included.
 *
 * Links make this a question about graphs with cycles, so it is answered by refinement: at first
 * drafts are equal if their names and own fields are; then, round by round, drafts whose links lead
 * to different classes part, until no class parts any more. Only drafts that share a class are
 * looked at, so a name that one draft alone has costs nothing more.
 */
import { isEmptyObject, pushTo } from '../collections.js'
import type { LinkTable } from '../links/table-index.js'
import type { EnumMember, TypeExpression } from '../types.js'
import type { Draft, RecordDraft } from './draft.js'

/** Indices of drafts that are equal as far as was looked; two or more. */
type Class = readonly number[]

/** For each draft the first one that is the same type, as indices; `draftOf` gives those of tables. */
export function equalDrafts(
  drafts: readonly Draft[],
  draftOf: ReadonlyMap<LinkTable, number>,
): number[] {
  const parted = (classes: readonly Class[], keyOf: (draft: Draft) => string): Class[] =>
    classes.flatMap((one) => partedBy(one, (at) => (drafts[at] ? keyOf(drafts[at]) : '')))
  let shared = parted([drafts.map((_, at) => at)], ({ naming }) => naming.name)
  shared = parted(parted(shared, outline), structure)
  let first = firstOfClass(drafts.length, shared)
  for (let before = -1; before !== repeats(shared);) {
    before = repeats(shared)
    const classOf = (to: LinkTable): number => first[draftOf.get(to) ?? -1] ?? -1
    shared = parted(shared, (draft) => linkClasses(draft, classOf))
    first = firstOfClass(drafts.length, shared)
  }
  return first
}

/** The parts of a class whose keys are equal; a draft that is alone with its key is in none. */
function partedBy(one: Class, keyOf: (at: number) => string): Class[] {
  const parts = new Map<string, number[]>()
  for (const at of one) pushTo(parts, keyOf(at), at)
  return [...parts.values()].filter((part) => part.length > 1)
}

/** For each draft the first one that is equal to it. */
function firstOfClass(count: number, shared: readonly Class[]): number[] {
  const firsts = Array.from({ length: count }, (_, at) => at)
  for (const one of shared) for (const at of one) firsts[at] = one[0] ?? at
  return firsts
}

/** How many drafts are equal to an earlier one: fewer whenever a class parts. */
function repeats(shared: readonly Class[]): number {
  let count = 0
  for (const one of shared) count += one.length - 1
  return count
}

function linkClasses(draft: Draft, classOf: (to: LinkTable) => number): string {
  if (draft.kind === 'enum') return ''
  let classes = ''
  for (const fields of [draft.fields, draft.wildcards])
    for (const { links } of fields) for (const { to } of links) classes += `${String(classOf(to))},`
  return classes
}

/** What tells most structures apart, and costs little. */
function outline(draft: Draft): string {
  const names =
    draft.kind === 'enum'
      ? draft.members.map(({ key }) => key)
      : draft.fields.map(({ field }) => field.name)
  return `${draft.kind} ${names.join('\n')}`
}

/** Everything about a draft but its links, and its texts where they do not stand for names. */
function structure(draft: Draft): string {
  const own = [draft.kind, draft.isNameFixed]
  if (draft.kind === 'enum') {
    return JSON.stringify([
      ...own,
      draft.valueType,
      draft.members.map(memberStructure),
      draft.ranges.map(({ from, to }) => [from, to]),
      draft.from.override.style,
    ])
  }
  const fields = draft.fields.map(fieldStructure).join('\n')
  const wildcards = draft.wildcards.map(fieldStructure).join('\n')
  return `${own.join(' ')} ${String(draft.arrayBody)}\n${fields}\n\n${wildcards}`
}

/** A bare number has no name: what is said of it is all that tells what it means. */
function memberStructure({ key, keySource, value, entries }: EnumMember): unknown[] {
  const isBare = keySource === 'code' && typeof value === 'number'
  return isBare ? [value, entries.map(({ description }) => description)] : [key, value]
}

/** One line; what few fields have is written out only where it is there. */
function fieldStructure({ field, links, inline }: RecordDraft['fields'][number]): string {
  const { name, path, required, type, literals, constraints, nullable } = field
  const isPlain =
    !path && !literals && !inline && nullable === undefined && isEmptyObject(constraints)
  const more = isPlain
    ? ''
    : JSON.stringify([
        path,
        literals?.values,
        literals?.closed,
        constraints,
        nullable,
        inline?.map((inner) => [inner.name, inner.type]),
      ])
  const said = `${JSON.stringify(name)} ${String(required)} ${String(links.length)}`
  return `${said} ${isScalar(type) ? type.kind : JSON.stringify(type)} ${more}`
}

function isScalar(type: TypeExpression): boolean {
  switch (type.kind) {
    case 'object':
      return type.values === undefined
    case 'array':
    case 'map':
    case 'union':
    case 'ref':
      return false
    default:
      return true
  }
}

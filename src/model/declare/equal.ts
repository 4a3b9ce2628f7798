/**
 * Which drafts are one type: those of the same wished name whose structure is equal, links included.
 *
 * Links make this a question about graphs with cycles, so it is answered by refinement: at first
 * drafts are equal if their names and own fields are; then, round by round, drafts whose links lead
 * to different classes part, until no class parts any more.
 */
import type { RectangularTable } from '../../tables/types.js'
import type { Constraints, TypeExpression } from '../types.js'
import type { Draft, RecordDraft } from './draft.js'

/** The class of each draft; drafts with the same number are one type. */
export function equalDrafts(drafts: readonly Draft[]): number[] {
  const byTable = new Map<RectangularTable, number>()
  drafts.forEach((draft, index) => {
    for (const { table } of draft.tables) byTable.set(table, index)
  })
  let classes = numbered(ownStructures(drafts))
  for (let count = -1, found = classCount(classes); found !== count;) {
    count = found
    const shared = sharedClasses(classes)
    const before = classes
    classes = numbered(
      drafts.map((draft, index) => {
        const own = before[index] ?? -1
        return shared.has(own) ? `${String(own)}:${linkClasses(draft, byTable, before)}` : own
      }),
    )
    found = classCount(classes)
  }
  return classes
}

function classCount(classes: readonly number[]): number {
  return new Set(classes).size
}

/** Classes of several drafts: only these can part. */
function sharedClasses(classes: readonly number[]): Set<number> {
  const [seen, shared] = [new Set<number>(), new Set<number>()]
  for (const next of classes) {
    if (seen.has(next)) shared.add(next)
    seen.add(next)
  }
  return shared
}

function numbered(keys: readonly (string | number)[]): number[] {
  const numbers = new Map<string | number, number>()
  return keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function linkClasses(
  draft: Draft,
  byTable: ReadonlyMap<RectangularTable, number>,
  classes: readonly number[],
): string {
  if (draft.kind === 'enum') return ''
  return draft.fields
    .flatMap(({ links }) =>
      links.map(({ to }) => String(classes[byTable.get(to.table) ?? -1] ?? -1)),
    )
    .join(',')
}

/** A name that one draft alone has needs no structure to tell it apart. */
function ownStructures(drafts: readonly Draft[]): string[] {
  const counts = new Map<string, number>()
  for (const { naming } of drafts) counts.set(naming.name, (counts.get(naming.name) ?? 0) + 1)
  return drafts.map((draft) =>
    counts.get(draft.naming.name) === 1 ? JSON.stringify([draft.naming.name]) : ownStructure(draft),
  )
}

/** Everything about a draft but its texts and its links. */
function ownStructure(draft: Draft): string {
  const name = [draft.naming.name, draft.kind, draft.isNameFixed]
  if (draft.kind === 'enum') {
    return JSON.stringify([
      ...name,
      draft.valueType,
      draft.members.map(({ key, value }) => [key, value]),
      draft.ranges.map(({ from, to }) => [from, to]),
    ])
  }
  const own = JSON.stringify([...name, draft.arrayBody])
  const fields = draft.fields.map(fieldStructure).join('\n')
  return `${own}\n${fields}\n\n${draft.wildcards.map(fieldStructure).join('\n')}`
}

/** One line; what few fields have is written out only where it is there. */
function fieldStructure({ field, links, inline }: RecordDraft['fields'][number]): string {
  const { name, path, required, type, literals, constraints, nullable } = field
  const isPlain = !path && !literals && !inline && nullable === undefined && isEmpty(constraints)
  const more = isPlain
    ? ''
    : JSON.stringify([
        path,
        literals?.values,
        constraints,
        nullable,
        inline?.map((inner) => [inner.name, inner.type]),
      ])
  const said = `${JSON.stringify(name)} ${String(required)} ${String(links.length)}`
  return `${said} ${isScalar(type) ? type.kind : JSON.stringify(type)} ${more}`
}

function isEmpty(constraints: Constraints): boolean {
  for (const _ in constraints) return false
  return true
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

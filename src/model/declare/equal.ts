/**
 * Which drafts are one type: those of the same wished name whose structure is equal, links included.
 *
 * Links make this a question about graphs with cycles, so it is answered by refinement: at first
 * drafts are equal if their names and own fields are; then, round by round, drafts whose links lead
 * to different classes part, until no class parts any more.
 */
import type { RectangularTable } from '../../tables/types.js'
import type { Draft, RecordDraft } from './draft.js'

/** The class of each draft; drafts with the same number are one type. */
export function equalDrafts(drafts: readonly Draft[]): number[] {
  const byTable = new Map<RectangularTable, number>()
  drafts.forEach((draft, index) => {
    for (const { table } of draft.tables) byTable.set(table, index)
  })
  const own = drafts.map(ownStructure)
  let classes = numbered(own)
  for (let round = 0, count = -1; round < drafts.length; round++) {
    const next = numbered(
      drafts.map(
        (draft, index) => `${String(classes[index])}:${linkClasses(draft, byTable, classes)}`,
      ),
    )
    const found = Math.max(-1, ...uniqueCount(next))
    classes = next
    if (found === count) break
    count = found
  }
  return classes
}

function uniqueCount(classes: readonly number[]): [number] {
  return [new Set(classes).size]
}

function numbered(keys: readonly string[]): number[] {
  const numbers = new Map<string, number>()
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
  return JSON.stringify([
    ...name,
    draft.arrayBody,
    draft.fields.map(fieldStructure),
    draft.wildcards.map(fieldStructure),
  ])
}

function fieldStructure({ field, links, inline }: RecordDraft['fields'][number]): unknown[] {
  const { name, path, required, type, literals, constraints, nullable } = field
  return [
    name,
    path,
    required,
    type,
    literals?.values,
    constraints,
    nullable,
    links.length,
    inline?.map((inner) => [inner.name, inner.type]),
  ]
}

/**
 * What changed between two models, with the row that says so and what it weighs for a release:
 * what breaks code that was written against the old one is major, what adds to it minor, words are
 * patches. A request and a response weigh differently: a field that becomes required breaks who
 * sends it, one that becomes optional breaks who reads it. Types are compared page by page, by the
 * names that the pages' files have for them.
 */
import { isDeepEqual } from './deep-equal.js'
import { fieldChanges, type TypeComparison } from './diff-fields.js'
import { pairDeclarations, type Pair } from './diff-pairs.js'
import { nameOnPage } from './page-names.js'
import type {
  EnumDeclaration,
  EnumMember,
  Field,
  Model,
  PageName,
  Provenance,
  RecordDeclaration,
} from './types.js'

export type Weight = 'major' | 'minor' | 'patch'

export interface ModelChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly of: 'declaration' | 'member' | 'field'
  /** Name of the type in the file of `page`. */
  readonly declaration: string
  readonly page: string
  /** Name of the member or field; absent for a declaration. */
  readonly name?: string
  readonly weight: Weight
  /** One sentence. */
  readonly detail: string
  readonly before?: Provenance
  readonly after?: Provenance
}

export function diffModels(before: Model, after: Model): ModelChange[] {
  const { pairs, isSame } = pairDeclarations(before, after)
  const [nameBefore, nameAfter] = [localNames(before), localNames(after)]
  return pairs.flatMap((pair) => {
    const { old, now } = pair
    return declarationChanges(pair, {
      isSame,
      nameBefore: (reference) => nameBefore(reference, old?.page ?? ''),
      nameAfter: (reference) => nameAfter(reference, now?.page ?? ''),
    })
  })
}

/** What the page that a reference means calls the type. */
function localNames({
  declarations,
}: Model): (reference: { readonly name: string; readonly page?: string }, page: string) => string {
  const known = byName(declarations)
  return (reference, page) => {
    const declaration = known.get(reference.name)
    return declaration ? nameOnPage(declaration, reference.page ?? page) : reference.name
  }
}

/** The heaviest of the changes; undefined where nothing changed. */
export function releaseWeight(changes: readonly ModelChange[]): Weight | undefined {
  return (['major', 'minor', 'patch'] as const).find((weight) =>
    changes.some((change) => change.weight === weight),
  )
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.name, item]))
}

function declarationChanges(pair: Pair, types: TypeComparison): ModelChange[] {
  const { old, now, at } = pair
  if (!old || !now) return whole(pair)
  if (old.kind === 'enum' && now.kind === 'enum') return enumChanges(old, now, at)
  if (old.kind === 'record' && now.kind === 'record') return recordChanges(old, now, at, types)
  const [before, after] = [old.sources[0], now.sources[0]]
  return [
    {
      change: 'changed',
      of: 'declaration',
      declaration: at.name,
      page: at.page,
      weight: 'major',
      detail: `${at.name} was ${article(old.kind)} and is ${article(now.kind)}`,
      ...(before && { before }),
      ...(after && { after }),
    },
  ]
}

const article = (kind: string): string => (kind === 'enum' ? 'an enum' : 'a record')

function whole({ old, now, at }: Pair): ModelChange[] {
  const declaration = old ?? now
  if (!declaration) return []
  const change = now ? 'added' : 'removed'
  const [source] = declaration.sources
  return [
    {
      change,
      of: 'declaration',
      declaration: at.name,
      page: at.page,
      weight: now ? 'minor' : 'major',
      detail: `${declaration.kind} ${at.name} was ${change}`,
      ...(source && (now ? { after: source } : { before: source })),
    },
  ]
}

function enumChanges(old: EnumDeclaration, now: EnumDeclaration, at: PageName): ModelChange[] {
  const place = (member: EnumMember | undefined): Provenance | undefined =>
    member?.entries[0]?.provenance
  const before = new Map(old.members.map((member) => [member.key, member]))
  const after = new Map(now.members.map((member) => [member.key, member]))
  return pairs(before, after).flatMap(([name, was, is]): ModelChange[] => {
    const base = change('member', at, name, place(was), place(is))
    if (!was)
      return [
        {
          ...base,
          change: 'added',
          weight: 'minor',
          detail: `${name} = ${String(is?.value)} was added`,
        },
      ]
    if (!is)
      return [
        {
          ...base,
          change: 'removed',
          weight: 'major',
          detail: `${name} = ${String(was.value)} was removed`,
        },
      ]
    if (was.value !== is.value)
      return [
        {
          ...base,
          weight: 'major',
          detail: `${name} was ${String(was.value)} and is ${String(is.value)}`,
        },
      ]
    if (was.deprecated === undefined && is.deprecated !== undefined)
      return [{ ...base, weight: 'minor', detail: `${name} is deprecated` }]
    return isDeepEqual(words(was), words(is))
      ? []
      : [{ ...base, weight: 'patch', detail: `the words about ${name} changed` }]
  })
}

function words({ entries }: EnumMember): unknown {
  return entries.map(({ message, description, solution, httpStatus, other }) => [
    message,
    description,
    solution,
    httpStatus,
    other,
  ])
}

function recordChanges(
  old: RecordDeclaration,
  now: RecordDeclaration,
  at: PageName,
  types: TypeComparison,
): ModelChange[] {
  const isSent = now.flavor !== 'response' && now.flavor !== 'object' && now.flavor !== 'dbColumns'
  return [
    ...fieldPairs(old.fields, now.fields),
    ...fieldPairs(old.wildcards, now.wildcards),
  ].flatMap(([name, was, is]): ModelChange[] => {
    const base = change('field', at, name, was?.provenance, is?.provenance)
    if (!was) {
      const breaks = isSent && is?.required === true
      return [
        {
          ...base,
          change: 'added',
          weight: breaks ? 'major' : 'minor',
          detail: `${breaks ? 'required ' : ''}${name} was added`,
        },
      ]
    }
    if (!is) return [{ ...base, change: 'removed', weight: 'major', detail: `${name} was removed` }]
    return fieldChanges(was, is, isSent, types).map(({ weight, detail }) => ({
      ...base,
      weight,
      detail,
    }))
  })
}

function fieldPairs(
  old: readonly Field[],
  now: readonly Field[],
): [string, Field | undefined, Field | undefined][] {
  return pairs(byName(old), byName(now))
}

function pairs<Item>(
  old: ReadonlyMap<string, Item>,
  now: ReadonlyMap<string, Item>,
): [string, Item | undefined, Item | undefined][] {
  return [...new Set([...old.keys(), ...now.keys()])].map((name) => [
    name,
    old.get(name),
    now.get(name),
  ])
}

function change(
  of: ModelChange['of'],
  { page, name: declaration }: PageName,
  name: string,
  before: Provenance | undefined,
  after: Provenance | undefined,
) {
  return {
    change: 'changed' as const,
    of,
    declaration,
    page,
    name,
    ...(before && { before }),
    ...(after && { after }),
  }
}

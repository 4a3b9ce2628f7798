/**
 * What changed between two models, with the row that says so and what it weighs for a release:
 * what breaks code that was written against the old one is major, what adds to it minor, words are
 * patches. A request and a response weigh differently: a field that becomes required breaks who
 * sends it, one that becomes optional breaks who reads it.
 */
import { isDeepEqual } from './deep-equal.js'
import { fieldChanges } from './diff-fields.js'
import type {
  Declaration,
  EnumDeclaration,
  EnumMember,
  Field,
  Model,
  Provenance,
  RecordDeclaration,
} from './types.js'

export type Weight = 'major' | 'minor' | 'patch'

export interface ModelChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly of: 'declaration' | 'member' | 'field'
  /** Name of the type. */
  readonly declaration: string
  /** Name of the member or field; absent for a declaration. */
  readonly name?: string
  readonly weight: Weight
  /** One sentence. */
  readonly detail: string
  readonly before?: Provenance
  readonly after?: Provenance
}

export function diffModels(before: Model, after: Model): ModelChange[] {
  const old = byName(before.declarations)
  const now = byName(after.declarations)
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return names.flatMap((name) => declarationChanges(old.get(name), now.get(name)))
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

function declarationChanges(
  old: Declaration | undefined,
  now: Declaration | undefined,
): ModelChange[] {
  if (!old && now) return [whole('added', now, 'minor')]
  if (old && !now) return [whole('removed', old, 'major')]
  if (!old || !now) return []
  if (old.kind === 'enum' && now.kind === 'enum') return enumChanges(old, now)
  if (old.kind === 'record' && now.kind === 'record') return recordChanges(old, now)
  const [before, after] = [old.sources[0], now.sources[0]]
  return [
    {
      change: 'changed',
      of: 'declaration',
      declaration: now.name,
      weight: 'major',
      detail: `${now.name} was ${article(old.kind)} and is ${article(now.kind)}`,
      ...(before && { before }),
      ...(after && { after }),
    },
  ]
}

const article = (kind: string): string => (kind === 'enum' ? 'an enum' : 'a record')

function whole(
  change: 'added' | 'removed',
  { name, kind, sources }: Declaration,
  weight: Weight,
): ModelChange {
  const [source] = sources
  const place =
    source === undefined ? {} : change === 'added' ? { after: source } : { before: source }
  return {
    change,
    of: 'declaration',
    declaration: name,
    weight,
    detail: `${kind} ${name} was ${change}`,
    ...place,
  }
}

function enumChanges(old: EnumDeclaration, now: EnumDeclaration): ModelChange[] {
  const place = (member: EnumMember | undefined): Provenance | undefined =>
    member?.entries[0]?.provenance
  const before = new Map(old.members.map((member) => [member.key, member]))
  const after = new Map(now.members.map((member) => [member.key, member]))
  return pairs(before, after).flatMap(([name, was, is]): ModelChange[] => {
    const base = change('member', now.name, name, place(was), place(is))
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

function recordChanges(old: RecordDeclaration, now: RecordDeclaration): ModelChange[] {
  const isSent = now.flavor !== 'response' && now.flavor !== 'object' && now.flavor !== 'dbColumns'
  return [
    ...fieldPairs(old.fields, now.fields),
    ...fieldPairs(old.wildcards, now.wildcards),
  ].flatMap(([name, was, is]): ModelChange[] => {
    const base = change('field', now.name, name, was?.provenance, is?.provenance)
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
    return fieldChanges(was, is, isSent).map(({ weight, detail }) => ({ ...base, weight, detail }))
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
  declaration: string,
  name: string,
  before: Provenance | undefined,
  after: Provenance | undefined,
) {
  return {
    change: 'changed' as const,
    of,
    declaration,
    name,
    ...(before && { before }),
    ...(after && { after }),
  }
}

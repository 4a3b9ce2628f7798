/** What changed in an enum: a member is the same by its name, else by its value. */
import { isDeepEqual } from '../deep-equal.js'
import type { EnumDeclaration, EnumMember, PageName, ValueRange } from '../types.js'
import { declarationChange, partChange, places, type ModelChange } from './change.js'
import { pairParts, type PartPair } from './part-pairs.js'

export function enumChanges(
  old: EnumDeclaration,
  now: EnumDeclaration,
  at: PageName,
): ModelChange[] {
  const [before, after] = [byKey(old), byKey(now)]
  return [
    ...pairParts(before, after, renamedMembers(before, after)).flatMap((pair) =>
      memberChanges(pair, at),
    ),
    ...rangeChanges(old, now, at),
    ...styleChanges(old, now, at),
    ...valueTypeChanges(old, now, at),
  ]
}

/** One text among numbers makes all of them texts. */
function valueTypeChanges(old: EnumDeclaration, now: EnumDeclaration, at: PageName): ModelChange[] {
  if (old.valueType === now.valueType) return []
  const detail = `the values of ${at.name} were ${old.valueType}s and are ${now.valueType}s`
  return [declarationChange(at, old, now, { weight: 'major', detail })]
}

/** How members are written (`Code.NotFound`) is another way in another style. */
function styleChanges(old: EnumDeclaration, now: EnumDeclaration, at: PageName): ModelChange[] {
  if (old.style === now.style) return []
  return [
    declarationChange(at, old, now, {
      weight: 'major',
      detail:
        now.style === undefined
          ? `${at.name} is no longer said to be of the style ${String(old.style)}`
          : `${at.name} is said to be of the style ${now.style} now`,
    }),
  ]
}

type Members = ReadonlyMap<string, EnumMember>

function byKey({ members }: EnumDeclaration): Members {
  return new Map(members.map((member) => [member.key, member]))
}

/** Old names that are gone to new ones of the same value. */
function renamedMembers(before: Members, after: Members): ReadonlyMap<string, string> {
  const fresh = new Map(
    [...after.values()].flatMap(({ key, value }) =>
      before.has(key) ? [] : [[String(value), key]],
    ),
  )
  const renamed = new Map<string, string>()
  for (const { key, value } of before.values()) {
    const name = after.has(key) ? undefined : fresh.get(String(value))
    if (name !== undefined) renamed.set(key, name)
  }
  return renamed
}

function memberChanges(
  { name, was, is, formerly }: PartPair<EnumMember>,
  at: PageName,
): ModelChange[] {
  const base = partChange('member', at, name, placeOf(was), placeOf(is))
  if (!was) {
    const detail = `${name} = ${String(is?.value)} was added`
    return [{ ...base, change: 'added', weight: 'minor', detail }]
  }
  if (!is) {
    const detail = `${name} = ${String(was.value)} was removed`
    return [{ ...base, change: 'removed', weight: 'major', detail }]
  }
  const deprecated = was.deprecated === undefined && is.deprecated !== undefined
  if (formerly !== undefined) {
    const detail = `${formerly} = ${String(is.value)} is called ${name} now`
    return [
      { ...base, change: 'renamed', formerly, weight: 'major', detail },
      ...(deprecated ? [deprecation(base)] : []),
    ]
  }
  if (String(was.value) !== String(is.value)) {
    const detail = `${name} was ${String(was.value)} and is ${String(is.value)}`
    return [{ ...base, weight: 'major', detail }]
  }
  if (deprecated) return [deprecation(base)]
  return isDeepEqual(words(was), words(is))
    ? []
    : [{ ...base, weight: 'patch', detail: `the words about ${name} changed` }]
}

function deprecation(base: ReturnType<typeof partChange>): ModelChange {
  return { ...base, weight: 'minor', detail: `${base.name ?? ''} is deprecated` }
}

function placeOf(
  member: EnumMember | undefined,
): EnumMember['entries'][number]['provenance'] | undefined {
  return member?.entries[0]?.provenance
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

/** Ranges are no members: the guard takes their values. */
function rangeChanges(old: EnumDeclaration, now: EnumDeclaration, at: PageName): ModelChange[] {
  const [before, after] = [byBounds(old), byBounds(now)]
  return pairParts(before, after, new Map()).flatMap(({ name, was, is }): ModelChange[] => {
    if (was && is) return []
    const change = is ? 'added' : 'removed'
    return [
      {
        change: 'changed',
        of: 'declaration',
        declaration: at.name,
        page: at.page,
        weight: is ? 'minor' : 'major',
        detail: `the range ${name} was ${change}`,
        ...places(was?.provenance, is?.provenance),
      },
    ]
  })
}

/** However it is written: `4xx` is `400-499`. */
function byBounds({ ranges }: EnumDeclaration): ReadonlyMap<string, ValueRange> {
  return new Map(ranges.map((range) => [`${String(range.from)}-${String(range.to)}`, range]))
}

/**
 * What changed between two models, with the row that says so and what it weighs for a release:
 * what breaks code that was written against the old one is major, what adds to it minor, words are
 * patches. A request and a response weigh differently: a field that becomes required breaks who
 * sends it, one that becomes optional breaks who reads it. Types are compared page by page, by the
 * names that the pages' files have for them, because code imports them from there.
 */
import { answeredNames, sentNames } from '../directions.js'
import { createNamesOnPages } from '../page-names.js'
import type { Declaration, Model, Provenance, RecordDeclaration } from '../types.js'
import { declarationChange, places, type ModelChange } from './change.js'
import { enumChanges } from './enum-changes.js'
import { operationChanges } from './operation-changes.js'
import type { PageMove } from './page-moves.js'
import { pairDeclarations, type Pair } from './pairs.js'
import { recordChanges } from './record-changes.js'
import type { Directions, TypeComparison } from './type-changes.js'

export function diffModels(before: Model, after: Model): ModelChange[] {
  const { pairs, moves, isSame } = pairDeclarations(before, after)
  const names: Names = {
    isSame,
    nameBefore: localNames(before),
    nameAfter: localNames(after),
    directionsOf: directionsIn(after),
  }
  return [
    ...pageChanges(moves, before, after),
    ...operationChanges(before, after, moves),
    ...pairs.flatMap((pair) => pairChanges(pair, names)),
  ]
}

type LocalName = (
  reference: { readonly name: string; readonly page?: string },
  page: string,
) => string

/** What the page that a reference means calls the type. */
function localNames({ declarations }: Model): LocalName {
  const known = new Map(declarations.map((one) => [one.name, one]))
  const nameOnPage = createNamesOnPages()
  return (reference, page) => {
    const declaration = known.get(reference.name)
    return declaration ? nameOnPage(declaration, reference.page ?? page) : reference.name
  }
}

/** Of a record that nothing leads to nobody knows whether it is sent or read: it may be both. */
function directionsIn(model: Model): (record: RecordDeclaration) => Directions {
  const [sent, read] = [sentNames(model), answeredNames(model)]
  return ({ name, flavor }) => {
    const isUnknown = !sent.has(name) && !read.has(name)
    return {
      isSent: sent.has(name) || (isUnknown && flavor !== 'dbColumns'),
      isRead: read.has(name) || isUnknown,
    }
  }
}

function pageChanges(moves: readonly PageMove[], before: Model, after: Model): ModelChange[] {
  if (moves.length === 0) return []
  const [old, now] = [firstTables(before), firstTables(after)]
  return moves.map(({ from, to }) => ({
    change: 'moved',
    of: 'page',
    page: to,
    formerly: from,
    weight: 'major',
    detail: `${from} is ${to} now, and says the same`,
    ...places(old.get(from), now.get(to)),
  }))
}

/** By page, the first of its tables that a type came from. */
function firstTables({ declarations }: Model): ReadonlyMap<string, Provenance> {
  const first = new Map<string, Provenance>()
  for (const { sources } of declarations)
    for (const source of sources) if (!first.has(source.path)) first.set(source.path, source)
  return first
}

interface Names {
  readonly isSame: TypeComparison['isSame']
  readonly nameBefore: LocalName
  readonly nameAfter: LocalName
  readonly directionsOf: (record: RecordDeclaration) => Directions
}

function pairChanges(pair: Pair, names: Names): ModelChange[] {
  switch (pair.kind) {
    case 'kept':
      return contentChanges(pair, names)
    case 'moved':
      return [relocation(pair), ...contentChanges(pair, names)]
    case 'renamed':
      return [relocation(pair)]
    case 'added':
    case 'gained':
      return [addition(pair)]
    case 'removed':
    case 'lost':
      return [removal(pair)]
  }
}

function contentChanges(
  { old, now, at }: Extract<Pair, { readonly kind: 'kept' | 'moved' }>,
  { isSame, nameBefore, nameAfter, directionsOf }: Names,
): ModelChange[] {
  const deprecated = deprecation(old, now, at)
  if (old.kind === 'enum' && now.kind === 'enum')
    return [...deprecated, ...enumChanges(old, now, at)]
  if (old.kind === 'record' && now.kind === 'record')
    return [
      ...deprecated,
      ...recordChanges(old, now, at, directionsOf(now), {
        isSame,
        nameBefore: (reference) => nameBefore(reference, old.page),
        nameAfter: (reference) => nameAfter(reference, now.page),
      }),
    ]
  return [
    declarationChange(at, old, now, {
      weight: 'major',
      detail: `${at.name} was ${article(old.kind)} and is ${article(now.kind)}`,
    }),
  ]
}

/** A type whose pages came to be about something deprecated. */
function deprecation(
  old: Declaration,
  now: Declaration,
  at: { name: string; page: string },
): ModelChange[] {
  if (old.deprecated !== undefined || now.deprecated === undefined) return []
  return [declarationChange(at, old, now, { weight: 'minor', detail: `${at.name} is deprecated` })]
}

const article = (kind: Declaration['kind']): string => (kind === 'enum' ? 'an enum' : 'a record')

/** A type that has another name, or another page. */
function relocation({
  kind,
  old,
  now,
  at,
  from,
}: Extract<Pair, { readonly kind: 'moved' | 'renamed' }>): ModelChange {
  const isMoved = kind === 'moved'
  return {
    change: kind,
    of: 'declaration',
    declaration: at.name,
    page: at.page,
    formerly: isMoved ? from.page : from.name,
    weight: 'major',
    detail: isMoved
      ? `${now.kind} ${at.name} moved from ${from.page} to ${at.page}`
      : `${now.kind} ${from.name} is called ${at.name} now`,
    ...places(sourceOn(from.page, old), sourceOn(at.page, now)),
  }
}

function addition({
  kind,
  now,
  at,
}: Extract<Pair, { readonly kind: 'added' | 'gained' }>): ModelChange {
  const where = kind === 'gained' ? ` to ${at.page}, which has it in common with others` : ''
  return {
    change: 'added',
    of: 'declaration',
    declaration: at.name,
    page: at.page,
    weight: 'minor',
    detail: `${now.kind} ${at.name} was added${where}`,
    ...places(undefined, sourceOn(at.page, now)),
  }
}

function removal({
  kind,
  old,
  at,
}: Extract<Pair, { readonly kind: 'removed' | 'lost' }>): ModelChange {
  const where = kind === 'lost' ? ` from ${at.page}; other pages keep it` : ''
  return {
    change: 'removed',
    of: 'declaration',
    declaration: at.name,
    page: at.page,
    weight: 'major',
    detail: `${old.kind} ${at.name} was removed${where}`,
    ...places(sourceOn(at.page, old), undefined),
  }
}

/** The table on a page that a type came from, else its first one. */
function sourceOn(page: string, { sources }: Declaration): Provenance | undefined {
  return sources.find(({ path }) => path === page) ?? sources[0]
}

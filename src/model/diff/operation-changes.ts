/**
 * What changed in the operations of pages: one of a page is the same by its method and path, else by
 * its name; one that its page no longer has, by its method and path on another page. Where a page
 * moved, all that it says is the same.
 */
import type { Model, Operation } from '../types.js'
import { places, type ModelChange } from './change.js'
import type { PageMove } from './page-moves.js'

export function operationChanges(
  before: Model,
  after: Model,
  moves: readonly PageMove[],
): ModelChange[] {
  const [gone, come] = [new Set(moves.map(({ from }) => from)), new Set(moves.map(({ to }) => to))]
  const [old, now] = [placesOf(before, gone), placesOf(after, come)]
  const kept = pairsBy(old, now, ({ page, operation }) => `${requestOf(operation)} ${page}`)
  const named = pairsBy(kept.old, kept.now, ({ page, operation }) => `${operation.name} ${page}`)
  const moved = pairsBy(named.old, named.now, ({ operation }) => requestOf(operation))
  return [
    ...[...kept.pairs, ...named.pairs, ...moved.pairs].flatMap(pairChanges),
    ...moved.old.map(removal),
    ...moved.now.map(addition),
  ].sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0))
}

interface OperationPlace {
  readonly page: string
  readonly operation: Operation
}

function placesOf({ pages }: Model, moved: ReadonlySet<string>): OperationPlace[] {
  return pages
    .filter(({ path }) => !moved.has(path))
    .flatMap(({ path: page, operations }) => operations.map((operation) => ({ page, operation })))
}

interface Pair {
  readonly was: OperationPlace
  readonly is: OperationPlace
}

interface Paired {
  readonly pairs: readonly Pair[]
  /** Those of which no other has the key. */
  readonly old: readonly OperationPlace[]
  readonly now: readonly OperationPlace[]
}

function pairsBy(
  old: readonly OperationPlace[],
  now: readonly OperationPlace[],
  keyOf: (place: OperationPlace) => string,
): Paired {
  const open = new Map(now.map((is) => [keyOf(is), is]))
  const pairs: Pair[] = []
  const gone: OperationPlace[] = []
  for (const was of old) {
    const is = open.get(keyOf(was))
    if (is) pairs.push({ was, is })
    else gone.push(was)
    open.delete(keyOf(was))
  }
  const paired = new Set(pairs.map(({ is }) => is))
  return { pairs, old: gone, now: now.filter((is) => !paired.has(is)) }
}

function pairChanges({ was, is }: Pair): ModelChange[] {
  const [old, now] = [was.operation, is.operation]
  const { name } = now
  const both = { ...base(is), ...places(placeOf(was), placeOf(is)) }
  const changes: ModelChange[] = []
  if (was.page !== is.page) {
    const detail = `${requestOf(now)} moved from ${was.page} to ${is.page}`
    changes.push({ ...both, change: 'moved', formerly: was.page, weight: 'major', detail })
  }
  if (old.name !== name) {
    const detail = `operation ${old.name} is called ${name} now`
    changes.push({ ...both, change: 'renamed', formerly: old.name, weight: 'major', detail })
  }
  if (requestOf(old) !== requestOf(now)) {
    const detail = `${name} was ${requestOf(old)} and is ${requestOf(now)}`
    changes.push({ ...both, change: 'changed', weight: 'major', detail })
  }
  if (old.deprecated === undefined && now.deprecated !== undefined)
    changes.push({ ...both, change: 'changed', weight: 'minor', detail: `${name} is deprecated` })
  return changes
}

function removal(was: OperationPlace): ModelChange {
  const detail = `${requestOf(was.operation)} was removed`
  const place = places(placeOf(was), undefined)
  return { ...base(was), change: 'removed', weight: 'major', detail, ...place }
}

function addition(is: OperationPlace): ModelChange {
  const detail = `${requestOf(is.operation)} was added`
  const place = places(undefined, placeOf(is))
  return { ...base(is), change: 'added', weight: 'minor', detail, ...place }
}

/** What any change of an operation says of it. */
function base({ page, operation }: OperationPlace) {
  return { of: 'operation', page, name: operation.name } as const
}

function requestOf({ method, path }: Operation): string {
  return `${method} ${path}`
}

function placeOf({ page, operation }: OperationPlace): ModelChange['before'] {
  return { path: page, position: operation.position }
}

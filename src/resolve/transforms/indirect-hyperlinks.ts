/**
 * Follows targets that name other targets to the end, and points everything that refers to them
 * there.
 *
 * Source: "Indirect hyperlink targets"; docutils' `references.IndirectHyperlinks`.
 */
import type { Target } from '../../tree/nodes.js'
import { makeProblematic } from '../problematic.js'
import {
  destinationOf,
  noteReferenced,
  point,
  referrersById,
  referrersByName,
} from '../references.js'
import type { Referrer } from '../registry.js'
import type { ResolveContext, Transform } from '../transform.js'
import { append } from '../../tree/append.js'

export const indirectHyperlinks: Transform = {
  name: 'references.IndirectHyperlinks',
  priority: 460,
  apply(context) {
    for (const target of context.registry.indirectTargets) {
      if (!context.resolved.has(target)) resolveChain(context, target)
      resolveReferrers(context, target)
    }
  },
}

/** Resolves the targets on the way from the last one back, without recursion: chains may be long. */
function resolveChain(context: ResolveContext, first: Target): void {
  const chain: Target[] = []
  const onChain = new Set<Target>()
  let target: Target | undefined = first
  while (target) {
    if (onChain.has(target)) {
      reject(context, target, 'forming a circular reference')
      break
    }
    chain.push(target)
    onChain.add(target)
    target = nextIndirect(context, target)
  }
  for (const one of chain.reverse()) resolveOne(context, one)
}

/** The target that a target names, where that is indirect as well and not resolved yet. */
function nextIndirect(context: ResolveContext, target: Target): Target | undefined {
  const id = targetId(context, target)
  const next = id === undefined ? undefined : context.registry.ids.get(id)
  if (id !== undefined && next) noteReferenced(context, next, { id })
  const indirect =
    next?.type === 'target' && next.refname !== undefined && !context.resolved.has(next)
  return indirect ? next : undefined
}

function targetId(context: ResolveContext, target: Target): string | undefined {
  if (target.refname === undefined) return target.refid
  return context.registry.nameIds.get(target.refname) ?? undefined
}

function resolveOne(context: ResolveContext, target: Target): void {
  const id = targetId(context, target)
  const end = id === undefined ? undefined : context.registry.ids.get(id)
  if (id === undefined || !end) {
    rejectMissing(context, target)
    return
  }
  const further = end.type === 'target' ? destinationOf(end) : undefined
  if (!further && (end.ids ?? []).length === 0) {
    rejectMissing(context, target)
    return
  }
  point(context, target, further ?? { refid: id })
}

function rejectMissing(context: ResolveContext, target: Target): void {
  const duplicate = target.refname !== undefined && context.registry.nameIds.has(target.refname)
  const reason = duplicate
    ? 'which is a duplicate, and cannot be used as a unique reference'
    : 'which does not exist'
  reject(context, target, reason)
}

function reject(context: ResolveContext, target: Target, reason: string): void {
  const names = target.names ?? []
  const ids = target.ids ?? []
  const referrers = new Set<Referrer>([
    ...names.flatMap((name) => referrersByName(context, name)),
    ...ids.flatMap((id) => referrersById(context, id)),
  ])
  const named = names[0] === undefined ? '' : `"${names[0]}" `
  const identified = ids[0] === undefined ? '' : `(id="${ids[0]}")`
  const message = context.report({
    code: 'indirect-target-unresolved',
    level: 'error',
    message: `Indirect hyperlink target ${named}${identified} refers to target "${target.refname ?? ''}", ${reason}.`,
    node: target,
  })
  context.setId(message)
  for (const referrer of referrers) makeProblematic(context, referrer, message)
  context.resolved.add(target)
}

function resolveReferrers(context: ResolveContext, first: Target): void {
  const queue: Target[] = [first]
  const done = new Set<Target>(queue)
  for (let target = queue.pop(); target; target = queue.pop()) {
    const destination = destinationOf(target)
    if (!destination) continue
    for (const referrer of referrersOf(context, target)) {
      if (context.resolved.has(referrer)) continue
      point(context, referrer, destination)
      if (referrer.type !== 'target' || done.has(referrer)) continue
      done.add(referrer)
      queue.push(referrer)
    }
  }
}

function referrersOf(context: ResolveContext, target: Target): Referrer[] {
  const found: Referrer[] = []
  for (const name of target.names ?? []) {
    const byName = referrersByName(context, name)
    if (byName.length > 0) noteReferenced(context, target, { name })
    append(found, byName)
  }
  for (const id of target.ids ?? []) {
    const byId = referrersById(context, id)
    if (byId.length > 0) noteReferenced(context, target, { id })
    append(found, byId)
  }
  return found
}

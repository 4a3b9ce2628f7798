/** Operations that one heading names: each is called by what its address has and not all of theirs have. */
import type { Operation } from '../types.js'
import { boundedName } from './identifier.js'

/** `GET /v2.1/lamps` and `GET /v2/lamps` under "Listing Lamps" are `ListLampsV2_1` and `ListLampsV2`. */
export function toldApart(operations: readonly Operation[]): Operation[] {
  const shared = new Map<string, ReadonlySet<string>>()
  for (const operation of operations) {
    const before = shared.get(operation.name)
    const parts = partsOf(operation)
    shared.set(operation.name, new Set(before ? parts.filter((part) => before.has(part)) : parts))
  }
  return operations.map((operation) => {
    const own = partsOf(operation).filter((part) => !shared.get(operation.name)?.has(part))
    return { ...operation, name: boundedName(operation.name + own.map(asWord).join('')) }
  })
}

function partsOf({ method, path }: Operation): string[] {
  return [method.toLowerCase(), ...path.replace(/\?.*/u, '').split('/')]
}

function asWord(part: string): string {
  const word = part.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

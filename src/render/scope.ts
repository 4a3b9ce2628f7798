/**
 * Names for all that stands together, given at once so that none is given twice: for a page, so that
 * no other page changes them, or for all pages, so that their index exports no name twice. A name
 * that a type has already gets an underscore.
 */
import type { Operation } from '../model/types.js'
import { isIdentifier } from './escape/typescript.js'
import type { Export } from './reexports.js'
import type { NamedType } from './type-files.js'

/** What is called after a type, in the words of a format. */
export interface Names {
  /** All that the file of the type exports of it, in an order that is the same in every scope. */
  readonly exported: readonly Export[]
}

/** Gives a name: the one that is wanted, unless it is taken. */
export type Claim = (wanted: string) => string

/** How a format calls what it makes of a type, and of an operation if it makes anything of one. */
export interface Naming<N extends Names> {
  readonly names: (type: NamedType, claim: Claim) => N
  readonly operation?: (operation: Operation) => string
}

export interface Scope<N extends Names> {
  /** Of a type that stands here. */
  readonly of: (type: NamedType) => N
  readonly operation: (operation: Operation) => string
  readonly taken: ReadonlySet<string>
}

/** Gives every name in the order of the types. */
export function nameScope<N extends Names>(
  types: readonly NamedType[],
  operations: readonly Operation[],
  naming: Naming<N>,
): Scope<N> {
  const taken = new Set(types.map(({ name }) => name))
  /** What was claimed last for a name: thousands of operations may be called alike. */
  const last = new Map<string, string>()
  const claim: Claim = (wanted) => {
    let name = last.get(wanted) ?? (isIdentifier(wanted) ? wanted : `${wanted}_`)
    while (taken.has(name)) name += '_'
    taken.add(name)
    last.set(wanted, name)
    return name
  }
  const { names: namesOf, operation: nameOf = ownName } = naming
  const names = new Map(types.map((type) => [type.declaration.name, namesOf(type, claim)]))
  const operationNames = new Map<Operation, string>()
  for (const operation of plainFirst(operations)) {
    const { fullName, ...plain } = operation
    const own = nameOf(operation)
    const isRivaled = fullName !== undefined && taken.has(own)
    operationNames.set(operation, claim(isRivaled ? nameOf({ ...plain, name: fullName }) : own))
  }
  return {
    of: (type) => names.get(type.declaration.name) ?? namesOf(type, unclaimed),
    operation: (operation) => operationNames.get(operation) ?? ownName(operation),
    taken,
  }
}

/** Those first that have no other name to give way to. */
function plainFirst(operations: readonly Operation[]): Operation[] {
  const isFull = ({ fullName }: Operation): boolean => fullName !== undefined
  return [...operations.filter((one) => !isFull(one)), ...operations.filter(isFull)]
}

const ownName = ({ name }: Operation): string => name

const unclaimed: Claim = (wanted) => wanted

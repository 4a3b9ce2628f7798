/** Type names that users give, made such that TypeScript takes them. */
import type { Diagnostic } from '../../source/diagnostic.js'
import { boundedName, isIdentifier, isRefusedTypeName } from '../names/identifier.js'
import { typeIdentifier } from '../names/operation-name.js'
import { wordsOf } from '../names/words.js'
import type { TableOverride } from '../types.js'

export interface RefusedName {
  readonly said: string
  readonly used: string
}

/** The name as it is, or the nearest one that a type may have. */
export function validTypeName(said: string): string {
  if (isTypeName(said)) return said
  const name = typeIdentifier(isIdentifier(said) ? [said] : wordsOf(said))
  if (name === '') return 'Type'
  return isTypeName(name) ? name : boundedName(`${name}_`)
}

function isTypeName(name: string): boolean {
  return isIdentifier(name) && !isRefusedTypeName(name) && boundedName(name) === name
}

/** What is said of a name that TypeScript does not take. */
export function refusedName({ said, used }: RefusedName): Omit<Diagnostic, 'path' | 'position'> {
  return {
    code: 'override-name',
    level: 'warning',
    message: `"${said.slice(0, 60)}" cannot be the name of a type; "${used.slice(0, 60)}" is taken instead`,
    help: 'give a name of letters and digits that TypeScript does not reserve',
  }
}

/** An override with its names valid, and those that were not. */
export function withValidNames(override: TableOverride): {
  readonly override: TableOverride
  readonly refused: readonly RefusedName[]
} {
  const { name, merge, prefix } = override
  if (name === undefined && merge === undefined && prefix === undefined)
    return { override, refused: [] }
  const refused: RefusedName[] = []
  const valid = (said: string): string => {
    const used = validTypeName(said)
    if (used !== said) refused.push({ said, used })
    return used
  }
  const validPrefix = (said: string): string => {
    // Only a part of a name: what stands behind it may make a reserved word a good one.
    const used = said === '' || isIdentifier(said) ? said : typeIdentifier(wordsOf(said))
    if (used !== said) refused.push({ said, used })
    return used
  }
  return {
    override: {
      ...override,
      ...(name !== undefined && { name: valid(name) }),
      ...(merge !== undefined && { merge: valid(merge) }),
      ...(prefix !== undefined && { prefix: validPrefix(prefix) }),
    },
    refused,
  }
}

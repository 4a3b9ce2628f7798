/** Names that users give, made such that TypeScript takes them. */
import type { Diagnostic } from '../../source/diagnostic.js'
import {
  boundedName,
  isIdentifier,
  isRefusedMemberName,
  isRefusedTypeName,
} from '../names/identifier.js'
import { typeIdentifier } from '../names/operation-name.js'
import { wordsOf } from '../names/words.js'
import type { TableOverride } from '../options.js'

export interface RefusedName {
  /** The key of the override that says it: `['name']`, `['names', '404']`. */
  readonly key: readonly string[]
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
export function refusedName({
  said,
  used,
}: Omit<RefusedName, 'key'>): Omit<Diagnostic, 'path' | 'position'> {
  return {
    code: 'override-name',
    level: 'warning',
    message: `"${said.slice(0, 60)}" cannot be a name in TypeScript; "${used.slice(0, 60)}" is taken instead`,
    help: 'give a name of letters and digits that TypeScript does not reserve',
  }
}

/** A member's name as it is, unless it is one that a number or a prototype would hide. */
function validMemberName(said: string): string {
  return isRefusedMemberName(said) ? `_${said}` : said
}

/** An override with its names valid, and those that were not. */
export function withValidNames(override: TableOverride): {
  readonly override: TableOverride
  readonly refused: readonly RefusedName[]
} {
  const { name, merge, prefix, names } = override
  const refused: RefusedName[] = []
  const checked = (key: readonly string[], said: string, used: string): string => {
    if (used !== said) refused.push({ key, said, used })
    return used
  }
  // Only a part of a name: what stands behind it may make a reserved word a good one.
  const validPrefix = (said: string): string =>
    said === '' || isIdentifier(said) ? said : typeIdentifier(wordsOf(said))
  return {
    override: {
      ...override,
      ...(name !== undefined && { name: checked(['name'], name, validTypeName(name)) }),
      ...(merge !== undefined && { merge: checked(['merge'], merge, validTypeName(merge)) }),
      ...(prefix !== undefined && { prefix: checked(['prefix'], prefix, validPrefix(prefix)) }),
      ...(names !== undefined && {
        names: Object.fromEntries(
          Object.entries(names).map(([of, said]) => [
            of,
            checked(['names', of], said, validMemberName(said)),
          ]),
        ),
      }),
    },
    refused,
  }
}

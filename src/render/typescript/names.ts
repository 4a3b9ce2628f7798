/**
 * The names of what is generated beside a type: its metadata, values, guard. They are given for all
 * that stands together at once: for a page, so that no other page changes them, or for all pages,
 * so that their index exports no name twice. A name that a type has already gets an underscore.
 */
import type { Declaration } from '../../model/types.js'
import { isIdentifier } from '../escape/typescript.js'
import type { ExportKind } from '../reexports.js'
import type { FileType } from '../type-files.js'
import type { TypeScriptOptions } from './options.js'

export interface TypeNames {
  readonly name: string
  readonly metadataType: string
  readonly metadata: string
  readonly values: string
  readonly guard: string
  readonly memberGuard: string
  readonly item: string
}

export interface Scope {
  /** Of a declaration, by its unique name. */
  readonly of: (declaration: string) => TypeNames
  /** Of an operation, by its place among all. */
  readonly operation: (index: number) => string
  readonly taken: ReadonlySet<string>
}

/** Gives every name in the order of the types. */
export function nameScope(
  types: readonly Pick<FileType, 'name' | 'declaration'>[],
  operations: readonly string[],
): Scope {
  const taken = new Set(types.map(({ name }) => name))
  const claim = (wanted: string): string => {
    let name = isIdentifier(wanted) ? wanted : `${wanted}_`
    while (taken.has(name)) name += '_'
    taken.add(name)
    return name
  }
  const names = new Map(
    types.map(({ name, declaration }) => [declaration.name, namesFor(name, declaration, claim)]),
  )
  const operationNames = operations.map((name) => claim(`${pascalName(name)}Operation`))
  return {
    of: (declaration) => names.get(declaration) ?? companionsNamed(declaration, unclaimed),
    operation: (index) => operationNames[index] ?? `Operation${index}`,
    taken,
  }
}

/** The names of a page's types, whichever of them its file declares. */
export function pageOrder<Type extends Pick<FileType, 'name'>>(types: readonly Type[]): Type[] {
  return [...types].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const unclaimed = (wanted: string): string => wanted

function namesFor(
  name: string,
  declaration: Declaration,
  claim: (name: string) => string,
): TypeNames {
  const plain = companionsNamed(name, unclaimed)
  if (declaration.kind === 'enum') return { ...companionsNamed(name, claim), item: plain.item }
  return declaration.arrayBody ? { ...plain, item: claim(plain.item) } : plain
}

function companionsNamed(name: string, claim: (name: string) => string): TypeNames {
  return {
    name,
    metadataType: claim(`${name}Metadata`),
    metadata: claim(`${lowerFirst(name)}Metadata`),
    values: claim(`${lowerFirst(name)}Values`),
    guard: claim(`is${upperFirst(name)}`),
    memberGuard: claim(`is${upperFirst(name)}Member`),
    item: `${name}Item`,
  }
}

/** The names that a declaration exports, in an order that is the same in every scope. */
export function exportedNames(
  declaration: Declaration,
  names: TypeNames,
  { style: usual }: Pick<TypeScriptOptions, 'style'>,
): readonly { readonly kind: ExportKind; readonly name: string }[] {
  const of = (kind: ExportKind, name: string): { kind: ExportKind; name: string } => ({
    kind,
    name,
  })
  if (declaration.kind === 'record')
    return [of('type', names.name), ...(declaration.arrayBody ? [of('type', names.item)] : [])]
  const style = declaration.style ?? usual
  return [
    of(style === 'union' ? 'type' : 'value', names.name),
    of('type', names.metadataType),
    of('value', names.metadata),
    of('value', names.values),
    of('value', names.guard),
    ...(declaration.ranges.length > 0 ? [of('value', names.memberGuard)] : []),
  ]
}

/** `ErrorResponse` is `errorResponse`, `HTTPCode` is `httpCode`, `OK` is `ok`. */
function lowerFirst(name: string): string {
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u, (found) =>
    found.toLowerCase(),
  )
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A name for a type out of any text; what is no letter or digit separates words. */
export function pascalName(text: string): string {
  const words = text
    .normalize('NFC')
    .split(/[^\p{ID_Continue}]+/u)
    .filter(Boolean)
  const name = words.map(upperFirst).join('')
  return isIdentifier(name) ? name : `_${name}`
}

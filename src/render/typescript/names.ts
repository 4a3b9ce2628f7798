/**
 * The names of what is generated for a type: for an enumeration its metadata, values and guard beside
 * it, for a record that is an array the type of one element.
 */
import type { EnumDeclaration, RecordDeclaration } from '../../model/types.js'
import { isIdentifier } from '../escape/typescript.js'
import type { Export, ExportKind } from '../reexports.js'
import type { Claim, Names, Naming } from '../scope.js'
import type { TypeScriptOptions } from './options.js'

/** A declaration under its names. */
export type TypeNames = EnumNames | RecordNames

export interface EnumNames extends Names {
  readonly kind: 'enum'
  readonly declaration: EnumDeclaration
  readonly name: string
  readonly metadataType: string
  readonly metadata: string
  readonly values: string
  readonly guard: string
  readonly memberGuard: string
}

export interface RecordNames extends Names {
  readonly kind: 'record'
  readonly declaration: RecordDeclaration
  readonly name: string
  /** Of one element, where the body is an array. */
  readonly item: string
}

export function typeScriptNaming(options: TypeScriptOptions): Naming<TypeNames> {
  return {
    names: ({ name, declaration }, claim) =>
      declaration.kind === 'enum'
        ? enumNames(name, declaration, claim, options)
        : recordNames(name, declaration, claim),
    operation: ({ name }) => `${pascalName(name)}Operation`,
  }
}

function enumNames(
  name: string,
  declaration: EnumDeclaration,
  claim: Claim,
  options: TypeScriptOptions,
): EnumNames {
  const lower = lowerFirst(name)
  const upper = upperFirst(name)
  const metadataType = claim(`${name}Metadata`)
  const metadata = claim(`${lower}Metadata`)
  const values = claim(`${lower}Values`)
  const guard = claim(`is${upper}`)
  const memberGuard = claim(`is${upper}Member`)
  const style = declaration.style ?? options.style
  const exported = [
    exportOf(style === 'union' ? 'type' : 'value', name),
    exportOf('type', metadataType),
    exportOf('value', metadata),
    exportOf('value', values),
    exportOf('value', guard),
    ...(declaration.ranges.length > 0 ? [exportOf('value', memberGuard)] : []),
  ]
  return {
    kind: 'enum',
    declaration,
    name,
    metadataType,
    metadata,
    values,
    guard,
    memberGuard,
    exported,
  }
}

function recordNames(name: string, declaration: RecordDeclaration, claim: Claim): RecordNames {
  const own = exportOf('type', name)
  if (!declaration.arrayBody)
    return { kind: 'record', declaration, name, item: name, exported: [own] }
  const item = claim(`${name}Item`)
  return { kind: 'record', declaration, name, item, exported: [own, exportOf('type', item)] }
}

function exportOf(kind: ExportKind, name: string): Export {
  return { kind, name }
}

/** `ErrorResponse` is `errorResponse`, `HTTPCode` is `httpCode`, `OK` is `ok`. */
function lowerFirst(name: string): string {
  if (/^[A-Z][a-z]/.test(name)) return name.charAt(0).toLowerCase() + name.slice(1)
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u, (found) =>
    found.toLowerCase(),
  )
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A name for a type out of any text; what is no letter or digit separates words. */
export function pascalName(text: string): string {
  if (/^[A-Za-z]\w*$/.test(text)) return asIdentifier(upperFirst(text))
  const words = text
    .normalize('NFC')
    .split(/[^\p{ID_Continue}]+/u)
    .filter(Boolean)
  return asIdentifier(words.map(upperFirst).join(''))
}

function asIdentifier(name: string): string {
  return isIdentifier(name) ? name : `_${name}`
}

/**
 * The names of what is generated beside a type: its metadata, values, guard. They are given for the
 * whole model at once, so that no page exports a name that another page has. A name that a
 * declaration has already gets an underscore.
 */
import type { Declaration, Model } from '../../model/types.js'
import { isIdentifier } from '../escape/typescript.js'

export interface Companions {
  readonly metadataType: string
  readonly metadata: string
  readonly values: string
  readonly guard: string
  readonly memberGuard: string
  readonly item: string
}

export interface Names {
  readonly declarations: ReadonlyMap<string, Declaration>
  companions(declaration: string): Companions
  operation(index: number): string
}

/** Gives every companion its name, in the order of the declarations. */
export function nameCompanions(model: Model): Names {
  const declarations = new Map(model.declarations.map((found) => [found.name, found]))
  const taken = new Set(declarations.keys())
  const claim = (wanted: string): string => {
    let name = isIdentifier(wanted) ? wanted : `${wanted}_`
    while (taken.has(name)) name += '_'
    taken.add(name)
    return name
  }
  const companions = new Map<string, Companions>()
  for (const declaration of model.declarations) {
    if (!companions.has(declaration.name)) {
      companions.set(declaration.name, companionsOf(declaration, claim))
    }
  }
  const operations = model.pages.flatMap((page) => page.operations)
  const operationNames = operations.map((found) => claim(`${pascalName(found.name)}Operation`))
  return {
    declarations,
    companions: (name) => companions.get(name) ?? companionsNamed(name, (wanted) => wanted),
    operation: (index) => operationNames[index] ?? `Operation${index}`,
  }
}

function companionsOf(declaration: Declaration, claim: (name: string) => string): Companions {
  const { name } = declaration
  const unclaimed = companionsNamed(name, (wanted) => wanted)
  if (declaration.kind === 'enum') return { ...companionsNamed(name, claim), item: unclaimed.item }
  return declaration.arrayBody ? { ...unclaimed, item: claim(unclaimed.item) } : unclaimed
}

function companionsNamed(name: string, claim: (name: string) => string): Companions {
  return {
    metadataType: claim(`${name}Metadata`),
    metadata: claim(`${lowerFirst(name)}Metadata`),
    values: claim(`${lowerFirst(name)}Values`),
    guard: claim(`is${upperFirst(name)}`),
    memberGuard: claim(`is${upperFirst(name)}Member`),
    item: `${name}Item`,
  }
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
function pascalName(text: string): string {
  const words = text
    .normalize('NFC')
    .split(/[^\p{ID_Continue}]+/u)
    .filter(Boolean)
  const name = words.map(upperFirst).join('')
  return isIdentifier(name) ? name : `_${name}`
}

/**
 * Which file declares each type, and what it is called in each file. The file of a page calls types
 * by the page's own names; what the page has in common with others is declared in the file of the
 * first of them and exported again by the rest, so that a page's name is found in the page's file.
 * A bundle has all types under the names that are unique over all pages.
 */
import { pageNames } from '../model/page-names.js'
import type { Declaration, Model } from '../model/types.js'
import { distinctByName } from './by-page.js'
import type { Placement } from './paths.js'

/** A type in a file. */
export interface FileType {
  readonly file: string
  readonly name: string
  readonly declaration: Declaration
}

/** A type that a file exports under its own name, and the file that declares it. */
export interface SharedType extends FileType {
  readonly home: FileType
}

export interface PageTypes {
  readonly declared: readonly FileType[]
  readonly shared: readonly SharedType[]
}

/** A reference of the model: the type's name, and the page whose name for it is meant. */
export interface TypeReference {
  readonly name: string
  readonly page?: string
}

export interface TypeFiles {
  of(page: string): PageTypes
  /** The type that a reference on a page means, in the file of the page that it means. */
  find(reference: TypeReference, page: string): FileType | undefined
}

const NOTHING: PageTypes = { declared: [], shared: [] }

/** Each page's types in its own file. */
export function typesByPage(model: Model, placements: readonly Placement[]): TypeFiles {
  const files = new Map(placements.map(({ page, out }) => [page.path, out]))
  const pages = new Map(placements.map(({ page }) => [page.path, newPage()]))
  const places = new Map<string, Map<string, FileType>>()
  for (const declaration of distinctByName(model.declarations)) {
    const found = new Map<string, FileType>()
    let home: FileType | undefined
    for (const { page, name } of pageNames(declaration)) {
      const file = files.get(page)
      const types = pages.get(page)
      if (file === undefined || !types) continue
      const type = { file, name, declaration: home?.declaration ?? ofItsPage(declaration) }
      found.set(page, type)
      if (home) types.shared.push({ ...type, home })
      else types.declared.push(type)
      home ??= type
    }
    if (home) places.set(declaration.name, found)
  }
  return {
    of: (page) => pages.get(page) ?? NOTHING,
    find: (reference, page) => {
      const found = places.get(reference.name)
      return found?.get(reference.page ?? page) ?? first(found)
    },
  }
}

/** All types in one file. */
export function typesOfBundle(model: Model, placements: readonly Placement[]): TypeFiles {
  const files = new Map(placements.map(({ page, out }) => [page.path, out]))
  const pages = new Map<string, ReturnType<typeof newPage>>()
  const places = new Map<string, FileType>()
  for (const declaration of distinctByName(model.declarations)) {
    const { name } = declaration
    const home = pageNames(declaration).find(({ page }) => files.has(page))?.page ?? ''
    const file = files.get(home)
    if (file === undefined) continue
    const type = { file, name, declaration }
    places.set(name, type)
    const types = pages.get(home) ?? newPage()
    types.declared.push(type)
    pages.set(home, types)
  }
  return {
    of: (page) => pages.get(page) ?? NOTHING,
    find: ({ name }) => places.get(name),
  }
}

function newPage(): { readonly declared: FileType[]; readonly shared: SharedType[] } {
  return { declared: [], shared: [] }
}

/** Without the places that other pages have it in: those pages come and go. */
function ofItsPage(declaration: Declaration): Declaration {
  const { sources, page } = declaration
  const own = sources.filter(({ path }) => path === page)
  return own.length === sources.length || own.length === 0
    ? declaration
    : { ...declaration, sources: own }
}

function first(types: ReadonlyMap<string, FileType> | undefined): FileType | undefined {
  return types?.values().next().value
}

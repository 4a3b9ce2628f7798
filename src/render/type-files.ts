/**
 * Which file declares each type, and what it is called in each file. The file of a page calls types
 * by the page's own names; what the page has in common with others is declared in the file of the
 * first of them and exported again by the rest, so that a page's name is found in the page's file.
 * A bundle has all types under the names that are unique over all pages.
 */
import { pushTo } from '../model/collections.js'
import { pageNames } from '../model/page-names.js'
import type { Declaration, Model } from '../model/types.js'
import { indexBanner, pageBanner } from './banner.js'
import { distinctByName } from './by-page.js'
import { isBundle, type Placement } from './paths.js'
import type { RenderTarget } from './types.js'

/** What a type is called where it stands. */
export interface NamedType {
  readonly name: string
  readonly declaration: Declaration
}

/** A type in the file of a page. */
export interface FileType extends NamedType {
  readonly page: string
  readonly file: string
}

/** A type that a file exports under its own name, and the file that declares it. */
export interface SharedType extends FileType {
  readonly home: FileType
}

/** A file with its types. */
export interface TypeFile {
  readonly file: string
  readonly banner: string
  /** Paths of its pages. */
  readonly sources: readonly string[]
  readonly declared: readonly FileType[]
  readonly shared: readonly SharedType[]
}

/** A reference of the model: the type's name, and the page whose name for it is meant. */
export interface TypeReference {
  readonly name: string
  readonly page?: string
}

export interface TypeFiles {
  /** A file for each page, also one without a type; or one for all. */
  readonly files: readonly TypeFile[]
  /** All that is declared, each name once. */
  readonly declarations: readonly Declaration[]
  /** The type that a reference on a page means, in the file of the page that it means. */
  find(reference: TypeReference, page: string): FileType | undefined
}

export function typeFiles(
  model: Model,
  target: RenderTarget,
  placements: readonly Placement[],
): TypeFiles {
  const declarations = distinctByName(model.declarations)
  return isBundle(target)
    ? typesOfBundle(declarations, target.out, placements)
    : typesByPage(declarations, placements)
}

interface OpenFile extends TypeFile {
  readonly declared: FileType[]
  readonly shared: SharedType[]
}

/** Each page's types in its own file. */
function typesByPage(
  declarations: readonly Declaration[],
  placements: readonly Placement[],
): TypeFiles {
  const files = new Map<string, OpenFile>()
  for (const { page, out } of placements) {
    const file = { file: out, banner: pageBanner(page), sources: [page.path] }
    files.set(page.path, { ...file, declared: [], shared: [] })
  }
  const places = new Map<string, FileType[]>()
  for (const declaration of declarations) {
    let home: FileType | undefined
    for (const { page, name } of pageNames(declaration)) {
      const open = files.get(page)
      if (!open) continue
      const { file } = open
      const type = { page, file, name, declaration: home?.declaration ?? ofItsPage(declaration) }
      pushTo(places, declaration.name, type)
      if (home) open.shared.push({ ...type, home })
      else open.declared.push(type)
      home ??= type
    }
  }
  return {
    files: [...files.values()],
    declarations,
    find: (reference, page) => {
      const found = places.get(reference.name)
      const meant = reference.page ?? page
      return found?.findLast((type) => type.page === meant) ?? found?.[0]
    },
  }
}

/** All types in one file. */
function typesOfBundle(
  declarations: readonly Declaration[],
  file: string,
  placements: readonly Placement[],
): TypeFiles {
  const byPage = new Map(placements.map(({ page }): [string, FileType[]] => [page.path, []]))
  const places = new Map<string, FileType>()
  for (const declaration of declarations) {
    const { name } = declaration
    const home = pageNames(declaration).find(({ page }) => byPage.has(page))
    if (!home) continue
    const type = { page: home.page, file, name, declaration }
    places.set(name, type)
    pushTo(byPage, home.page, type)
  }
  const sources = [...byPage.keys()]
  const declared = [...byPage.values()].flat()
  return {
    files: [{ file, banner: indexBanner(), sources, declared, shared: [] }],
    declarations,
    find: ({ name }) => places.get(name),
  }
}

/** Without the places that other pages have it in: those pages come and go. */
function ofItsPage(declaration: Declaration): Declaration {
  const { sources, page } = declaration
  const own = sources.filter(({ path }) => path === page)
  return own.length === sources.length || own.length === 0
    ? declaration
    : { ...declaration, sources: own }
}

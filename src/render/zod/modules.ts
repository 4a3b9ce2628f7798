/** Which modules a target has: one for each page that has a type, and their index; or one for all. */
import { indexBanner, pageBanner } from '../banner.js'
import { distinctByName } from '../by-page.js'
import { indexPathOf, isBundle, type Placement } from '../paths.js'
import { indexExports, type ExportedName, type ExportingFile, type Reexport } from '../reexports.js'
import {
  typesByPage,
  typesOfBundle,
  type FileType,
  type SharedType,
  type TypeFiles,
} from '../type-files.js'
import { pageOrder } from '../typescript/names.js'
import type { RenderInput, RenderTarget } from '../types.js'
import { exportedSchemaNames, schemaScope, type SchemaNames, type SchemaScope } from './names.js'

export interface Module {
  readonly file: string
  readonly banner: string
  readonly sources: readonly string[]
  readonly scope: SchemaScope
  readonly declared: readonly FileType[]
  readonly shared: readonly SharedType[]
  readonly reexports: readonly Reexport[]
  /** Files of which every name is exported. */
  readonly exports: readonly string[]
}

export interface Plan {
  readonly modules: readonly Module[]
  readonly types: TypeFiles
  /** The names of a type in its file. */
  readonly namesIn: (type: FileType) => SchemaNames
}

export function planModules(
  input: RenderInput,
  target: RenderTarget,
  placements: readonly Placement[],
): Plan {
  const everywhere = schemaScope(
    distinctByName(input.model.declarations).map((declaration) => ({
      name: declaration.name,
      declaration,
    })),
  )
  if (isBundle(target)) {
    const types = typesOfBundle(input.model, placements)
    const sources = placements.map(({ page }) => page.path)
    const declared = sources.flatMap((path) => types.of(path).declared)
    const banner = indexBanner()
    return {
      modules: [{ ...NOTHING, file: target.out, banner, scope: everywhere, declared, sources }],
      types,
      namesIn: ({ declaration }) => everywhere.of(declaration.name),
    }
  }
  const types = typesByPage(input.model, placements)
  const scopes = new Map<string, SchemaScope>()
  const namesIn = ({ file, declaration }: FileType): SchemaNames =>
    (scopes.get(file) ?? everywhere).of(declaration.name)
  const pages = placements.flatMap(({ page, out }): Module[] => {
    const { declared, shared } = types.of(page.path)
    if (declared.length + shared.length === 0) return []
    const scope = schemaScope(pageOrder([...declared, ...shared]))
    scopes.set(out, scope)
    const banner = pageBanner(page)
    return [{ ...NOTHING, file: out, banner, scope, declared, shared, sources: [page.path] }]
  })
  const modules = pages.map((one) => ({
    ...one,
    reexports: one.shared.flatMap((type) => sharedNames(type, namesIn)),
  }))
  const index = indexPathOf(target)
  return {
    modules: index === undefined ? modules : withIndex(modules, index, everywhere),
    types,
    namesIn,
  }
}

const NOTHING = { declared: [], shared: [], reexports: [], exports: [] } as const

/** What a page exports of a type that another page declares. */
function sharedNames(type: SharedType, namesIn: (type: FileType) => SchemaNames): Reexport[] {
  const { file } = type.home
  const here = exportedSchemaNames(namesIn(type))
  return exportedSchemaNames(namesIn(type.home)).map(({ kind, name }, at) => ({
    file,
    kind,
    name,
    as: here[at]?.name ?? name,
  }))
}

/** The index exports all other modules; a page of its name is the index too. */
function withIndex(pages: readonly Module[], index: string, everywhere: SchemaScope): Module[] {
  const exporting = ({ file, scope, declared, shared }: Module): ExportingFile => {
    const namesOf = ({ declaration }: FileType): ExportedName[] => {
      const global = exportedSchemaNames(everywhere.of(declaration.name))
      return exportedSchemaNames(scope.of(declaration.name)).map(({ kind, name }, at) => ({
        kind,
        local: name,
        global: global[at]?.name ?? name,
      }))
    }
    return { file, declared: declared.flatMap(namesOf), shared: shared.flatMap(namesOf) }
  }
  const others = pages.filter(({ file }) => file !== index)
  const own = pages.find(({ file }) => file === index)
  const exports = indexExports(others.map(exporting), own && exporting(own))
  const head = own ?? { ...NOTHING, file: index, banner: indexBanner(), scope: schemaScope([]) }
  const sources = pages.flatMap((page) => page.sources)
  const reexports = [...head.reexports, ...exports.names]
  return [...others, { ...head, reexports, exports: exports.all, sources }]
}

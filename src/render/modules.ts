/**
 * Which modules a target has: one for each page that has a type, and their index; or one for all.
 * What a module has beside its types is the format's, which says so by the names that it gives.
 */
import type { Operation } from '../model/types.js'
import { indexBanner } from './banner.js'
import { indexPathOf, isBundle, type Placement } from './paths.js'
import { indexExports, type ExportedName, type ExportingFile, type Reexport } from './reexports.js'
import { nameScope, type Names, type Naming, type Scope } from './scope.js'
import { typeFiles, type FileType, type TypeFile, type TypeFiles } from './type-files.js'
import type { CodeInput, RenderTarget } from './types.js'

export interface Module<N extends Names> extends TypeFile {
  readonly scope: Scope<N>
  readonly operations: readonly NamedOperation[]
  readonly reexports: readonly Reexport[]
  /** Files of which every name is exported. */
  readonly exports: readonly string[]
}

export interface NamedOperation {
  readonly name: string
  readonly page: string
  readonly operation: Operation
}

export interface Plan<N extends Names> {
  readonly modules: readonly Module<N>[]
  readonly types: TypeFiles
  /** The names of a type in its file. */
  readonly namesIn: (type: FileType) => N
}

export function planModules<N extends Names>(
  { model }: CodeInput,
  target: RenderTarget,
  placements: readonly Placement[],
  naming: Naming<N>,
): Plan<N> {
  const types = typeFiles(model, target, placements)
  const pages = naming.operation ? model.pages : []
  const operations = new Map(pages.map((page) => [page.path, page.operations]))
  if (isBundle(target)) {
    const scope = scopeOfAll(types, operations, naming)
    const modules = types.files.map((file) => moduleOf(file, scope, operations, types))
    return { modules, types, namesIn: scope.of }
  }
  const scopes = new Map<string, Scope<N>>()
  const empty = nameScope([], [], naming)
  const namesIn = (type: FileType): N => (scopes.get(type.file) ?? empty).of(type)
  const modules: Module<N>[] = []
  for (const file of types.files) {
    const here = [...file.declared, ...file.shared]
    const all = file.sources.flatMap((page) => operations.get(page) ?? [])
    if (here.length + all.length === 0) continue
    const scope = nameScope(here.sort(byName), all, naming)
    scopes.set(file.file, scope)
    const module = moduleOf(file, scope, operations, types)
    if (here.length + module.operations.length > 0) modules.push(module)
  }
  const written = modules.map((module) => withShared(module, namesIn))
  const index = indexPathOf(target)
  if (index === undefined) return { modules: written, types, namesIn }
  const own = { ...NOTHING, file: index, banner: indexBanner(), scope: empty }
  const everywhere = scopeOfAll(types, operations, naming)
  return { modules: withIndex(written, own, everywhere), types, namesIn }
}

const NOTHING = {
  sources: [],
  declared: [],
  shared: [],
  operations: [],
  reexports: [],
  exports: [],
} as const

/** The names of a page's types, whichever of them its file declares. */
function byName(a: FileType, b: FileType): number {
  return a.name < b.name ? -1 : 1
}

type PageOperations = ReadonlyMap<string, readonly Operation[]>

/** The names where all pages meet. */
function scopeOfAll<N extends Names>(
  { declarations }: TypeFiles,
  operations: PageOperations,
  naming: Naming<N>,
): Scope<N> {
  const types = declarations.map((declaration) => ({ name: declaration.name, declaration }))
  return nameScope(types, [...operations.values()].flat(), naming)
}

function moduleOf<N extends Names>(
  file: TypeFile,
  scope: Scope<N>,
  operations: PageOperations,
  types: TypeFiles,
): Module<N> {
  const named: NamedOperation[] = []
  for (const page of file.sources)
    for (const operation of operations.get(page) ?? [])
      if (saysMore(operation, page, types))
        named.push({ name: scope.operation(operation), page, operation })
  return { ...file, scope, operations: named, reexports: [], exports: [] }
}

/** Whether the docs say more of an operation than that it is there. */
function saysMore({ parameters }: Operation, page: string, types: TypeFiles): boolean {
  return Object.values(parameters).some((name) => types.find({ name }, page) !== undefined)
}

/** With what its page has in common with other pages, which declare it. */
function withShared<N extends Names>(module: Module<N>, namesIn: (type: FileType) => N): Module<N> {
  if (module.shared.length === 0) return module
  const reexports = module.shared.flatMap((type) =>
    exportedNames(namesIn(type.home), namesIn(type)).map(({ kind, local, global }): Reexport => ({
      file: type.home.file,
      kind,
      name: local,
      as: global,
    })),
  )
  return { ...module, reexports }
}

/** The index exports all other modules; a page of its name is the index too. */
function withIndex<N extends Names>(
  modules: readonly Module<N>[],
  index: Module<N>,
  everywhere: Scope<N>,
): readonly Module<N>[] {
  const exporting = (module: Module<N>): ExportingFile => exportingFile(module, everywhere)
  const others = modules.filter(({ file }) => file !== index.file)
  const own = modules.find(({ file }) => file === index.file)
  const exports = indexExports(others.map(exporting), own && exporting(own))
  const head = own ?? index
  const sources = modules.flatMap((module) => module.sources)
  const reexports = [...head.reexports, ...exports.names]
  return [...others, { ...head, reexports, exports: exports.all, sources }]
}

function exportingFile<N extends Names>(
  { file, scope, declared, shared, operations }: Module<N>,
  everywhere: Scope<N>,
): ExportingFile {
  const namesOf = (type: FileType): readonly ExportedName[] =>
    exportedNames(scope.of(type), everywhere.of(type))
  const ofOperations = operations.map(({ name, operation }): ExportedName => ({
    kind: 'type',
    local: name,
    global: everywhere.operation(operation),
  }))
  return {
    file,
    declared: [...declared.flatMap(namesOf), ...ofOperations],
    shared: shared.flatMap(namesOf),
  }
}

/** All that is exported of a type, by its names in two scopes. */
function exportedNames(here: Names, there: Names): readonly ExportedName[] {
  return here.exported.map(({ kind, name }, at) => ({
    kind,
    local: name,
    global: there.exported[at]?.name ?? name,
  }))
}

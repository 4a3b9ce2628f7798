/** Which modules a target has: one for each page that has a type, and their index; or one for all. */
import type { PageModel } from '../../model/types.js'
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
import type { RenderInput, RenderTarget } from '../types.js'
import type { ModuleContent, NamedOperation } from './module-view.js'
import { exportedNames, nameScope, pageOrder, type Scope } from './names.js'
import { typeScriptOptions, type TypeScriptOptions } from './options.js'

export interface Module extends ModuleContent {
  readonly sources: readonly string[]
}

export interface Plan {
  readonly modules: readonly Module[]
  readonly types: TypeFiles
}

export function planModules(
  input: RenderInput,
  target: RenderTarget,
  placements: readonly Placement[],
): Plan {
  if (isBundle(target)) {
    const types = typesOfBundle(input.model, placements)
    return { modules: [bundle(input, target, placements, types)], types }
  }
  const types = typesByPage(input.model, placements)
  const options = typeScriptOptions(target)
  const pages = pageModules(input, placements, types, options)
  const index = indexPathOf(target)
  const modules = index === undefined ? pages : withIndex(pages, index, input, options)
  return { modules, types }
}

function bundle(
  input: RenderInput,
  target: RenderTarget,
  placements: readonly Placement[],
  types: TypeFiles,
): Module {
  const { scope, operationNames } = scopeOfAll(input)
  const [only] = placements
  const models = new Map(input.model.pages.map((page) => [page.path, page]))
  const paths = placements.map(({ page }) => page.path)
  return {
    ...NOTHING,
    file: target.out,
    banner: only && placements.length === 1 ? pageBanner(only.page) : indexBanner(),
    scope,
    declared: paths.flatMap((path) => types.of(path).declared),
    operations: paths.flatMap((path) => {
      const names = operationNames.get(path) ?? []
      return operationsOf(models.get(path), types, (at) => names[at] ?? '')
    }),
    sources: paths,
  }
}

const NOTHING = { declared: [], shared: [], operations: [], reexports: [], exports: [] } as const

interface PageModule extends Module {
  readonly page: string
}

function pageModules(
  { model }: RenderInput,
  placements: readonly Placement[],
  types: TypeFiles,
  options: TypeScriptOptions,
): PageModule[] {
  const models = new Map(model.pages.map((page) => [page.path, page]))
  const scopes = new Map<string, Scope>()
  const found = placements.flatMap(({ page, out }) => {
    const { declared, shared } = types.of(page.path)
    const model = models.get(page.path)
    const scope = nameScope(
      pageOrder([...declared, ...shared]),
      (model?.operations ?? []).map(({ name }) => name),
    )
    const operations = operationsOf(model, types, scope.operation)
    if (declared.length + shared.length + operations.length === 0) return []
    scopes.set(out, scope)
    return [{ page, out, scope, declared, shared, operations }]
  })
  return found.map(({ page, out, ...content }) => ({
    ...content,
    page: page.path,
    file: out,
    banner: pageBanner(page),
    reexports: content.shared.flatMap((type) => sharedNames(type, content.scope, scopes, options)),
    exports: [],
    sources: [page.path],
  }))
}

/** What a page exports of a type that another page declares. */
function sharedNames(
  { declaration, home }: SharedType,
  scope: Scope,
  scopes: ReadonlyMap<string, Scope>,
  options: TypeScriptOptions,
): Reexport[] {
  const there = scopes.get(home.file) ?? scope
  const names = exportedNames(declaration, there.of(declaration.name), options)
  const here = exportedNames(declaration, scope.of(declaration.name), options)
  return names.map(({ kind, name }, at) => ({
    file: home.file,
    kind,
    name,
    as: here[at]?.name ?? name,
  }))
}

/** A page may be called index; then its module is the index too. */
function withIndex(
  pages: readonly PageModule[],
  index: string,
  input: RenderInput,
  options: TypeScriptOptions,
): Module[] {
  const all = scopeOfAll(input)
  const exporting = (module: PageModule): ExportingFile => exportingFile(module, all, options)
  const others = pages.filter(({ file }) => file !== index)
  const own = pages.find(({ file }) => file === index)
  const exports = indexExports(others.map(exporting), own && exporting(own))
  const head = own ?? {
    ...NOTHING,
    file: index,
    banner: indexBanner(),
    scope: nameScope([], []),
  }
  const sources = pages.flatMap((one) => one.sources)
  const reexports = [...head.reexports, ...exports.names]
  return [...others, { ...head, reexports, exports: exports.all, sources }]
}

function exportingFile(
  { file, page, scope, declared, shared, operations }: PageModule,
  { scope: everywhere, operationNames }: ScopeOfAll,
  options: TypeScriptOptions,
): ExportingFile {
  const namesOf = ({ declaration }: FileType): ExportedName[] => {
    const global = exportedNames(declaration, everywhere.of(declaration.name), options)
    return exportedNames(declaration, scope.of(declaration.name), options).map(
      ({ kind, name }, at) => ({ kind, local: name, global: global[at]?.name ?? name }),
    )
  }
  const unique = operationNames.get(page) ?? []
  const ofOperations = operations.map(({ name, index }): ExportedName => ({
    kind: 'type',
    local: name,
    global: unique[index] ?? name,
  }))
  return {
    file,
    declared: [...declared.flatMap(namesOf), ...ofOperations],
    shared: shared.flatMap(namesOf),
  }
}

interface ScopeOfAll {
  readonly scope: Scope
  /** Of all operations of a page, by their place on it. */
  readonly operationNames: ReadonlyMap<string, readonly string[]>
}

/** The names where all pages meet. */
function scopeOfAll({ model }: RenderInput): ScopeOfAll {
  const types = distinctByName(model.declarations)
  const operations = model.pages.flatMap((page) => page.operations.map(({ name }) => name))
  const scope = nameScope(
    types.map((declaration) => ({ name: declaration.name, declaration })),
    operations,
  )
  let count = 0
  const operationNames = new Map(
    model.pages.map((page) => [page.path, page.operations.map(() => scope.operation(count++))]),
  )
  return { scope, operationNames }
}

/** Operations of which the docs say more than that they are there. */
function operationsOf(
  page: PageModel | undefined,
  types: TypeFiles,
  nameOf: (index: number) => string,
): NamedOperation[] {
  return (page?.operations ?? []).flatMap((operation, index) => {
    const names = Object.values(operation.parameters)
    if (!page || !names.some((name) => types.find({ name }, page.path))) return []
    return [{ name: nameOf(index), index, page: page.path, operation }]
  })
}

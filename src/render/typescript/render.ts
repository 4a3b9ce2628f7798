/**
 * TypeScript for a target: a module for each page that declares something, or one for all of them;
 * an index that exports them all. With `declarationMap`, JavaScript with declarations instead, whose
 * map leads from each name to its row in the page.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declaration, PageModel } from '../../model/types.js'
import { distinctByName } from '../by-page.js'
import { indexBanner, pageBanner } from '../banner.js'
import type { Engine } from '../engine/engine.js'
import { indexPathOf, isBundle, placePages, sortByPath, type Placement } from '../paths.js'
import type { RenderedFile, RenderInput, RenderResult, RenderTarget } from '../types.js'
import { declarationFiles } from './declaration-files.js'
import {
  moduleView,
  type ModuleContent,
  type ModuleContext,
  type NamedOperation,
} from './module-view.js'
import { noMarks } from './marks.js'
import { nameCompanions, type Names } from './names.js'
import { typeScriptOptions } from './options.js'

interface Module extends ModuleContent {
  readonly sources: readonly string[]
}

export function renderTypeScriptTarget(
  input: RenderInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { placements, diagnostics } = isBundle(target)
    ? { placements: [], diagnostics: [] }
    : placePages(input.pages, target)
  const reported: Diagnostic[] = [...diagnostics]
  const names = nameCompanions(input.model)
  const modules = planModules(input, target, names, placements)
  const files = new Map(
    modules.flatMap((one) => one.declarations.map(({ name }) => [name, one.file])),
  )
  const context: ModuleContext = {
    names,
    options: typeScriptOptions(target),
    marks: noMarks,
    fileOf: (name) => files.get(name),
    report: (diagnostic) => void reported.push(diagnostic),
  }
  const written: RenderedFile[] = []
  for (const one of modules) {
    const result = target.declarationMap
      ? declarationFiles(one, context, engine)
      : moduleFiles(one, context, engine)
    if (!result.ok) return { files: [], diagnostics: [...reported, result.diagnostic] }
    written.push(...result.files.map((file) => ({ ...file, sources: one.sources })))
  }
  return { files: written, diagnostics: reported }
}

/** Path and text of a module's files, or why there are none. */
export type ModuleFiles =
  | { readonly ok: true; readonly files: readonly Pick<RenderedFile, 'path' | 'content'>[] }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

function moduleFiles(content: ModuleContent, context: ModuleContext, engine: Engine): ModuleFiles {
  const rendered = engine.render('page', moduleView(content, context))
  if (!rendered.ok) return rendered
  return { ok: true, files: [{ path: content.file, content: rendered.text }] }
}

function planModules(
  input: RenderInput,
  target: RenderTarget,
  names: Names,
  placements: readonly Placement[],
): readonly Module[] {
  const byPage = contentsByPage(input, names)
  if (isBundle(target)) return [bundle(input, target, byPage)]
  const index = indexPathOf(target)
  const pages = placements.flatMap(({ page, out }): Module[] => {
    const content = byPage.get(page.path)
    if (!content) return []
    return [{ ...content, file: out, banner: pageBanner(page), exports: [], sources: [page.path] }]
  })
  if (index === undefined) return pages
  const others = pages.filter(({ file }) => file !== index)
  const own = pages.find(({ file }) => file === index)
  const exports = others.map(({ file }) => file)
  // A page may be called index; then its module is the index too.
  const head = own ?? { ...NOTHING, file: index, banner: indexBanner() }
  const sources = pages.flatMap((one) => one.sources)
  return [...others, { ...head, exports, sources }]
}

const NOTHING = { declarations: [], operations: [] } as const

function bundle(
  input: RenderInput,
  target: RenderTarget,
  byPage: ReadonlyMap<string, PageContent>,
): Module {
  const pages = sortByPath(input.pages)
  const contents = pages.flatMap((page) => byPage.get(page.path) ?? [])
  const [only] = input.pages
  return {
    file: target.out,
    banner: only && input.pages.length === 1 ? pageBanner(only) : indexBanner(),
    declarations: contents.flatMap((content) => content.declarations),
    operations: contents.flatMap((content) => content.operations),
    exports: [],
    sources: pages.map(({ path }) => path),
  }
}

interface PageContent {
  readonly declarations: Declaration[]
  readonly operations: NamedOperation[]
}

/** What each page declares; a page that declares nothing has no entry. */
function contentsByPage(input: RenderInput, names: Names): ReadonlyMap<string, PageContent> {
  const contents = new Map<string, PageContent>()
  const of = (path: string): PageContent => {
    const content = contents.get(path) ?? { declarations: [], operations: [] }
    contents.set(path, content)
    return content
  }
  for (const declaration of distinctByName(input.model.declarations)) {
    of(declaration.page).declarations.push(declaration)
  }
  let count = 0
  for (const page of input.model.pages) {
    for (const operation of usefulOperations(page, names)) {
      of(page.path).operations.push({
        name: names.operation(operation.index + count),
        page: page.path,
        operation: operation.operation,
      })
    }
    count += page.operations.length
  }
  return contents
}

/** Operations of which the docs say more than that they are there. */
function usefulOperations(
  page: PageModel,
  names: Names,
): readonly { readonly operation: PageModel['operations'][number]; readonly index: number }[] {
  return page.operations
    .map((operation, index) => ({ operation, index }))
    .filter(({ operation }) =>
      Object.values(operation.parameters).some((name) => names.declarations.has(name)),
    )
}

/**
 * From config and host to what the documentation says: every page parsed and resolved, the project,
 * the typed model, and the diagnostics so far. Rendering comes after, in `build.ts`.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { model } from '../model/model.js'
import type { Model } from '../model/types.js'
import { checkProject } from '../project/check-project.js'
import { deadPlaces } from '../project/dead-places.js'
import { createProject } from '../project/create-project.js'
import type { Language } from '../parse/languages/language.js'
import type { Project } from '../project/types.js'
import { createIsAsked } from './asked.js'
import type { ResolvedConfig } from './config.js'
import type { BuildHost } from './host.js'
import { withLanguages } from './languages.js'
import { readInventories } from './inventories.js'
import {
  internalError,
  loadPage,
  withTitlesOf,
  type LoadedPage,
  type PageMemo,
} from './load-page.js'
import type { BuildMemo } from './memo.js'
import { findNamedFiles } from './named-files.js'
import { alwaysIgnored, byCodeUnits, documentRoot, planPages, type PlannedPage } from './plan.js'
import { readPage } from './read-page.js'
import { saidOnce } from './said-once.js'
import { surroundingsInConfig } from './surroundings-in-config.js'

export interface AnalyzeOptions {
  /** Globs that choose among the pages, or add to them. */
  readonly globs?: readonly string[]
  /** What an earlier build of the same config left; a loop passes the same one each time. */
  readonly memo?: BuildMemo
  /** Ends the work before the next page or target, with the signal's reason as error. */
  readonly signal?: AbortSignal
  /** Told after each page how many are done. */
  readonly onPage?: (done: number, total: number) => void
}

export interface Analysis {
  readonly pages: readonly LoadedPage[]
  /** Paths of the pages that were asked for: all, unless there are globs. */
  readonly chosen: ReadonlySet<string>
  /** Of all pages, what is said of those that could not be read or parsed. */
  readonly failed: readonly Diagnostic[]
  readonly project: Project
  /** That the pages are in. */
  readonly language: Language
  readonly model: Model
  /** About what was asked for. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether a diagnostic of a later stage is about that too. */
  readonly isAsked: (diagnostic: Diagnostic) => boolean
  readonly reads: readonly string[]
  /** As `BuildResult` has it. */
  readonly sought: Readonly<Record<string, boolean>>
  /** Paths that pages have for images and downloads that are not there. */
  readonly missing: ReadonlySet<string>
}

export async function analyze(
  given: ResolvedConfig,
  host: BuildHost,
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  const { config, language, diagnostics: ofLanguage } = await withLanguages(given)
  const { pages: planned, chosen, diagnostics } = await findPages(config, host, options.globs)
  diagnostics.push(...ofLanguage)
  const loadedPages: LoadedPage[] = []
  const failed: Diagnostic[] = []
  for (const [index, page] of planned.entries()) {
    options.signal?.throwIfAborted()
    options.onPage?.(index, planned.length)
    const loaded = await loadOrReport(page, config, host, options.memo?.pages)
    if ('tree' in loaded) loadedPages.push(loaded)
    else {
      // An empty page was read: it makes nothing, and hides nothing that others make.
      const isEmpty = loaded.code === 'page-empty'
      if (!isEmpty) failed.push(loaded)
      if (!isEmpty || chosen.has(page.path)) diagnostics.push(loaded)
    }
  }
  const root = documentRoot(config.sources)
  const external = await readInventories(config, host, options.memo?.inventories)
  diagnostics.push(...external.diagnostics)
  const project = createProject(
    loadedPages.map((page) => page.index),
    {
      inventories: external.inventories,
      language,
      ...(root === undefined ? {} : { root }),
      ...(config.numfig && { numfig: config.numfig }),
    },
  )
  const pages = loadedPages.map((page) => withTitlesOf(project, page, options.memo?.pages))
  const made = options.memo ? options.memo.model(pages) : model(pages, config.model)
  const modelled = withoutExternal(made, project)
  const named = findNamedFiles(loadedPages, host)
  const found = [
    ...pages.flatMap((page) => page.diagnostics),
    ...named.diagnostics,
    ...withoutDead(checkProject(project, { nitpicky: config.nitpicky }), modelled.diagnostics),
    ...(config.nitpicky ? deadPlaces(pages, project) : []),
    ...modelled.diagnostics,
  ]
  diagnostics.push(...saidOnce(surroundingsInConfig(found, config)))
  const isAsked = createIsAsked(pages, chosen)
  const reads = [
    ...planned.map((page) => page.path),
    ...pages.flatMap((page) => page.reads),
    ...external.reads,
  ]
  return {
    pages,
    chosen,
    failed,
    project,
    language,
    model: modelled,
    diagnostics: sortDiagnostics(diagnostics.filter(isAsked)),
    isAsked,
    reads: [...new Set(reads)].sort(byCodeUnits),
    sought: Object.fromEntries(named.sought),
    missing: named.missing,
  }
}

async function findPages(
  config: ResolvedConfig,
  host: BuildHost,
  globs: readonly string[] | undefined,
): Promise<{ pages: PlannedPage[]; chosen: Set<string>; diagnostics: Diagnostic[] }> {
  const ignore = [...alwaysIgnored, ...config.exclude]
  const all = await host.findFiles(config.sources, { ignore })
  const asked = globs ? await findAsked(globs, host, ignore) : all
  const pages = planPages([...all, ...asked], config.sources)
  const diagnostics: Diagnostic[] = []
  if (asked.length === 0) {
    const patterns = (globs ?? config.sources).join(', ')
    diagnostics.push({
      code: 'no-pages',
      level: 'error',
      message: `No page matches ${patterns}.`,
      path: patterns,
      ...(globs ? {} : { configKey: ['sources'] }),
      help: 'Put pages there, or set `sources` in rstforge.config.ts; globs are relative to its folder.',
    })
  }
  return { pages, chosen: new Set(asked), diagnostics }
}

/** A path without wildcards is a page even where there is no such file, so that this is reported. */
async function findAsked(
  globs: readonly string[],
  host: BuildHost,
  ignore: readonly string[],
): Promise<string[]> {
  const asked: string[] = []
  for (const glob of globs) {
    const found = await host.findFiles([glob], { ignore })
    asked.push(...(found.length === 0 && !/[*?[\]{}()!]/.test(glob) ? [glob] : found))
  }
  return asked
}

async function loadOrReport(
  page: PlannedPage,
  config: ResolvedConfig,
  host: BuildHost,
  memo: PageMemo | undefined,
): Promise<LoadedPage | Diagnostic> {
  const read = readPage(page.path, host, config.readable)
  if ('diagnostic' in read) return read.diagnostic
  try {
    return await loadPage(page, read.text, config, host, memo)
  } catch (error) {
    return internalError(page.path, error)
  }
}

/** A label of another project is not dead, though no table here has it. */
function withoutExternal(made: Model, project: Project): Model {
  const { pages, inventories } = project
  if (inventories.size === 0) return made
  const diagnostics = made.diagnostics.filter(({ code, path, position }) => {
    if (code !== 'dead-reference') return true
    const at = position?.start.offset
    const ask = pages.get(path)?.asks.find((asked) => asked.position.start.offset === at)
    return !ask || project.resolve(path, ask.role, ask.target)?.url === undefined
  })
  return { ...made, diagnostics }
}

/** A type cell whose label is nowhere is reported once, by the model, which says what becomes of it. */
function withoutDead(
  found: readonly Diagnostic[],
  ofModel: readonly Diagnostic[],
): readonly Diagnostic[] {
  const placeOf = ({ path, position }: Diagnostic): string =>
    `${path}:${String(position?.start.offset)}`
  const dead = new Set(ofModel.filter(({ code }) => code === 'dead-reference').map(placeOf))
  if (dead.size === 0) return found
  return found.filter((one) => one.code !== 'undefined-label' || !dead.has(placeOf(one)))
}

/** By page and place; what has no place comes first. Equal places keep the order of the stages. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodeUnits(a.path, b.path) ||
      (a.position?.start.offset ?? -1) - (b.position?.start.offset ?? -1),
  )
}

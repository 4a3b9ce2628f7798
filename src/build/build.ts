/**
 * The build: from config and host to files, diagnostics and what was read. It writes nothing;
 * `write`, `check` and `watch` are three uses of it. The same input gives the same files, in the
 * same order, on every machine.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Model } from '../model/types.js'
import { loadTemplateCompiler } from '../render/engine/compiler.js'
import { indexPathOf, isBundle } from '../render/paths.js'
import { loadRenderer, renderWith } from '../render/renderers.js'
import type { RenderedFile, RenderInput, RenderTarget } from '../render/types.js'
import { analyze, sortDiagnostics, type Analysis, type AnalyzeOptions } from './analyze.js'
import { resolveConfig, type Config, type ResolvedConfig, type TargetConfig } from './config.js'
import { surroundingsInConfig } from './surroundings-in-config.js'
import { isInside, plainPath } from './confine.js'
import type { BuildHost } from './host.js'
import { internalError } from './load-page.js'
import { byCodeUnits, outputRoot, outsideProject, planTargets, type PlannedTarget } from './plan.js'
import { saidOnce } from './said-once.js'
import { isInShard, shardKey, type Shard } from './shard.js'
import { isTemplateError } from './template-error.js'
import { readTemplates } from './templates.js'

/**
 * Globs choose among the pages: only files that come from one of them are given, and diagnostics
 * about the others are not. All pages are read, because they know of each other.
 */
export interface BuildOptions extends AnalyzeOptions {
  /** Names of targets; all without it. */
  readonly targets?: readonly string[]
  readonly shard?: Shard
}

export interface BuiltFile extends RenderedFile {
  readonly target: string
  /** It comes of all pages, and some could not be read: what an earlier build made has more in it. */
  readonly lacksPages?: true
}

export interface BuiltTarget {
  readonly name: string
  /** Folder that it writes into, relative to the root. */
  readonly root: string
  /** Nothing of a failed target may be written, so that its earlier output stays whole. */
  readonly failed: boolean
}

export interface BuildResult {
  /** Sorted by path. */
  readonly files: readonly BuiltFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was asked for, also those that do not exist. Relative to the root, sorted. */
  readonly reads: readonly string[]
  /** Files that pages show or lead to, and whether they are there; their content is not looked at. */
  readonly sought: Readonly<Record<string, boolean>>
  readonly targets: readonly BuiltTarget[]
  /** Pages that were asked for and read. */
  readonly pages: readonly string[]
  readonly model: Model
  /** All pages were read and all files are there: what else lies in the output is an orphan. */
  readonly complete: boolean
}

export async function build(
  config: Config,
  host: BuildHost,
  options: BuildOptions = {},
): Promise<BuildResult> {
  const resolved = resolveConfig(config)
  const plan = planTargets(resolved, options.targets)
  const analysis = await analyze(resolved, host, options)
  const rendered: RenderedTarget[] = []
  for (const target of plan.targets) {
    options.signal?.throwIfAborted()
    rendered.push(await renderOrReport(target, resolved, analysis, host))
  }
  const { files, diagnostics } = distinctFiles(rendered, new Set(analysis.reads))
  const roots = new Map(rendered.map(({ name, root }) => [name, root]))
  const ofTargets = rendered.flatMap((target) => target.diagnostics)
  const reads = [...analysis.reads, ...rendered.flatMap((target) => target.reads)]
  return {
    // Where no page at all could be read, an empty index would only be in the way.
    files:
      analysis.pages.length === 0
        ? []
        : files.filter((file) => isWanted(file, roots.get(file.target) ?? '', analysis, options)),
    diagnostics: sortDiagnostics([
      ...plan.diagnostics,
      ...analysis.diagnostics,
      ...saidOnce(surroundingsInConfig(ofTargets, resolved)).filter(analysis.isAsked),
      ...diagnostics,
    ]),
    reads: [...new Set(reads)].sort(byCodeUnits),
    sought: analysis.sought,
    targets: rendered.map(({ name, root, failed }) => ({ name, root, failed })),
    pages: analysis.pages.map((page) => page.path).filter((path) => analysis.chosen.has(path)),
    model: analysis.model,
    complete: analysis.failed.length === 0 && analysis.pages.length > 0 && !isPart(options),
  }
}

function isPart({ globs, shard }: BuildOptions): boolean {
  return globs !== undefined || shard !== undefined
}

function isWanted(
  file: BuiltFile,
  root: string,
  { chosen }: Analysis,
  { globs, shard }: BuildOptions,
): boolean {
  if (shard && !isInShard(shardKey(file, file.target, root), shard)) return false
  if (globs === undefined || file.sources.length === 0) return true
  return file.sources.some((source) => chosen.has(source))
}

interface RenderedTarget extends BuiltTarget {
  readonly files: readonly Omit<BuiltFile, 'target'>[]
  readonly diagnostics: readonly Diagnostic[]
  readonly reads: readonly string[]
}

async function renderOrReport(
  { name, config }: PlannedTarget,
  { templates, helpers, targets }: ResolvedConfig,
  analysis: Analysis,
  host: BuildHost,
): Promise<RenderedTarget> {
  const root = outputRoot(config)
  const { templates: own, ...settings } = config
  const overlay = await readTemplates(
    {
      target: name,
      format: config.format,
      own,
      shared: templates,
      others: Object.values(targets).flatMap((target) => target.templates ?? []),
    },
    host,
  )
  const reads = Object.values(overlay.templates ?? {}).map((template) => template.path)
  const fail = (found: readonly Diagnostic[]): RenderedTarget => {
    const diagnostics = [...overlay.warnings, ...found]
    return { name, root, failed: true, files: [], diagnostics, reads }
  }
  if (overlay.diagnostics.length > 0) return fail(overlay.diagnostics)
  try {
    const target = await renderTargetOf({ ...settings, name, helpers }, overlay.templates)
    const renderer = await loadRenderer(target.format)
    const { files, diagnostics } = renderWith(renderer, inputOf(analysis), target)
    if (diagnostics.some(isTemplateError)) return fail(diagnostics)
    const outside = files.find((file) => !isInside(plainPath(file.path)))
    if (outside) return fail([...diagnostics, outsideProject(name, outside.path)])
    const all = [...overlay.warnings, ...diagnostics]
    const marked = withLackOfPages(files, config, analysis)
    return { name, root, failed: false, files: marked, diagnostics: all, reads }
  } catch (error) {
    return fail([internalError(`target ${name}`, error)])
  }
}

/** Marks what comes of all pages where one of them has an error that keeps it from being read. */
function withLackOfPages(
  files: readonly RenderedFile[],
  target: TargetConfig,
  { failed }: Analysis,
): RenderedTarget['files'] {
  if (failed.every(({ level }) => level === 'warning')) return files
  const index = indexPathOf(target)
  return files.map((file) => {
    const isOfPage = !isBundle(target) && file.path !== index && file.sources.length === 1
    return isOfPage ? file : { ...file, lacksPages: true }
  })
}

/** The target with its templates, and with what compiles them. */
async function renderTargetOf(
  target: RenderTarget,
  templates: RenderTarget['templates'],
): Promise<RenderTarget> {
  return templates ? { ...target, templates, compiler: await loadTemplateCompiler() } : target
}

function inputOf({ pages, project, language, model, missing }: Analysis): RenderInput {
  return { pages, project, language, model, missing }
}

/** One file a path, never one that was read; also where a file system does not tell upper from lower case. */
function distinctFiles(
  targets: readonly RenderedTarget[],
  reads: ReadonlySet<string>,
): {
  files: BuiltFile[]
  diagnostics: Diagnostic[]
} {
  const files = new Map<string, BuiltFile>()
  const diagnostics: Diagnostic[] = []
  for (const { name, files: rendered } of targets) {
    for (const file of rendered) {
      const key = plainPath(file.path).normalize('NFC').toLowerCase()
      const first = files.get(key)
      if (reads.has(plainPath(file.path))) diagnostics.push(overwrites(file, name))
      else if (first) diagnostics.push(collision(first, { ...file, target: name }))
      else files.set(key, { ...file, target: name })
    }
  }
  const sorted = [...files.values()].sort((a, b) => byCodeUnits(a.path, b.path))
  return { files: sorted, diagnostics }
}

function collision(first: BuiltFile, second: BuiltFile): Diagnostic {
  const nameOf = ({ target, sources }: BuiltFile) => {
    const [only = ''] = sources
    return sources.length === 1 ? `target "${target}" for ${only}` : `target "${target}"`
  }
  return {
    code: 'output-collision',
    level: 'error',
    message: `Both ${nameOf(first)} and ${nameOf(second)} would write "${second.path}".`,
    path: second.sources[0] ?? second.path,
    help: 'The first one is written. Give the targets different `out` paths, or rename one of the pages.',
  }
}

function overwrites({ path }: RenderedFile, target: string): Diagnostic {
  return {
    code: 'output-collision',
    level: 'error',
    message: `Target "${target}" would write over "${path}", which is a source.`,
    path,
    help: 'It is not written. Give the target another `out`.',
  }
}

/**
 * What is to be built: the pages, what `{path}` stands for on each, and which targets may write.
 * Decided before anything is parsed, in an order that no file system changes.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { pageName } from '../project/paths.js'
import type { FormatName } from '../render/types.js'
import type { ResolvedConfig, TargetConfig } from './config.js'
import { isInside, plainPath } from './confine.js'
import { formatEndings } from './format-endings.js'

export interface PlannedPage {
  readonly path: string
  /** Relative to the sources' common base, without its ending: what `{path}` stands for. */
  readonly name: string
}

export interface PlannedTarget {
  readonly name: string
  readonly config: TargetConfig
}

export const alwaysIgnored = ['**/node_modules/**', '**/.git/**'] as const

/** The part of a glob before its first wildcard, as a folder. */
export function globBase(glob: string): string {
  const parts = glob.replaceAll('\\', '/').split('/')
  const magic = parts.findIndex((part) => /[*?[\]{}()!]/.test(part))
  const fixed = magic < 0 ? parts.slice(0, -1) : parts.slice(0, magic)
  return plainPath(fixed.join('/'))
}

/** The folder that some folders have in common; empty at the root. */
export function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'))
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part))
  return (differs < 0 ? first : first.slice(0, differs)).join('/')
}

/** Folders of the sources, without what is excluded. */
function sourceFolders(sources: readonly string[]): string[] {
  return sources.filter((glob) => !glob.startsWith('!')).map(globBase)
}

/** What names that begin with `/` are relative to; undefined where the sources do not agree on it. */
export function documentRoot(sources: readonly string[]): string | undefined {
  const [first, ...others] = new Set(sourceFolders(sources))
  return others.length === 0 ? first : undefined
}

/** The folder that all sources have in common, where a page is in it; else the page's own. */
export function sourceFolderOf(path: string, sources: readonly string[]): string {
  const base = commonFolder(sourceFolders(sources))
  return base === '' || path.startsWith(`${base}/`) ? base : path.split('/').slice(0, -1).join('/')
}

/** The pages in order of their paths, each once. */
export function planPages(paths: Iterable<string>, sources: readonly string[]): PlannedPage[] {
  const base = commonFolder(sourceFolders(sources))
  const sorted = [...new Set(paths)].sort(byCodeUnits)
  return sorted.map((path) => {
    const inBase = base !== '' && path.startsWith(`${base}/`)
    return { path, name: pageName(inBase ? path.slice(base.length + 1) : path) }
  })
}

/** An order that depends on no locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The chosen targets that may write, and a diagnostic for each of the others. */
export function planTargets(
  config: ResolvedConfig,
  chosen: readonly string[] | undefined,
): { targets: PlannedTarget[]; diagnostics: Diagnostic[] } {
  const targets: PlannedTarget[] = []
  const diagnostics: Diagnostic[] = []
  if (Object.keys(config.targets).length === 0) diagnostics.push(noTargets())
  for (const [name, target] of Object.entries(config.targets)) {
    if (chosen && !chosen.includes(name)) continue
    const faults = faultsOf(name, target)
    if (faults.length === 0) targets.push({ name, config: target })
    else diagnostics.push(...faults)
  }
  return { targets, diagnostics }
}

function noTargets(): Diagnostic {
  return {
    code: 'config-invalid',
    level: 'warning',
    message: 'The config has no target, so nothing is made.',
    path: 'rstforge.config',
    configKey: ['targets'],
    help: 'Give it some, or leave `targets` out for those that there are without it.',
  }
}

const PATH_KEYS = ['out', 'index'] as const
type PathKey = (typeof PATH_KEYS)[number]
const FOLDER = /(?:^|[/\\])\.?$/
const NAME_WITHOUT_ENDING = /(?:^|[/\\])[^./\\{}]+$/

function faultsOf(name: string, target: TargetConfig): Diagnostic[] {
  return PATH_KEYS.flatMap((key) => {
    const path = target[key]
    if (typeof path !== 'string') return []
    if (!isInside(plainPath(path))) return [outsideProject(name, path, key)]
    // Templates of one's own may write a `Makefile`.
    const isFolder =
      FOLDER.test(path) || (target.format !== 'custom' && NAME_WITHOUT_ENDING.test(path))
    if (isFolder) return [namesFolder(name, key, path, target.format)]
    const known = key === 'out' ? ['{path}'] : []
    const unknown = path.match(/\{[^{}]*\}?/g)?.find((part) => !known.includes(part))
    return unknown === undefined ? [] : [unknownPlaceholder(name, key, unknown)]
  })
}

export function outsideProject(target: string, path: string, key: PathKey = 'out'): Diagnostic {
  return {
    code: 'output-outside-project',
    level: 'error',
    message: `Target "${target}" would write to "${path}", which is outside the project.`,
    path,
    configKey: ['targets', target, key],
    help: `Give the target an \`${key}\` below the folder of the config.`,
  }
}

function namesFolder(target: string, key: PathKey, path: string, format: FormatName): Diagnostic {
  const folder = plainPath(path)
  const name = key === 'index' ? 'index' : folder.endsWith('{path}') ? '' : '{path}'
  const file = name === '' ? folder : [folder, name].filter((part) => part !== '').join('/')
  return {
    code: 'config-invalid',
    level: 'error',
    message: `\`${key}\` of target "${target}" names a folder, not a file.`,
    path: 'rstforge.config',
    configKey: ['targets', target, key],
    help: `Did you mean "${file}${formatEndings[format]}"?`,
  }
}

function unknownPlaceholder(target: string, key: PathKey, found: string): Diagnostic {
  const message = `\`${key}\` of target "${target}" has ${found}, which stands for nothing.`
  const help =
    key === 'out'
      ? 'Write {path} for the path of the page, or a fixed path for one file of all pages.'
      : 'The index is one file: give it a fixed path.'
  const configKey = ['targets', target, key]
  return {
    code: 'config-invalid',
    level: 'error',
    message,
    path: 'rstforge.config',
    configKey,
    help,
  }
}

/** The folder that a target writes into: its `out` before the first `{path}`. */
export function outputRoot(target: TargetConfig): string {
  const [fixed = ''] = target.out.split('{')
  return plainPath(fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/')) : '')
}

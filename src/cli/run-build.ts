/** The build as commands call it: with the session's config, targets, page globs and stdin. */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { build, type BuildOptions, type BuildResult } from '../build/build.js'
import { cachedBuild, defaultCacheFolder } from '../build/cache.js'
import { resolveConfig, type Config } from '../build/config.js'
import { codeOf } from '../build/error.js'
import type { BuildHost } from '../build/host.js'
import type { BuildMemo } from '../build/memo.js'
import { didYouMean } from '../build/did-you-mean.js'
import { formatWithPrettier } from '../build/prettier.js'
import { parseShard, type Shard } from '../build/shard.js'
import type { Options } from './command.js'
import { readStdin, signalOf, type Io } from './io.js'
import { withOutFolder } from './out-folder.js'
import { toRoot } from './paths.js'
import { createProgress } from './progress.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

export interface Built {
  readonly result: BuildResult
  /** All targets of the config as it was built. */
  readonly allTargets: readonly string[]
  readonly shard: Shard | undefined
}

export async function runBuild(
  session: Session,
  globs: readonly string[],
  memo?: BuildMemo,
): Promise<Built> {
  const { io, options, root } = session
  const config = builtConfig(session)
  const allTargets = Object.keys(resolveConfig(config).targets)
  const shard = shardOf(options)
  const stdin = options.text('stdin-filepath')
  const stdinPath = stdin === undefined ? undefined : toRoot(session, stdin)
  const chosen = [...globs.map((glob) => toRoot(session, glob)), ...(stdinPath ? [stdinPath] : [])]
  const host = stdinPath === undefined ? session.host : await withStdin(session.host, stdinPath, io)
  const progress = createProgress(io, options)
  const buildOptions: BuildOptions = {
    ...(chosen.length > 0 ? { globs: chosen } : {}),
    ...targetsOf(options, allTargets),
    ...(shard ? { shard } : {}),
    ...(memo ? { memo } : {}),
    ...signalOf(io),
    onPage: progress.onPage,
  }
  const cache = memo ? undefined : cacheFolder(session)
  const onUnkept = (reason: string) => {
    tellUnkept(session, reason)
  }
  const result = await (
    cache
      ? cachedBuild(config, host, buildOptions, cache, onUnkept)
      : build(config, host, buildOptions)
  ).finally(() => {
    progress.end()
  })
  const { prettier } = resolveConfig(config)
  return { result: prettier ? await formatWithPrettier(result, root) : result, allTargets, shard }
}

/**
 * Undefined for no cache.
 * @throws UsageError where `--cache-dir` can be no folder.
 */
function cacheFolder({ options, cwd, root }: Session): string | undefined {
  const given = options.text('cache-dir')
  const folder = given === undefined ? defaultCacheFolder(root) : resolve(cwd, given)
  if (given !== undefined && folder !== undefined && !mayBeFolder(folder))
    throw new UsageError(`--cache-dir "${given}" is no folder: a file stands there.`)
  return options.flag('cache') === false || options.flag('force') ? undefined : folder
}

/** A folder, or nothing in one: it is made when something is kept in it. */
function mayBeFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    return codeOf(error) !== 'ENOTDIR'
  }
}

/** The cache that there is by itself may be closed, and nobody waits for one; who names a folder does. */
function tellUnkept({ io, options }: Session, reason: string): void {
  const given = options.text('cache-dir')
  if (given === undefined || options.flag('quiet')) return
  io.stderr.write(`The result cannot be kept in --cache-dir "${given}": ${reason}\n`)
}

/** The config with `--out` applied. */
export function builtConfig(session: Session): Config {
  const out = session.options.text('out')
  if (out === undefined) return session.config
  const { targets } = resolveConfig(session.config)
  const names = targetsOf(session.options, Object.keys(targets)).targets ?? Object.keys(targets)
  const chosen = Object.entries(targets).filter(([name]) => names.includes(name))
  return {
    ...session.config,
    targets: withOutFolder(Object.fromEntries(chosen), toRoot(session, out) || '.'),
  }
}

/** @throws UsageError for a target that does not exist. */
function targetsOf(options: Options, known: readonly string[]): { targets?: string[] } {
  const targets = options.list('target')
  for (const name of targets) {
    if (known.includes(name)) continue
    throw new UsageError(
      `There is no target "${name}"; there are ${known.join(', ')}.${didYouMean(name, known)}`,
    )
  }
  return targets.length > 0 ? { targets } : {}
}

function shardOf(options: Options): Shard | undefined {
  const text = options.text('shard')
  if (text === undefined) return undefined
  const shard = parseShard(text)
  if (!shard)
    throw new UsageError(`--shard is I/N with I from 1 to N, such as 3/16, not "${text}".`)
  return shard
}

/** Files that are written at once. */
export function jobsOf(options: Options): number {
  const text = options.text('jobs')
  if (text === undefined || text === 'auto') return Math.max(4, availableParallelism() * 4)
  return Math.max(1, options.count('jobs') ?? 1)
}

/** The host with stdin in place of one file. */
export async function withStdin(host: BuildHost, path: string, io: Io): Promise<BuildHost> {
  const content = await readStdin(io)
  return {
    readFile: (asked) => (asked === path ? content : host.readFile(asked)),
    async findFiles(globs, options) {
      const found = await host.findFiles(globs, options)
      return globs.includes(path) && !found.includes(path) ? [...found, path] : found
    },
  }
}

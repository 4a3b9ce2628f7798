/** Builds that come again whenever something changes that they depend on, for commands that stay. */
import { basename, relative, resolve } from 'node:path'
import { resolveConfig } from '../build/config.js'
import { configPlaces } from '../build/load-config.js'
import { createBuildMemo, type BuildMemo } from '../build/memo.js'
import { globBase, outputRoot } from '../build/plan.js'
import { isBelow } from '../build/real-path.js'
import { createStamps, stampingHost, type Stamps } from '../build/stamps.js'
import { watchLoop, type WatchScope } from '../build/watch.js'
import type { CommandCall } from './command.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { builtConfig, runBuild, type Built } from './run-build.js'
import { openSession, workingFolder, type Session } from './session.js'
import { UsageError } from './usage-error.js'

/** One build, with what it was made of. */
export interface WatchedBuild {
  readonly session: Session
  readonly built: Built
  /** With the pages as they were read. */
  readonly memo: BuildMemo
  /** Of `performance.now()`. */
  readonly started: number
}

/** Builds and hands each build over; ends on an interrupt only. */
export async function watchBuilds(
  call: CommandCall,
  use: (build: WatchedBuild) => Promise<void> | void,
): Promise<ExitCode> {
  const signal = call.io.signal ?? new AbortController().signal
  await watchLoop({ run: createRun(call, use), signal })
  return exitCodes.interrupted
}

/** One run of the loop: the config is read again if it changed, and pages are kept from run to run. */
function createRun(call: CommandCall, use: (build: WatchedBuild) => Promise<void> | void) {
  let session: Session | undefined
  let memo: BuildMemo | undefined
  let last: WatchScope | undefined
  return async (changed: readonly string[]): Promise<WatchScope> => {
    const configs = configPaths(call, session)
    const stamps = createStamps()
    for (const path of configs) stamps.take(path)
    if (!session || !memo || changed.some((path) => configs.includes(path))) {
      const next = await openSession(call)
      // A config that cannot be loaded was reported; the last good one holds until it is mended.
      if (typeof next !== 'number') session = next
      else if (!session) {
        return { folders: [], files: configs, stale: stamps.stale, isRelevant: () => false }
      }
      memo = createBuildMemo(session.config)
    }
    const host = stampingHost(session.host, session.root, stamps)
    try {
      const started = performance.now()
      const own = { ...session, host }
      const built = await runOnce(own, call.arguments, memo, changed)
      await use({ session: own, built, memo, started })
      last = scopeOf(own, built, configPaths(call, own), stamps)
    } catch (error) {
      // A config that was changed may lack what the flags ask for, until it is changed again.
      if (!last || !(error instanceof UsageError)) throw error
      call.io.stderr.write(`rstforge: ${error.message}\n`)
    }
    return last
  }
}

function runOnce(
  session: Session,
  globs: readonly string[],
  memo: BuildMemo,
  changed: readonly string[],
): Promise<Built> {
  const { io, options, cwd } = session
  if (changed.length > 0 && !options.flag('quiet')) {
    const names = changed.slice(0, 5).map((path) => relative(cwd, path))
    io.stderr.write(`\nchanged: ${names.join(', ')}${changed.length > 5 ? ', …' : ''}\n`)
  }
  return runBuild(session, globs, memo)
}

/** Where the config is, or another one could come that holds or is not read. */
function configPaths(call: CommandCall, session: Session | undefined): string[] {
  const folder = workingFolder(call)
  const given = call.options.text('config')
  if (given !== undefined) return [resolve(folder, given)]
  return configPlaces(folder, session?.loaded.path)
}

function scopeOf(
  session: Session,
  { result }: Built,
  configs: readonly string[],
  { stale }: Stamps,
): WatchScope {
  const { root } = session
  const config = resolveConfig(builtConfig(session))
  const absolute = (path: string) => resolve(root, path)
  const targets = Object.values(config.targets)
  const templates = [config.templates, ...targets.map((target) => target.templates)]
    .filter((folder) => folder !== undefined)
    .map(absolute)
  const sources = config.sources.filter((glob) => !glob.startsWith('!'))
  const bases = sources.map((glob) => absolute(globBase(glob)))
  // A target may write beside its pages: then only its files are not looked at, not its folder.
  const outputs = targets
    .map((target) => absolute(outputRoot(target)))
    .filter((folder) => !bases.some((base) => isBelow(base, folder)))
  const files = new Set(result.files.map((file) => absolute(file.path)))
  const isOwn = (path: string) =>
    files.has(path) ||
    files.has(path.replace(/\.\d+$/, '')) ||
    basename(path).startsWith('.rstforge-')
  const endings = sources.map((glob) => /\.\w+$/.exec(glob)?.[0])
  return {
    folders: [...new Set([...bases, ...templates])],
    files: [...configs, ...result.reads.map(absolute), ...Object.keys(result.sought).map(absolute)],
    stale,
    isRelevant(path) {
      if (templates.some((folder) => isBelow(path, folder))) return path.endsWith('.hbs')
      if (isOwn(path) || outputs.some((folder) => isBelow(path, folder))) return false
      return endings.some((ending) => ending === undefined || path.endsWith(ending))
    },
  }
}

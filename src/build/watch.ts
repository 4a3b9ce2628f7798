/**
 * A loop around a build: it runs once, and again whenever something changes that the last one
 * depended on. Folders are watched, not files, so that a page that appears, or that an editor
 * replaces by renaming, is seen as well.
 */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { ChokidarOptions, FSWatcher } from 'chokidar'

/** What the next run depends on, as the last one found it. Paths are absolute. */
export interface WatchScope {
  /** Folders that count with everything below them. */
  readonly folders: readonly string[]
  /** Single files, which may not exist yet. */
  readonly files: readonly string[]
  /** Those of the files that are no longer as the run read them, and files that came since. */
  readonly stale: () => Promise<readonly string[]>
  /** Whether a change of a path below one of the folders matters. Own output never does. */
  isRelevant(path: string): boolean
}

export interface WatchOptions {
  /** Builds and writes; told what changed. Must not throw. */
  readonly run: (changed: readonly string[]) => Promise<WatchScope>
  readonly signal: AbortSignal
  /** Milliseconds of quiet before a run, so that saving many files is one change. */
  readonly quiet?: number
}

/** Ends when the signal is aborted and the run at that time is over. */
export async function watchLoop({ run, signal, quiet = 80 }: WatchOptions): Promise<void> {
  const changed = new Set<string>()
  let wake: () => void = () => undefined
  let scope = await run([])
  let isRunning = false
  let fresh: ReadonlySet<string> = new Set()
  // A folder that comes or goes takes all below it along.
  const matters = (path: string) =>
    scope.files.includes(path) ||
    scope.folders.some((folder) => isWithin(folder, [path])) ||
    (isWithin(path, scope.folders) && scope.isRelevant(path))
  const note = (path: string) => {
    const absolute = resolve(path)
    // What a run writes is known when it is over: until then everything is noted.
    if (!isRunning && !matters(absolute)) return
    changed.add(absolute)
    wake()
  }
  const deep: Watching = { note, depth: undefined, watchers: [], followed: new Set() }
  const shallow: Watching = { note, depth: 0, watchers: [], followed: new Set() }
  const isOver = () => signal.aborted
  signal.addEventListener(
    'abort',
    () => {
      wake()
    },
    { once: true },
  )
  try {
    await follow(scope, deep, shallow)
    // What was saved during the first run, before anything was watched.
    for (const path of await scope.stale()) note(path)
    while (!isOver()) {
      if (changed.size === 0) await new Promise<void>((resume) => (wake = resume))
      if (isOver()) break
      await settle(changed, quiet, signal)
      const batch = [...changed].filter((path) => fresh.has(path) || matters(path)).sort()
      changed.clear()
      fresh = new Set()
      if (batch.length === 0) continue
      isRunning = true
      scope = await run(batch)
      isRunning = false
      // A folder that is watched only now may have changed since the run read it.
      fresh = new Set(await follow(scope, deep, shallow))
      for (const folder of fresh) changed.add(folder)
    }
  } finally {
    await Promise.all([...deep.watchers, ...shallow.watchers].map((watcher) => watcher.close()))
  }
}

interface Watching {
  readonly note: (path: string) => void
  readonly depth: number | undefined
  /**
   * One a folder: one that forgets a folder would not see it come again in its parent. Those of folders
   * that went are closed in the end only, because one that is closed at that moment leaves a handle open.
   */
  readonly watchers: FSWatcher[]
  readonly followed: Set<string>
}

/** Watches what a scope names, besides what is watched already; gives the folders that are new. */
async function follow(scope: WatchScope, deep: Watching, shallow: Watching): Promise<string[]> {
  const folders = scope.folders.filter((folder) => existsSync(folder))
  const missing = scope.folders.filter((folder) => !existsSync(folder))
  const beside = [...scope.files, ...missing].map((path) => nearestExisting(dirname(path)))
  const [added] = await Promise.all([addAll(deep, folders), addAll(shallow, beside)])
  return added
}

async function addAll(watching: Watching, paths: readonly string[]): Promise<string[]> {
  const { followed } = watching
  // A folder that comes again is another one, which nobody watches yet.
  for (const path of followed) if (!existsSync(path)) followed.delete(path)
  const added = [...new Set(paths)].filter((path) => !followed.has(path))
  if (added.length > 0) {
    const { watch } = await import('chokidar')
    await Promise.all(added.map((path) => add(path, watching, watch)))
  }
  return added
}

/** Resolves when changes are seen. */
function add(
  folder: string,
  { note, depth, watchers, followed }: Watching,
  watch: (path: string, options: ChokidarOptions) => FSWatcher,
): Promise<void> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    atomic: true,
    ignored: (path) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path),
    ...(depth === undefined ? {} : { depth }),
  })
  watchers.push(watcher)
  followed.add(folder)
  watcher.on('all', (event, path) => {
    if (event === 'unlinkDir') followed.delete(resolve(path))
    note(path)
  })
  watcher.on('error', () => undefined)
  return new Promise((done) => {
    watcher.once('ready', done)
  })
}

function nearestExisting(path: string): string {
  let current = path
  while (!existsSync(current) && dirname(current) !== current) current = dirname(current)
  return current
}

/** Waits until nothing more has changed for a while. */
async function settle(
  changed: ReadonlySet<string>,
  quiet: number,
  signal: AbortSignal,
): Promise<void> {
  for (let before = -1; before !== changed.size && !signal.aborted;) {
    before = changed.size
    await new Promise((done) => setTimeout(done, quiet))
  }
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const way = relative(folder, path)
    return !way.startsWith('..') && !isAbsolute(way)
  })
}

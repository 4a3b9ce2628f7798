/**
 * From the files of a build to files on the disk. All files of a target are looked at before the first
 * is written; each is written whole or not at all; same bytes are not written; what a build made
 * earlier and makes no more is removed if it is listed and unchanged.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { Diagnostic } from '../source/diagnostic.js'
import type { BuildResult, BuiltFile, BuiltTarget } from './build.js'
import { foreignFiles, type Stale } from './foreign-files.js'
import { inParallel } from './in-parallel.js'
import { removeLeftovers } from './leftovers.js'
import {
  formatManifest,
  hashOf,
  manifestName,
  manifestsIn,
  readManifest,
  readManifests,
  type ManifestEntry,
} from './manifest.js'
import { below, listedOrphans, outputFolders, type Orphan } from './orphans.js'
import { safeOutputPath } from './output-path.js'
import { codeOf, isMissing, reasonOf } from './error.js'
import type { Shard } from './shard.js'
import { kept, keptIncomplete, linkedAway, notWritable } from './write-faults.js'

export interface WriteOptions {
  /** Absolute path of the project. */
  readonly root: string
  /** Names of all targets of the config, also of those that were not built. */
  readonly allTargets: readonly string[]
  /** Say what would be done, and do nothing. */
  readonly dryRun?: boolean
  /** Write files that have the same bytes already. */
  readonly force?: boolean
  /** Files that are written at once. */
  readonly jobs?: number
  readonly shard?: Shard
}

export interface WriteResult {
  /** Paths relative to the project. */
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Progress {
  written: string[]
  unchanged: string[]
  removed: string[]
  diagnostics: Diagnostic[]
}

export async function writeBuild(result: BuildResult, options: WriteOptions): Promise<WriteResult> {
  const progress: Progress = { written: [], unchanged: [], removed: [], diagnostics: [] }
  const done: BuiltFile[] = []
  for (const target of result.targets.filter(({ failed }) => !failed)) {
    const files = result.files.filter((file) => file.target === target.name)
    done.push(...(await writeTarget(target, files, options, progress)))
  }
  const orphans = listedOrphans(result, options.root, options.allTargets)
  for (const orphan of orphans) removeOrphan(orphan, options, progress)
  if (!options.dryRun) {
    for (const folder of outputFolders(result)) {
      await writeManifest(folder, done, orphans, result, options, progress)
    }
  }
  return progress
}

/** The files of the target that are now as they were built; none if one of them cannot be. */
async function writeTarget(
  target: BuiltTarget,
  files: readonly BuiltFile[],
  options: WriteOptions,
  progress: Progress,
): Promise<readonly BuiltFile[]> {
  const stale: Stale[] = []
  const places: string[] = []
  const problems: Diagnostic[] = []
  const unchanged: string[] = []
  const incomplete = new Set<BuiltFile>()
  for (const file of files) {
    const absolute = safeOutputPath(options.root, target.root, file.path)
    if (absolute === undefined) {
      problems.push(linkedAway(target.name, file.path))
      continue
    }
    places.push(absolute)
    const state = compare(absolute, file, options.force ?? false)
    if (state === 'same') unchanged.push(file.path)
    else if (state === 'different' && file.lacksPages) incomplete.add(file)
    else if (state === 'different' || state === 'missing') stale.push({ file, absolute })
    else problems.push(state)
  }
  progress.diagnostics.push(...problems)
  if (problems.length > 0) return []
  progress.diagnostics.push(...[...incomplete].map(({ path }) => keptIncomplete(path)))
  progress.diagnostics.push(...(options.force ? [] : foreignFiles(target, stale, options)))
  progress.unchanged.push(...unchanged)
  if (!options.dryRun) removeLeftovers(places)
  const failures = await inParallel(stale, options.jobs ?? 8, async ({ file, absolute }) => {
    if (!options.dryRun) await writeOne(absolute, file.content)
    progress.written.push(file.path)
  })
  progress.written.sort()
  progress.diagnostics.push(
    ...failures.map(({ item, error }) => notWritable(item.file.path, reasonOf(error))),
  )
  return failures.length === 0 ? files.filter((file) => !incomplete.has(file)) : []
}

function compare(
  absolute: string,
  file: BuiltFile,
  force: boolean,
): 'same' | 'different' | 'missing' | Diagnostic {
  try {
    const stat = statSync(absolute)
    if (stat.isDirectory()) return notWritable(file.path, 'a folder stands in its place')
    if (!stat.isFile()) return notWritable(file.path, 'a pipe or a device stands in its place')
    if (force) return 'different'
    return readFileSync(absolute).equals(Buffer.from(file.content)) ? 'same' : 'different'
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR')
      return notWritable(file.path, 'a file stands where its folder should')
    return isMissing(error) ? 'missing' : notWritable(file.path, reasonOf(error))
  }
}

async function writeOne(absolute: string, content: string): Promise<void> {
  mkdirSync(dirname(absolute), { recursive: true })
  // A crash of the machine may lose a file of a build that can be made again; waiting for the disk
  // for each file would make large builds many times slower.
  await writeFileAtomic(absolute, content, { encoding: 'utf8', fsync: false })
}

function removeOrphan(
  { path, folder, entry, isMade }: Orphan,
  options: WriteOptions,
  progress: Progress,
): void {
  const absolute = safeOutputPath(options.root, folder, path)
  if (absolute === undefined || !entry || isMade) return
  try {
    if (hashOf(readFileSync(absolute)) !== entry.hash) {
      progress.diagnostics.push(kept(path))
      return
    }
    progress.removed.push(path)
    if (options.dryRun) return
    unlinkSync(absolute)
    removeEmptyFolders(dirname(absolute), resolve(options.root, folder))
  } catch (error) {
    if (!isMissing(error)) progress.diagnostics.push(notWritable(path, reasonOf(error)))
  }
}

function removeEmptyFolders(folder: string, limit: string): void {
  if (folder === limit || !folder.startsWith(limit)) return
  try {
    rmdirSync(folder)
  } catch {
    return // It has other files in it.
  }
  removeEmptyFolders(dirname(folder), limit)
}

/** Lists what is ours in a folder now: what was written, and what earlier builds left standing. */
async function writeManifest(
  folder: string,
  done: readonly BuiltFile[],
  orphans: readonly Orphan[],
  result: BuildResult,
  options: WriteOptions,
  progress: Progress,
): Promise<void> {
  const absolute = resolve(options.root, folder)
  const gone = new Set(orphans.map((orphan) => orphan.path))
  const name = manifestName(options.shard)
  const entries = new Map<string, ManifestEntry>()
  // What a shard no longer makes is removed by the next whole build, which has to know it as ours.
  for (const [file, entry] of options.shard ? standing(absolute, name) : readManifests(absolute)) {
    if (!gone.has(below(folder, file))) entries.set(file, entry)
  }
  const prefix = folder === '' ? '' : `${folder}/`
  for (const { path, content, target } of done) {
    if (path.startsWith(prefix))
      entries.set(path.slice(prefix.length), { target, hash: hashOf(content) })
  }
  const path = safeOutputPath(options.root, folder, below(folder, name))
  if (path === undefined) return
  try {
    // A list of nothing would take what somebody writes there later for a file of ours.
    if (entries.size === 0) {
      rmSync(path, { force: true })
      return
    }
    removeLeftovers([path])
    await writeIfDifferent(path, formatManifest(entries))
    if (!options.shard && result.complete) {
      for (const part of manifestsIn(absolute))
        if (part !== name) unlinkSync(resolve(absolute, part))
    }
  } catch (error) {
    progress.diagnostics.push(notWritable(below(folder, name), reasonOf(error)))
  }
}

/** What one manifest lists and is there. */
function standing(folder: string, name: string): [string, ManifestEntry][] {
  return readManifest(join(folder, name)).filter(([file]) => existsSync(join(folder, file)))
}

async function writeIfDifferent(path: string, content: string): Promise<void> {
  try {
    if (readFileSync(path, 'utf8') === content) return
  } catch {
    // It is not there yet.
  }
  await writeOne(path, content)
}

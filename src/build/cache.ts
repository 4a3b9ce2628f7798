/**
 * The result of a build, kept for the next one. Measured: a parsed page takes about as long to read
 * back as to parse, while rendering takes most of a build; so what is kept is the whole result, and
 * it is used only if nothing that it came from has changed. Within `watch`, pages are kept in
 * memory instead (`BuildMemo`).
 *
 * An entry is found by the code of rstforge and the versions of what it uses, the config and the
 * options, and holds the hash of every file that was read. There is no path of this machine and no
 * time in it: it can be shared, deleted and restored anywhere.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import writeFileAtomic from 'write-file-atomic'
import { build, type BuildOptions, type BuildResult } from './build.js'
import { resolveConfig, type Config, type ResolvedConfig } from './config.js'
import { reasonOf } from './error.js'
import type { BuildHost } from './host.js'
import { installedHash } from './installed.js'
import { hashOf } from './manifest.js'
import { hasFile } from './named-files.js'
import { alwaysIgnored, byCodeUnits } from './plan.js'

interface Entry {
  /** Hash of each file that was read; null for one that was not there. */
  readonly reads: Readonly<Record<string, string | null>>
  /** What the globs of pages and templates found. */
  readonly found: readonly string[]
  readonly result: BuildResult
}

/** The folder of the cache: beside other tools' caches, or none where there is no place for it. */
export function defaultCacheFolder(root: string): string | undefined {
  const modules = join(root, 'node_modules')
  return existsSync(modules) ? join(modules, '.cache', 'rstforge') : undefined
}

/**
 * As `build`, but the result of an earlier build where it would be the same.
 * @param onUnkept Told why the result could not be kept: the next build then takes its time.
 */
export async function cachedBuild(
  config: Config,
  host: BuildHost,
  options: BuildOptions,
  folder: string,
  onUnkept: (reason: string) => void = () => undefined,
): Promise<BuildResult> {
  const key = keyOf(config, options)
  if (key === undefined) {
    onUnkept('the config has functions in it')
    return build(config, host, options)
  }
  const path = join(folder, `${key}.json`)
  const resolved = resolveConfig(config)
  const found = await findInputs(resolved, host, options)
  const kept = readEntry(path)
  if (kept && isSame(kept, found, host)) return kept.result
  const hashes = new Map<string, string | null>()
  const result = await build(config, hashingHost(host, hashes), options)
  if (result.diagnostics.every(({ code }) => code !== 'internal-error')) {
    const reads = Object.fromEntries(
      result.reads.map((read) => [
        read,
        hashes.has(read) ? (hashes.get(read) ?? null) : hashOfFile(read, host),
      ]),
    )
    try {
      await writeEntry(path, { reads, found, result })
    } catch (error) {
      onUnkept(reasonOf(error))
    }
  }
  return result
}

/** Undefined where the config has functions: what they do cannot be told from outside. */
function keyOf(config: Config, { globs, targets, shard }: BuildOptions): string | undefined {
  const functions: unknown[] = []
  const text = JSON.stringify({ config, globs, targets, shard }, (_key, value: unknown) => {
    if (typeof value === 'function') functions.push(value)
    return value instanceof RegExp ? String(value) : value
  })
  if (functions.length > 0) return undefined
  const code = fileURLToPath(new URL('..', import.meta.url))
  return hashOf(`${codeHash(code)}\n${installedHash(code)}\n${text}`)
}

/** All of our own code: a version number would not tell two states of a checkout apart. */
function codeHash(root: string): string {
  const digest = createHash('sha256')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  for (const file of files.sort(byCodeUnits)) {
    if (!['.js', '.ts'].includes(extname(file)) || file.endsWith('.d.ts')) continue
    digest.update(file.replaceAll('\\', '/')).update(readFileSync(join(root, file)))
  }
  return digest.digest('hex')
}

async function findInputs(
  { sources, exclude, templates, targets }: ResolvedConfig,
  host: BuildHost,
  { globs = [] }: BuildOptions,
): Promise<string[]> {
  const folders = [templates, ...Object.values(targets).map((target) => target.templates)]
  const pages = await host.findFiles([...sources, ...globs], {
    ignore: [...alwaysIgnored, ...exclude],
  })
  const wanted = folders.flatMap((folder) => (folder === undefined ? [] : [`${folder}/**/*.hbs`]))
  const overlays = wanted.length > 0 ? await host.findFiles(wanted, { ignore: [] }) : []
  return [...pages, ...overlays].sort(byCodeUnits)
}

function isSame(entry: Entry, found: readonly string[], host: BuildHost): boolean {
  return (
    entry.found.length === found.length &&
    entry.found.every((path, index) => path === found[index]) &&
    Object.entries(entry.reads).every(([path, before]) => hashOfFile(path, host) === before) &&
    Object.entries(entry.result.sought).every(([path, before]) => hasFile(path, host) === before)
  )
}

/** Notes the hash of what was read, and not of what the file is when the build is over. The first one holds. */
function hashingHost(host: BuildHost, hashes: Map<string, string | null>): BuildHost {
  return {
    ...host,
    readFile(path) {
      const content = host.readFile(path)
      if (!hashes.has(path)) hashes.set(path, content === undefined ? null : hashOf(content))
      return content
    },
  }
}

function hashOfFile(path: string, host: BuildHost): string | null {
  try {
    const content = host.readFile(path)
    return content === undefined ? null : hashOf(content)
  } catch {
    return null
  }
}

/** What is not there, or not well-formed, is no entry. */
function readEntry(path: string): Entry | undefined {
  try {
    const [check, text] = readFileSync(path, 'utf8').split('\n', 2)
    // The hash says that the rest is what we wrote, so it has this shape.
    return text !== undefined && hashOf(text) === check ? (JSON.parse(text) as Entry) : undefined
  } catch {
    return undefined
  }
}

async function writeEntry(path: string, entry: Entry): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const text = JSON.stringify(entry)
  await writeFileAtomic(path, `${hashOf(text)}\n${text}`, { fsync: false })
}

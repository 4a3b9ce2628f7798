/**
 * Which files globs find on the disk. What is there and cannot be read is found as well, so that
 * reading it says what is wrong: a link that leads nowhere, a pipe, a folder that is closed to us.
 * The search would pass over them in silence; it sees the disk through functions that do not.
 */
import { Dirent, lstatSync, readdir, realpath, stat } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { isMissing } from './error.js'
import { isBelow, realPath } from './real-path.js'

export async function findFiles(
  root: string,
  globs: readonly string[],
  ignore: readonly string[],
): Promise<string[]> {
  const patterns = globs.map((pattern) => pattern.replaceAll('\\', '/'))
  const closed = new Set<string>()
  const found = await glob(patterns, {
    cwd: root,
    ignore: [...ignore],
    dot: false,
    expandDirectories: false,
    onlyFiles: false,
    fs: diskWithFaults(root, closed),
  })
  const looping = loopsBelow(root)
  const paths = found
    .filter((path) => !looping(dirname(path)))
    .flatMap((path) => (path.endsWith('/') ? folderLikePage(path, patterns) : [path]))
  const folders = [...closed].map((folder) => relative(root, folder).replaceAll('\\', '/'))
  return [...new Set([...paths, ...folders])]
}

/** A folder with a page's name, so that reading it says what is wrong; other folders are no pages. */
function folderLikePage(path: string, patterns: readonly string[]): string[] {
  const folder = path.slice(0, -1)
  const endings = patterns.flatMap((pattern) => /\.[\w-]+$/.exec(pattern) ?? [])
  const named = patterns.some((pattern) => pattern === folder)
  return named || endings.some((ending) => folder.endsWith(ending)) ? [folder] : []
}

/** Whether a folder is reached through a link to a folder above that link: its files come twice. */
function loopsBelow(root: string): (folder: string) => boolean {
  const known = new Map([['.', false]])
  function loops(folder: string): boolean {
    const found = known.get(folder)
    if (found !== undefined) return found
    const parent = dirname(folder)
    if (parent === folder || basename(folder) === '..') return false
    const leadsUp = isAbove(resolve(root, folder), resolve(root, parent))
    const result = leadsUp || loops(parent)
    known.set(folder, result)
    return result
  }
  return loops
}

function isAbove(folder: string, parent: string): boolean {
  try {
    const [real] = realPath(folder)
    const [realParent] = realPath(parent)
    return real !== undefined && realParent !== undefined && isBelow(realParent, real)
  } catch {
    return false // The folder around it is closed: what is wrong with it is said elsewhere.
  }
}

/** Notes the folders that the search goes into and cannot list, by their absolute paths. */
function diskWithFaults(root: string, closed: Set<string>) {
  const links = new Map<string, string>()
  /** By the link that leads there, where it lies outside. */
  const shown = (folder: string): string => {
    if (isBelow(folder, root)) return folder
    const [real, link] = [...links].find(([path]) => isBelow(folder, path)) ?? []
    return real === undefined || link === undefined ? folder : link + folder.slice(real.length)
  }
  return {
    readdir: withResult(readdir, (path, error, entries) => {
      const folder = resolve(path)
      if (error && isThere(folder, error)) closed.add(shown(folder))
      return [error, Array.isArray(entries) ? entries.map(asFile) : entries]
    }),
    realpath: withResult(realpath, (link, error, real) => {
      if (typeof real === 'string') links.set(real, link)
      return error ? [null, link] : [null, real]
    }),
    // What has no ending may have been a folder of pages: as one, it cannot be listed.
    stat: withResult(stat, (link, error, found) =>
      error ? [null, { isDirectory: () => !basename(link).includes('.') }] : [null, found],
    ),
  }
}

/** A pipe, a socket or a device, which have no pages in them, as what may be one. */
function asFile(entry: unknown): unknown {
  if (!(entry instanceof Dirent)) return entry
  if (entry.isFile() || entry.isDirectory() || entry.isSymbolicLink()) return entry
  const name: unknown = entry.name
  const no = () => false
  return { name, isFile: () => true, isDirectory: no, isSymbolicLink: no }
}

/** A folder that goes while it is looked for is none; a link that leads nowhere stays. */
function isThere(folder: string, error: Error): boolean {
  if (!isMissing(error)) return true
  return lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

type Result = (path: string, error: Error | null, value: unknown) => readonly [unknown, unknown]

/** A function of `node:fs` that takes a path and gives to a callback something else than it found. */
function withResult<Call extends (...words: never[]) => void>(call: Call, result: Result): Call {
  return new Proxy(call, {
    apply(target, self, words: readonly unknown[]) {
      const done = words.at(-1)
      if (typeof done !== 'function') throw new TypeError('A callback is needed.')
      const change = (error: Error | null, value: unknown) => {
        Reflect.apply(done, undefined, result(String(words[0]), error, value))
      }
      Reflect.apply(target, self, [...words.slice(0, -1), change])
    },
  })
}

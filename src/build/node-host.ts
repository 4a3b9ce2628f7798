/** A host that reads from the disk, below one folder and never out of it through a symbolic link. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { codeOf } from './error.js'
import type { BuildHost } from './host.js'
import { hashOf } from './manifest.js'

export interface NodeHostOptions {
  /** Absolute path of the project. */
  readonly root: string
  /** Further folders that may be read, absolute or relative to the root. */
  readonly readable?: readonly string[]
}

/** What is thrown for a file that a symbolic link leads out to. */
export class OutsideRootError extends Error {
  readonly code = 'EOUTSIDE'
}

/** Many times the longest inventory there is: a file that is longer is made to fill the memory. */
const LONGEST_INFLATED = 256 * 1024 * 1024

export function nodeHost({ root, readable = [] }: NodeHostOptions): BuildHost {
  const allowed = [root, ...readable.map((folder) => resolve(root, folder))].flatMap(realPath)
  return {
    readFile(path) {
      const [real] = realPath(resolve(root, path))
      if (real === undefined) return undefined
      if (!allowed.some((folder) => isBelow(real, folder))) throw new OutsideRootError(path)
      // A pipe would be waited for without end.
      const stat = statSync(real)
      if (!stat.isFile() && !stat.isDirectory()) throw new Error('it is a pipe or a device')
      return readFileSync(real)
    },
    sha256: hashOf,
    async inflate(bytes) {
      const { inflateSync } = await import('node:zlib')
      return inflateSync(bytes, { maxOutputLength: LONGEST_INFLATED })
    },
    async findFiles(globs, { ignore }) {
      const patterns = globs.map((pattern) => pattern.replaceAll('\\', '/'))
      const found = await glob(patterns, {
        cwd: root,
        ignore: [...ignore],
        dot: false,
        expandDirectories: false,
        onlyFiles: false,
      })
      const looping = loopsBelow(root)
      return found
        .filter((path) => !looping(dirname(path)))
        .flatMap((path) => (path.endsWith('/') ? folderLikePage(path, patterns) : [path]))
    },
  }
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
    const [real] = realPath(resolve(root, folder))
    const [realParent] = realPath(resolve(root, parent))
    const leadsUp = real !== undefined && realParent !== undefined && isBelow(realParent, real)
    const result = leadsUp || loops(parent)
    known.set(folder, result)
    return result
  }
  return loops
}

export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function realPath(path: string): string[] {
  try {
    return [realpathSync.native(path)]
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

export function isMissing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

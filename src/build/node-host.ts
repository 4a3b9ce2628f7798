/** A host that reads from the disk, below one folder and never out of it through a symbolic link. */
import { accessSync, constants, lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { findFiles } from './find-files.js'
import type { BuildHost } from './host.js'
import { hashOf } from './manifest.js'
import { isBelow, realPath } from './real-path.js'

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

/** What is thrown for a symbolic link that leads nowhere. */
export class DeadLinkError extends Error {
  readonly code = 'EDEADLINK'
}

/** What is thrown for a folder that must not be looked into. */
export class ClosedFolderError extends Error {
  readonly code = 'ECLOSED'
}

export function nodeHost({ root, readable = [] }: NodeHostOptions): BuildHost {
  const allowed = [root, ...readable.map((folder) => resolve(root, folder))].flatMap(realPath)
  return {
    readFile(path) {
      const absolute = resolve(root, path)
      const [real] = realPath(absolute)
      if (real === undefined) {
        refuseDeadLink(absolute)
        return undefined
      }
      if (!allowed.some((folder) => isBelow(real, folder))) throw new OutsideRootError(path)
      const stat = statSync(real)
      if (stat.isDirectory()) refuseClosed(real)
      // A pipe would be waited for without end.
      else if (!stat.isFile()) throw new Error('it is a pipe, a socket or a device')
      return readFileSync(real)
    },
    hasFile(path) {
      const [real] = realPath(resolve(root, path))
      return real !== undefined && statSync(real).isFile()
    },
    sha256: hashOf,
    async inflate(bytes) {
      const { inflateSync } = await import('node:zlib')
      return inflateSync(bytes, { maxOutputLength: LONGEST_INFLATED })
    },
    findFiles: (globs, { ignore }) => findFiles(root, globs, ignore),
  }
}

function refuseDeadLink(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return
  throw new DeadLinkError(`it is a symbolic link to "${readlinkSync(path)}", where nothing is`)
}

function refuseClosed(folder: string): void {
  try {
    accessSync(folder, constants.R_OK)
  } catch {
    throw new ClosedFolderError('permission denied')
  }
}

/**
 * Where a file of the output really lies. A path that is inside as text may lead out through a
 * symbolic link, so what exists of it is looked up on the disk before anything is written.
 */
import { lstatSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isInside, plainPath } from './confine.js'
import { isBelow } from './real-path.js'

/** The absolute path to write to, or undefined where it would leave the output folder. */
export function safeOutputPath(root: string, folder: string, path: string): string | undefined {
  if (!isInside(plainPath(path)) || !isInside(plainPath(folder))) return undefined
  const realRoot = realpathSync.native(root)
  const realFolder = realOf(resolve(root, folder))
  if (realFolder === undefined || !isBelow(realFolder, realRoot)) return undefined
  const absolute = resolve(root, path)
  // An index may be told to stand outside the folder of its target, but never outside the project.
  const limit = isBelow(absolute, resolve(root, folder)) ? realFolder : realRoot
  const real = realOf(absolute)
  return real !== undefined && isBelow(real, limit) ? absolute : undefined
}

/** The real path of a file that need not exist: links resolved as far as there is something. */
function realOf(path: string): string | undefined {
  if (exists(path)) {
    try {
      return realpathSync.native(path)
    } catch {
      return undefined // A link that leads nowhere, or in a circle.
    }
  }
  const parent = dirname(path)
  if (parent === path) return path
  const real = realOf(parent)
  return real === undefined ? undefined : join(real, path.slice(parent.length))
}

function exists(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

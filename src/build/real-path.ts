/** Where a path leads to, through symbolic links. */
import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { isMissing } from './error.js'

/** Nothing where there is nothing. */
export function realPath(path: string): string[] {
  try {
    return [realpathSync.native(path)]
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

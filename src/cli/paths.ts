/** Paths as the user writes them, and as the build does. */
import { relative, resolve } from 'node:path'

export interface Folders {
  /** Absolute folder that the command was called in. */
  readonly cwd: string
  /** Absolute folder of the project. */
  readonly root: string
}

/** A path or glob of the command line, relative to the root with `/`. */
export function toRoot({ cwd, root }: Folders, path: string): string {
  const negated = path.startsWith('!')
  const absolute = resolve(cwd, negated ? path.slice(1) : path)
  const inRoot = relative(root, absolute).replaceAll('\\', '/')
  return negated ? `!${inRoot}` : inRoot
}

/** A path of the build as the user sees it from where the command was called. */
export function fromRoot({ cwd, root }: Folders, path: string): string {
  if (cwd === root) return path
  return relative(cwd, resolve(root, path)).replaceAll('\\', '/') || '.'
}

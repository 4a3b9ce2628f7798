/** Files of others that are written over: no manifest lists them, and they do not say that they are ours. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../source/diagnostic.js'
import type { BuiltFile, BuiltTarget } from './build.js'
import { readManifests } from './manifest.js'
import { isMarked } from './orphans.js'
import { overwritten } from './write-faults.js'

/** A file that is not on the disk as it was built. */
export interface Stale {
  readonly file: BuiltFile
  readonly absolute: string
}

/** One diagnostic for each. */
export function foreignFiles(
  { root }: BuiltTarget,
  stale: readonly Stale[],
  options: { readonly root: string; readonly dryRun?: boolean },
): Diagnostic[] {
  const prefix = root === '' ? '' : `${root}/`
  const there = stale.filter(({ file, absolute }) => {
    return file.path.startsWith(prefix) && existsSync(absolute)
  })
  if (there.length === 0) return []
  const listed = readManifests(resolve(options.root, root))
  return there
    .filter(({ file }) => !listed.has(file.path.slice(prefix.length)))
    .filter(({ absolute }) => !isMarked(absolute))
    .map(({ file }) => overwritten(file.path, options.dryRun ?? false))
}

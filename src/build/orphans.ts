/** Files of earlier builds that nothing makes any more. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BuildResult } from './build.js'
import { readManifests, type ManifestEntry } from './manifest.js'

export interface Orphan {
  /** Relative to the project, with `/`. */
  readonly path: string
  readonly folder: string
  /** Absent for a file that is known as ours by its first line only. */
  readonly entry?: ManifestEntry
  /** The file is one that is made, by a name that differs in case, which its file system does not tell. */
  readonly isMade?: true
}

/** Orphans that manifests list: of targets that were built, and of targets that are gone. */
export function listedOrphans(
  result: BuildResult,
  root: string,
  allTargets: readonly string[],
): Orphan[] {
  if (!result.complete) return []
  const wanted = new Set(result.files.map((file) => file.path))
  const isMade = createIsMade(result, root)
  const built = new Set(result.targets.filter(({ failed }) => !failed).map(({ name }) => name))
  return outputFolders(result).flatMap((folder) =>
    [...readManifests(resolve(root, folder))]
      .map(([file, entry]) => ({ path: below(folder, file), folder, entry }))
      .filter(({ entry }) => built.has(entry.target) || !allTargets.includes(entry.target))
      .filter(({ path }) => !wanted.has(path))
      .map((orphan) => (isMade(orphan.path) ? { ...orphan, isMade: true } : orphan)),
  )
}

function createIsMade({ files }: BuildResult, root: string): (path: string) => boolean {
  const made = new Map(files.map(({ path }) => [path.toLowerCase(), path]))
  return (path) => {
    const other = made.get(path.toLowerCase())
    if (other === undefined) return false
    const [one, two] = [path, other].map((name) =>
      statSync(resolve(root, name), { bigint: true, throwIfNoEntry: false }),
    )
    return one !== undefined && one.ino === two?.ino && one.dev === two.dev
  }
}

/**
 * Files that no manifest lists but whose first lines say that rstforge made them, such as in a
 * fresh clone without the manifests. They are reported, never removed.
 */
export function markedOrphans(result: BuildResult, root: string): Orphan[] {
  if (!result.complete || result.targets.some(({ failed }) => failed)) return []
  const wanted = new Set(result.files.map((file) => file.path))
  const isMade = createIsMade(result, root)
  return outputFolders(result)
    .filter((folder) => folder !== '')
    .flatMap((folder) =>
      filesBelow(resolve(root, folder))
        .map((file) => ({ path: below(folder, file), folder }))
        .filter(({ path }) => !wanted.has(path) && isMarked(resolve(root, path)))
        .filter(({ path }) => !isMade(path)),
    )
}

/** Folders that the targets write into, each once; what a failed target has is not looked at. */
export function outputFolders(result: BuildResult): string[] {
  const built = result.targets.filter(({ failed }) => !failed)
  return [...new Set(built.map((target) => target.root))]
}

export function below(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !path.startsWith('node_modules/') && !path.includes('/node_modules/'))
      .sort()
  } catch {
    return []
  }
}

/** Whether a file says that rstforge made it. */
export function isMarked(path: string): boolean {
  try {
    const head = readFileSync(path, 'utf8').slice(0, 400)
    return head.includes('@generated') && head.includes('rstforge')
  } catch {
    return false
  }
}

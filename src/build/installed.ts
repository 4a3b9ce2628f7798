/**
 * Which versions of other packages are installed: what they do is part of what a build makes. A
 * package manager leaves one file that says so, which is read in no time; where there is none, the
 * packages are asked one by one.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashOf } from './manifest.js'

/** In a folder `node_modules`: of npm, pnpm, Yarn from 2 on, Yarn 1. */
const RECORDS = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity']

/** A hash of the versions of all packages that the code in a folder may load. */
export function installedHash(folder: string): string {
  return hashOf(recordFor(folder) ?? versionsFor(folder).join('\n'))
}

function recordFor(folder: string): Uint8Array | undefined {
  const paths = foldersFrom(folder).flatMap((at) =>
    RECORDS.map((name) => join(at, 'node_modules', name)),
  )
  const found = paths.find((path) => existsSync(path))
  return found === undefined ? undefined : readFileSync(found)
}

/** `name@version` of all that the package around a folder needs, sorted. */
function versionsFor(folder: string): string[] {
  const versions = new Map<string, string>()
  const visit = (from: string) => {
    if (versions.has(from)) return
    const { name, version, dependencies } = readPackage(from)
    versions.set(from, `${String(name)}@${String(version)}`)
    for (const needed of Object.keys(dependencies ?? {})) {
      const found = foldersFrom(from)
        .map((at) => join(at, 'node_modules', needed))
        .find((path) => existsSync(join(path, 'package.json')))
      if (found !== undefined) visit(realpathSync(found))
    }
  }
  const own = foldersFrom(folder).find((at) => existsSync(join(at, 'package.json')))
  if (own !== undefined) visit(own)
  return [...versions.values()].sort()
}

/** A folder and those around it. */
function foldersFrom(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)]
}

interface PackageFile {
  readonly name?: unknown
  readonly version?: unknown
  readonly dependencies?: object
}

/** Nothing of one that is not well-formed: what it holds cannot be loaded either. */
function readPackage(folder: string): PackageFile {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

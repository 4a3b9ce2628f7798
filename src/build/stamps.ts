/**
 * How files were when they were read, to tell later whether they still are. The file's own stamps are
 * compared with each other, never with the clock: the two need not agree, not even to a millisecond.
 */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BuildHost } from './host.js'
import { hasFile } from './named-files.js'

export interface Stamps {
  /** To be called before a file is read, so that a change while it is read counts. The first one holds. */
  readonly take: (path: string) => void
  /** Notes which files a search found, and how it is made again. */
  readonly found: (paths: readonly string[], again: Search) => void
  /** The files that are not as they were, and those that a search finds now and did not find then. */
  readonly stale: () => Promise<string[]>
}

type Search = () => Promise<readonly string[]>

export function createStamps(): Stamps {
  const taken = new Map<string, string>()
  const searches: { readonly paths: ReadonlySet<string>; readonly again: Search }[] = []
  return {
    take(path) {
      if (!taken.has(path)) taken.set(path, stampOf(path))
    },
    found(paths, again) {
      searches.push({ paths: new Set(paths), again })
    },
    async stale() {
      const changed = [...taken].filter(([path, stamp]) => stampOf(path) !== stamp)
      const stale = new Set(changed.map(([path]) => path))
      for (const { paths, again } of searches)
        for (const path of await again()) if (!paths.has(path)) stale.add(path)
      return [...stale]
    },
  }
}

/** The host, with a stamp of each file that it reads, and a note of each search. */
export function stampingHost(host: BuildHost, root: string, stamps: Stamps): BuildHost {
  return {
    ...host,
    readFile(path) {
      stamps.take(resolve(root, path))
      return host.readFile(path)
    },
    hasFile(path) {
      stamps.take(resolve(root, path))
      return hasFile(path, host)
    },
    async findFiles(globs, options) {
      const found = await host.findFiles(globs, options)
      const absolute = (paths: readonly string[]) => paths.map((path) => resolve(root, path))
      stamps.found(absolute(found), async () => absolute(await host.findFiles(globs, options)))
      return found
    },
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : 'missing'
}
